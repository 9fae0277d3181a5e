import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Portal, SYSTEMS } from "./portal.harness.js";

const STOREFRONT = "/catalog/default/component/storefront";

for (const system of SYSTEMS)
  describe(`a component in a portal of the ${system} frontend system`, () => {
    let portal: Portal;
    before(async () => {
      portal = await Portal.start(system);
    });
    after(() => portal.stop());

    it("is served under Backstage's own Content-Security-Policy", async () => {
      const { headers } = await fetch(portal.backend.url + STOREFRONT);
      const policy = headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'self';/);
      assert.match(policy, /script-src 'self' 'unsafe-eval';/);
      assert.match(policy, /img-src 'self' data:;/);
      assert.doesNotMatch(policy, /worker-src|connect-src|blob:/);
    });

    it("shows how its pipeline does, and its builds on the CI/CD tab", () =>
      portal.visit(STOREFRONT, async (page) => {
        await page.see("buildkite-pipeline-summary >>> a");
        await page.click('a[href$="/storefront/ci-cd"]');
        await page.see("buildkite-build-row");
        const newest = portal.buildkite.buildkite.world
          .pipeline("acme/storefront")
          ?.builds.map(({ number }) => number);
        const shown = await page.see("buildkite-build-row >>> a");
        const href = await shown.evaluate((link) => link.getAttribute("href"));
        const number = Number(/builds\/(\d+)/.exec(href ?? "")?.[1]);
        assert.ok(newest?.includes(number), `${href} leads to a build`);
      }));

    it("asks Buildkite through the proxy, which alone knows the token", () => {
      const { received, token } = portal.buildkite;
      assert.notEqual(received.length, 0);
      for (const { headers } of received) {
        assert.equal(headers.authorization, `Bearer ${token}`);
        assert.equal(headers.cookie, undefined);
      }
    });
  });
