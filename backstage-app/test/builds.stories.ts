import assert from "node:assert/strict";
import { it } from "node:test";
import { FAILED, JOBS, RUNNING } from "./acme.harness.js";
import { PortalPage } from "./portal-page.harness.js";
import {
  BUILDS,
  STOREFRONT,
  type Stage,
  isAt,
  linkOf,
  reads,
  textsOf,
  until,
  withoutReload,
} from "./story.harness.js";

const CARD = "buildkite-pipeline-summary";
const ROW = "buildkite-build-row";
/** Where the portal says what came of an act. */
const TOLD = ':is([role="alertdialog"], [role="alert"])';
const FAILED_BUILD = `${BUILDS}/builds/${FAILED}`;
const FAILED_JOB = `${FAILED_BUILD}/jobs/${JOBS.failed}`;

/** From an entity's card to its builds, and what one does with those. */
export function buildStories(stage: Stage): void {
  it("sums a pipeline up on the overview, and leads from there into its tab", () =>
    stage().visit(STOREFRONT, async (page) => {
      const latest = await reads(page, `${CARD} >>> .latest`, /#\d/);
      assert.match(latest, new RegExp(`#${FAILED}\\b.*Round prices`));
      await reads(page, `${CARD} >>> .latest buildkite-state`, /^Failed$/);
      const bars = await page.page.$$(`>>> ${CARD} >>> a.bar`);
      // Every other build is of main, and the newest.
      assert.equal(bars.length, 21);
      await reads(page, `${CARD} >>> [part=running]`, /1 running/);
      assert.equal(await linkOf(page, `${CARD} >>> .name a`), BUILDS);

      await withoutReload(page, async () => {
        await page.click(`${CARD} >>> .named a`);
        await isAt(page, `${BUILDS}/builds/${RUNNING}`);
        await reads(page, "h2#here", new RegExp(`Build #${RUNNING}`));
      });
    }));

  it("keeps filters in the address, through a reload and back", () =>
    stage().visit(STOREFRONT, async (page) => {
      await page.click(`a[href="${BUILDS}"]`);
      await reads(page, ROW, /Sell gift cards/);
      await page.click('button[popovertarget="states"]');
      await page.click("#states label:nth-of-type(5)");
      const filtered = await isAt(page, /\?state=failed/);
      const onlyFailed = () =>
        until("the failed builds alone are listed", async () => {
          const states = await textsOf(page, `${ROW} >>> buildkite-state`);
          return states.length > 1 && states.every((one) => one === "Failed");
        });
      await onlyFailed();

      await page.page.reload();
      await onlyFailed();
      await isAt(page, filtered);

      await page.click('button[aria-label="Remove filter: Failed"]');
      await isAt(page, BUILDS);
      await reads(page, ROW, /Passed/);
      await page.page.goBack();
      await onlyFailed();
    }));

  it("goes from the list to a build and its job, and the same way back", () =>
    stage().visit(BUILDS, (page) =>
      withoutReload(page, async () => {
        await page.click(`${ROW} >>> a[href="${FAILED_BUILD}"]`);
        await isAt(page, FAILED_BUILD);
        await reads(page, "buildkite-job-list >>> .row", /Unit tests.*Exit 1/);
        await page.click(`buildkite-job-list >>> a[href="${FAILED_JOB}"]`);
        await isAt(page, FAILED_JOB);
        await page.see("buildkite-log-view");

        await page.page.goBack();
        await isAt(page, FAILED_BUILD);
        await page.seeNo("buildkite-log-view");
        await page.page.goBack();
        await isAt(page, BUILDS);
        await page.see(ROW);
        await page.page.goForward();
        await reads(page, "h2#here", new RegExp(`Build #${FAILED}`));
      }),
    ));

  it("opens a build in a new tab, as any link", () =>
    stage().visit(BUILDS, async (page) => {
      const link = await page.see(`${ROW} >>> a[href="${FAILED_BUILD}"]`);
      const opened = page.page
        .browserContext()
        .waitForTarget((target) => target.url().endsWith(FAILED_BUILD));
      await link.click({ button: "middle" });
      const tab = await (await opened).page();
      assert.ok(tab);
      await reads(
        new PortalPage(tab, stage().backend.url),
        "h2#here",
        new RegExp(`Build #${FAILED}`),
      );
      await isAt(page, BUILDS);
    }));

  it("builds a build again once, and shows the new one", () =>
    stage().visit(
      "/catalog/default/component/catalogue-api/ci-cd/builds/2",
      async (page) => {
        await page.click("buildkite-rebuild-button >>> [part=button]");
        await reads(page, "dialog[open]", /Rebuild #2\?/);
        const confirm = await page.see("dialog[open] >>> button.primary");
        await confirm.click({ count: 2 });

        await isAt(page, /\/ci-cd\/builds\/3$/);
        await reads(page, "h2#here", /Build #3/);
        await reads(page, "buildkite-build-header", /Rebuilt from #2/);
        await reads(page, TOLD, /Build #3 has been started/);
        // The old system has no toasts, and its alerts no links.
        if (stage().system === "next")
          assert.match((await linkOf(page, `${TOLD} a`)) ?? "", /builds\/3$/);
        const { received } = stage().buildkite;
        assert.deepEqual(
          received
            .filter(({ method }) => method !== "GET")
            .map(({ method, path }) => `${method} ${path}`),
          [
            "PUT /v2/organizations/acme/pipelines/catalogue-api/builds/2/rebuild",
          ],
        );
        await page.click("nav[part=trail] ol a");
        await reads(page, ROW, /#3\b.*Rebuild of #2/);
      },
    ));
}
