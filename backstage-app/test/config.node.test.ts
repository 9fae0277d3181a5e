import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { FAILED, JOBS, acme } from "./acme.harness.js";
import { ComponentFiles } from "./components.harness.js";
import { passTime } from "./page-time.harness.js";
import { ROW, overviewOf, saying, tabOf } from "./places.harness.js";
import { Portal, SYSTEMS } from "./portal.harness.js";

const MINUTE = 60_000;

/** What `index.html` tells the app, by which everybody reads it. */
async function shownConfig(portal: Portal): Promise<string> {
  const response = await fetch(portal.backend.url);
  const page = await response.text();
  const script = /<script type="backstage.io\/config">(.*?)<\/script>/s;
  return script.exec(page)?.[1] ?? "";
}

/** The requests for builds so far, as the upstream sees them. */
function asked(portal: Portal): readonly string[] {
  return portal.buildkite.received
    .map(({ path }) => path)
    .filter((path) => path.includes("/builds?"));
}

/** Since then, whatever Buildkite had been asked for before: first loads, however late, are none of it. */
function askedAgain({ buildkite }: Portal, from: number): readonly string[] {
  const asked = buildkite.received
    .slice(from)
    .map(({ method, path }) => `${method} ${path}`);
  return asked.filter((request, at) => asked.indexOf(request) < at);
}

for (const system of SYSTEMS) {
  describe(`with every key of its configuration, the ${system} frontend system`, () => {
    let portal: Portal;
    const files = new ComponentFiles({
      "bare-name": { "buildkite.com/pipeline-slug": "storefront" },
      "of-others": { "buildkite.com/pipeline-slug": "umbrella/website" },
    });
    before(async () => {
      portal = await Portal.start(system, {
        buildkite: acme(),
        components: files.paths,
        config: {
          buildkite: {
            proxyPath: "/buildkite/recommended",
            organizations: ["acme"],
            pageSize: 7,
            links: false,
            polling: { maxRequestsPerMinute: 0 },
          },
        },
      });
    });
    after(async () => {
      await portal.stop();
      files.remove();
    });

    it("lets a pipeline's name do where there is one organization", () =>
      portal.visit(tabOf("bare-name"), async (page) => {
        await page.see(ROW);
        assert.match(asked(portal).at(-1) ?? "", /\/acme\/.*\/storefront\//);
      }));

    it("says that another organization's pipeline is not for this app, and asks nothing", () =>
      portal.visit(tabOf("of-others"), async (page) => {
        await page.see(
          saying("“umbrella/website” is of an organization that this app"),
        );
        await page.see(saying("buildkite.com/pipeline-slug: acme/website"));
        assert.ok(asked(portal).every((path) => !path.includes("umbrella")));
      }));

    it("asks for as many builds at once as it is told, by the endpoint it is told", () =>
      portal.visit(tabOf("storefront"), async (page) => {
        const request = page.page.waitForRequest((request) =>
          request.url().includes("/builds?"),
        );
        const before = asked(portal).length;
        await page.page.reload();
        assert.match(
          (await request).url(),
          /\/api\/proxy\/buildkite\/recommended\/v2\/.*[?&]per_page=7(&|$)/,
        );
        await page.see(ROW);
        assert.match(asked(portal)[before] ?? "", /[?&]per_page=7(&|$)/);
      }));

    it("has no link to buildkite.com in a card, a list, a build or a log", async () => {
      const tab = tabOf("storefront");
      const places = [
        [overviewOf("storefront"), "buildkite-pipeline-summary >>> a"],
        [tab, ROW],
        [`${tab}/builds/${FAILED}`, `a[href*="/jobs/"]`],
        [`${tab}/builds/${FAILED}/jobs/${JOBS.failed}`, "buildkite-log-view"],
      ] as const;
      for (const [path, sign] of places)
        await portal.visit(path, async (page) => {
          await page.see(sign);
          const links = await page.page.$$eval(">>> a[href]", (links) =>
            links.map((link) => link.href),
          );
          assert.notEqual(links.length, 0);
          assert.deepEqual(
            links.filter((href) => href.includes("buildkite.com")),
            [],
            path,
          );
        });
    });

    it("polls nothing where polling is off", () => {
      const from = portal.buildkite.received.length;
      return portal.visit(tabOf("storefront"), async (page) => {
        await page.see(ROW);
        await passTime(page, 4 * MINUTE);
        assert.deepEqual(askedAgain(portal, from), []);
      });
    });

    it("tells the browser nothing but what the plugin needs there", async () => {
      const config = await shownConfig(portal);
      assert.match(config, /"proxyPath": "\/buildkite\/recommended"/);
      assert.doesNotMatch(config, /Authorization|Bearer|"endpoints"/i);
      assert.ok(!config.includes(portal.buildkite.token));
      assert.ok(!config.includes(portal.buildkite.url));
    });
  });

  describe(`with a ceiling for polling, the ${system} frontend system`, () => {
    let portal: Portal;
    before(async () => {
      portal = await Portal.start(system, {
        buildkite: acme(),
        config: { buildkite: { polling: { maxRequestsPerMinute: 3 } } },
      });
    });
    after(() => portal.stop());

    it("polls, but no more often than that", () => {
      const from = portal.buildkite.received.length;
      return portal.visit(tabOf("storefront"), async (page) => {
        await page.see(ROW);
        await passTime(page, 4 * MINUTE);
        const polls = askedAgain(portal, from).length;
        // Without a ceiling the list alone makes 24. Four minutes touch five of the clock's.
        assert.ok(polls > 4 && polls <= 15, `${polls} polls in 4 minutes`);
      });
    });
  });

  it(`with configuration that cannot be right, the ${system} frontend system does not start, and says where`, async () => {
    const config = {
      buildkite: {
        proxyPath: "buildkite/api",
        organizations: ["acme/web"],
        pageSize: 500,
        readOnly: "perhaps",
        links: 3,
        polling: { maxRequestsPerMinute: -1 },
      },
    };
    await assert.rejects(Portal.start(system, { config }), (error: Error) => {
      for (const key of [
        "proxyPath",
        "organizations/0",
        "pageSize",
        "readOnly",
        "links",
        "polling/maxRequestsPerMinute",
      ])
        assert.match(error.message, new RegExp(`at /buildkite/${key}[;\\s"]`));
      return true;
    });
  });
}
