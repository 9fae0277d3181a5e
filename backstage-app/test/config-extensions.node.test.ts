import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { RUNNING, acme } from "./acme.harness.js";
import { ROW, overviewOf, saying } from "./places.harness.js";
import { Portal } from "./portal.harness.js";

const BRANCH = "feature/gift-cards";
const ITS_BUILDS = new RegExp(
  `/storefront/builds\\?.*branch[^&]*=${encodeURIComponent(BRANCH)}`,
);

/** Of two components with pipelines, this alone is to have the tab and the card. */
const filter = { "metadata.name": "storefront" };

describe("extensions that an app configures in the next frontend system", () => {
  let portal: Portal;
  before(async () => {
    const extensions = [
      {
        "entity-content:buildkite": {
          config: {
            path: "/pipelines",
            title: "Pipelines",
            filter,
            branch: BRANCH,
            controls: { rebuild: false },
          },
        },
      },
      {
        "entity-card:buildkite": {
          config: { title: "How it builds", filter, branch: BRANCH },
        },
      },
      {
        "page:buildkite": {
          config: { path: "/builds", title: "All builds", branch: BRANCH },
        },
      },
    ];
    portal = await Portal.start("next", {
      buildkite: acme(),
      config: { app: { extensions } },
    });
  });
  after(() => portal.stop());

  /** What was asked of Buildkite by `act`. */
  async function askedBy(act: () => Promise<void>): Promise<readonly string[]> {
    const { received } = portal.buildkite;
    const before = received.length;
    await act();
    return received.slice(before).map(({ path }) => path);
  }

  it("are a card with its own heading and branch, and a tab with its own name and address", async () => {
    const asked = await askedBy(() =>
      portal.visit(overviewOf("storefront"), async (page) => {
        await page.see(saying("How it builds"));
        await page.see("buildkite-pipeline-summary >>> a");
        await page.click(`a[href$="/pipelines"]${saying("Pipelines")}`);
        await page.see(`${ROW} >>> a[href*="/pipelines/builds/${RUNNING}"]`);
        await page.see(saying(`Branch: ${BRANCH}`));
      }),
    );
    // The card tells of every branch what runs there.
    const ofBuilds = asked.filter(
      (path) => path.includes("/builds?") && !path.includes("state"),
    );
    assert.ok(ofBuilds.length >= 2);
    for (const path of ofBuilds) assert.match(path, ITS_BUILDS);
  });

  it("have no control that is switched off, and no word about it", () =>
    portal.visit(
      `${overviewOf("storefront")}/pipelines/builds/${RUNNING}`,
      async (page) => {
        await page.see("buildkite-job-list");
        const shown = await page.page.$$eval(
          ">>> buildkite-rebuild-button",
          (buttons) =>
            buttons.map(({ shadowRoot }) => shadowRoot?.textContent.trim()),
        );
        assert.deepEqual(shown, [""]);
      },
    ));

  it("leave out the components that the filter leaves out", () =>
    portal.visit(overviewOf("catalogue-api"), async (page) => {
      await page.see(saying("The annotation that Roadie"));
      await page.seeNo('a[href$="/pipelines"]');
      await page.seeNo("buildkite-pipeline-summary");
    }));

  it("are a page with its own address, name and branch", async () => {
    const asked = await askedBy(() =>
      portal.visit(
        "/builds",
        async (page) => {
          await page.see(saying("All builds"));
          await page.see(
            `a[href*="/builds/pipelines/acme/storefront/builds/${RUNNING}"]`,
          );
        },
        // The catalog names a pipeline that there is not.
        { expected: [/no-such-pipeline/] },
      ),
    );
    assert.ok(asked.some((path) => ITS_BUILDS.test(path)));
  });
});
