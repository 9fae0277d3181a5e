import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { FAILED, acme } from "./acme.harness.js";
import { ROW, overviewOf, tabOf } from "./places.harness.js";
import { Portal, SYSTEMS } from "./portal.harness.js";
import type { PortalPage } from "./portal-page.harness.js";
import { isAt, reads, textsOf, until } from "./story.harness.js";

/** A component whose list begins with its default branch. */
const OVERVIEW = overviewOf("storefront-main");
const TAB = tabOf("storefront-main");
const TAB_LINK = `a[href="${TAB}"]`;
const CHIP = 'button[aria-label="Remove filter: Branch: main"]';

/** The newest build is of another branch. */
async function listsMainAlone(page: PortalPage): Promise<void> {
  await isAt(page, `${TAB}?branch=main`);
  await reads(page, ROW, new RegExp(`#${FAILED}\\b`));
  const rows = await textsOf(page, ROW);
  assert.deepEqual(
    rows.filter((row) => row.includes("Sell gift cards")),
    [],
  );
}

for (const system of SYSTEMS)
  describe(`a list that begins with the default branch, the ${system} frontend system`, () => {
    let portal: Portal;
    before(async () => {
      portal = await Portal.start(system, { buildkite: acme() });
    });
    after(() => portal.stop());

    it("begins so again when its tab is clicked again", () =>
      portal.visit(TAB, async (page) => {
        await listsMainAlone(page);
        await page.click(CHIP);
        await isAt(page, TAB);
        await reads(page, ROW, /Sell gift cards/);
        await page.click(TAB_LINK);
        await listsMainAlone(page);
      }));

    it("begins so after a build that the card has led to", () =>
      portal.visit(OVERVIEW, async (page) => {
        const build = `${TAB}/builds/${FAILED}`;
        await page.click(`buildkite-pipeline-summary >>> a[href="${build}"]`);
        await reads(page, "h2#here", new RegExp(`Build #${FAILED}`));
        await page.click("nav[part=trail] ol a");
        await until(
          "the list shows",
          async () => (await textsOf(page, ROW)).length > 0,
        );
        await listsMainAlone(page);
      }));
  });
