import assert from "node:assert/strict";
import { it } from "node:test";
import { FAILED } from "./acme.harness.js";
import {
  type Stage,
  isAt,
  linkOf,
  reads,
  textsOf,
  until,
  withoutReload,
} from "./story.harness.js";

const COMPONENTS = "/catalog/default/component";
const ROW = "buildkite-build-row";
const SUMMARY = "buildkite-pipeline-summary";

/** What entities say of their pipelines, and the page of all of them. */
export function catalogStories(stage: Stage): void {
  it("switches between an entity's pipelines, and keeps the choice in the address", () =>
    stage().visit(`${COMPONENTS}/shop-platform/ci-cd`, async (page) => {
      await reads(page, '[role="tab"][aria-selected="true"]', /^Shop$/);
      await reads(page, ROW, /Sell gift cards/);
      await page.click('[role="tab"][href$="?pipeline=acme/infrastructure"]');
      await isAt(
        page,
        `${COMPONENTS}/shop-platform/ci-cd?pipeline=acme/infrastructure`,
      );
      await reads(page, ROW, /A third search node/);

      await page.page.reload();
      await reads(
        page,
        '[role="tab"][aria-selected="true"]',
        /^Infrastructure$/,
      );
      await page.click(`${ROW} >>> a.title`);
      await isAt(
        page,
        `${COMPONENTS}/shop-platform/ci-cd/builds/1?pipeline=acme/infrastructure`,
      );
    }));

  it("sums up each of an entity's pipelines, under its label", () =>
    stage().visit(`${COMPONENTS}/shop-platform`, async (page) => {
      for (const label of ["Shop", "Catalogue", "Infrastructure"])
        await reads(
          page,
          `${SUMMARY} >>> [part=name]`,
          new RegExp(`^${label}$`),
        );
      assert.equal(
        await linkOf(
          page,
          `${SUMMARY}[pipeline="acme/storefront"] >>> .name a`,
        ),
        `${COMPONENTS}/shop-platform/ci-cd?pipeline=acme/storefront`,
      );
    }));

  it("reads the annotation of the plugin that people had before", () =>
    stage().visit(`${COMPONENTS}/catalogue-api/ci-cd`, async (page) => {
      await reads(page, ROW, /Refuse negative stock/);
    }));

  for (const [component, chip, shown] of [
    ["storefront-main", "Branch: main", "main"],
    ["storefront-release", "Branch: release/*", "release/4.2"],
  ] as const)
    it(`begins with the branch that ${component} names, until somebody wants all`, () =>
      stage().visit(`${COMPONENTS}/${component}/ci-cd`, async (page) => {
        const branches = () => textsOf(page, `${ROW} >>> .branch bdi`);
        await reads(
          page,
          "buildkite-build-filters >>> .chip",
          new RegExp(`^${chip.replace("*", "\\*")}$`),
        );
        await reads(page, `${ROW} >>> .branch bdi`, new RegExp(`^${shown}$`));
        assert.deepEqual([...new Set(await branches())], [shown]);
        await page.click("buildkite-build-filters >>> .chip");
        await reads(page, `${ROW} >>> .branch bdi`, /^feature\/gift-cards$/);
      }));

  // One component's pipeline is unknown to Buildkite, which the browser notes.
  const expected = [/no-such-pipeline/];

  it("lists every pipeline of the catalog, and opens one inside the page", () =>
    stage().visit(
      "/buildkite",
      async (page) => {
        await reads(page, `${SUMMARY} >>> buildkite-state`, /^Failed$/);
        await reads(page, `${SUMMARY} >>> buildkite-state`, /^Passed$/);
        await reads(
          page,
          `${SUMMARY}[pipeline="acme/no-such-pipeline"]`,
          /knows no such pipeline/,
        );
        await page.click('input[type="search"]');
        await page.page.keyboard.type("infra");
        await isAt(page, "/buildkite?q=infra");
        await until("one pipeline is left", async () => {
          const rows = await page.page.$$(`>>> ${SUMMARY}`);
          return rows.length === 1;
        });
        await page.page.reload();
        await withoutReload(page, async () => {
          await page.click(
            `${SUMMARY}[pipeline="acme/infrastructure"] >>> .name a`,
          );
          await isAt(page, "/buildkite/pipelines/acme/infrastructure");
          await page.click(`${ROW} >>> a.title`);
          await isAt(page, "/buildkite/pipelines/acme/infrastructure/builds/1");
          await reads(page, "h2#here", /Build #1/);
          await page.page.goBack();
          await page.page.goBack();
          await isAt(page, "/buildkite?q=infra");
        });
      },
      { expected },
    ));

  it("lists every pipeline of the organization, and opens one inside the page", () =>
    stage().visit(
      "/buildkite",
      (page) =>
        withoutReload(page, async () => {
          await page.click('a[href$="/buildkite/organizations/acme"]');
          await isAt(page, "/buildkite/organizations/acme");
          await page.click(
            'buildkite-pipeline-list >>> [data-pipeline="infrastructure"] a.name',
          );
          await isAt(page, "/buildkite/pipelines/acme/infrastructure");
          await page.see(ROW);
          await page.page.goBack();
          await isAt(page, "/buildkite/organizations/acme");
        }),
      { expected },
    ));

  for (const path of [
    `${COMPONENTS}/storefront`,
    `${COMPONENTS}/storefront/ci-cd`,
    `/buildkite/pipelines/acme/storefront/builds/${FAILED}`,
  ])
    it(`draws the portal's heading once at ${path}`, () =>
      stage().visit(path, async (page) => {
        await page.see("buildkite-pipeline, buildkite-pipeline-summary");
        assert.equal((await page.page.$$(">>> h1")).length, 1);
        const banners = await page.page.$$('>>> ::-p-aria([role="banner"])');
        assert.ok(banners.length <= 1, `${banners.length} banners`);
      }));
}
