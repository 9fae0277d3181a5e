import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { HTTPResponse } from "puppeteer-core";
import { ComponentFiles } from "./components.harness.js";
import { REBUILD, ROW, overviewOf, saying } from "./places.harness.js";
import { Portal, SYSTEMS } from "./portal.harness.js";
import type { PortalPage } from "./portal-page.harness.js";

/** Where somebody walks: a card, a list, a build, a log, and the page of all pipelines. */
async function walk(page: PortalPage): Promise<void> {
  await page.see("buildkite-pipeline-summary >>> a");
  await page.click('a[href$="/ci-cd"]');
  await page.click(`${ROW} >>> a[href*="/builds/"]`);
  await page.see(REBUILD);
  await page.click('buildkite-job-list >>> a[href*="/jobs/"]');
  await page.see("buildkite-log-view");
}

/** All that a response says, headers and body; a redirect has no body. */
async function textOf(response: HTTPResponse): Promise<string> {
  const body = await response.text().catch(() => "");
  return `${response.url()}\n${JSON.stringify(response.headers())}\n${body}`;
}

for (const system of SYSTEMS)
  describe(`what is hostile or secret in a portal of the ${system} frontend system`, () => {
    let portal: Portal;
    const files = new ComponentFiles({
      hostile: { "buildkite.com/pipeline-slug": "acme/hostile" },
    });
    before(async () => {
      portal = await Portal.start(system, {
        buildkite: { scenario: "hostile" },
        components: files.paths,
      });
    });
    after(async () => {
      await portal.stop();
      files.remove();
    });

    it("shows what was written to do harm as text, runs none of it, and gives no token away", async () => {
      const { token, received } = portal.buildkite;
      const answers: Promise<string>[] = [];
      const ofPortal = new Set<string>();
      await portal.visit(overviewOf("hostile"), async (page) => {
        page.page.on("request", (request) => {
          const { authorization } = request.headers();
          if (authorization) ofPortal.add(authorization);
        });
        page.page.on("response", (response) => {
          answers.push(textOf(response));
        });
        const alerts: string[] = [];
        page.page.on("dialog", (dialog) => {
          alerts.push(dialog.message());
          void dialog.dismiss();
        });
        await page.page.reload();
        await walk(page);
        await page.see(saying("alert(2)"));
        assert.deepEqual(alerts, []);
        const unsafe = await page.page.$$eval(">>> *", (elements) =>
          elements
            .filter((element) =>
              element
                .getAttributeNames()
                .some(
                  (name) =>
                    name.startsWith("on") ||
                    (["href", "src"].includes(name) &&
                      /^\s*javascript:/i.test(
                        element.getAttribute(name) ?? "",
                      )),
                ),
            )
            .map(({ outerHTML }) => outerHTML.slice(0, 200)),
        );
        assert.deepEqual(unsafe, []);
      });

      const texts = await Promise.all(answers);
      assert.ok(texts.some((text) => text.includes("/api/proxy/buildkite/")));
      for (const text of texts)
        assert.ok(!text.includes(token), text.split("\n")[0]);

      assert.notEqual(ofPortal.size, 0);
      assert.notEqual(received.length, 0);
      for (const { headers } of received) {
        assert.equal(headers.authorization, `Bearer ${token}`);
        assert.equal(headers.cookie, undefined);
        const sent = JSON.stringify(headers);
        for (const secret of ofPortal) assert.ok(!sent.includes(secret));
      }
    });
  });
