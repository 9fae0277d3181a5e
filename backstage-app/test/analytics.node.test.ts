import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { FAILED, JOBS, acme } from "./acme.harness.js";
import { tabOf } from "./places.harness.js";
import { Portal, SYSTEMS } from "./portal.harness.js";
import type { PortalPage } from "./portal-page.harness.js";
import { isAt, reads, until } from "./story.harness.js";

const TAB = tabOf("storefront");
const BUILD = `${TAB}/builds/${FAILED}`;
const SECRET = "shopping-cart";

/** What the plugin tells the portal's analytics, as the portal's app hands it on. */
interface Told {
  readonly action: string;
  readonly subject: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly context: { readonly pluginId?: string };
}

/** Keeps what is told from now on; the portal tells of clicks and places by itself. */
async function listen({ page }: PortalPage): Promise<void> {
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    addEventListener("analytics", (event) =>
      told.push((event as CustomEvent).detail),
    );
  });
}

async function toldOf({ page }: PortalPage): Promise<readonly Told[]> {
  const all = await page.evaluate(
    () => (globalThis as unknown as { told: Told[] }).told,
  );
  return all.filter(({ action }) => !["click", "navigate"].includes(action));
}

/** Waits until something is told of; `toldOf` then says whether it was so once. */
function hears(page: PortalPage, wanted: string): Promise<unknown> {
  return until(`the analytics hear of ${wanted}`, async () =>
    (await toldOf(page)).some(({ action }) => action === wanted),
  );
}

for (const system of SYSTEMS)
  describe(`the analytics of a portal of the ${system} frontend system`, () => {
    let portal: Portal;
    before(async () => {
      portal = await Portal.start(system, { buildkite: acme() });
    });
    after(() => portal.stop());

    it("hear once of each thing that somebody does, and never what is searched for", () =>
      portal.visit(TAB, async (page) => {
        await page.see("buildkite-build-row");
        await listen(page);

        await page.click('button[popovertarget="states"]');
        await page.click("#states label:nth-of-type(5)");
        await isAt(page, /\?state=failed/);
        await page.page.keyboard.press("Escape");

        await page.click(
          `buildkite-build-row >>> a[href^="${BUILD}?state=failed"]`,
        );
        await page.click(`buildkite-job-list >>> a[href*="${JOBS.failed}"]`);
        await reads(page, ".xterm-rows > div", /1 of 890 tests failed/);
        await page.click("buildkite-log-search >>> input");
        await page.page.keyboard.type(SECRET);
        await hears(page, "search-log");

        await page.click("buildkite-rebuild-button >>> [part=button]");
        await page.click("dialog[open] >>> button.primary");
        await isAt(page, new RegExp(`/builds/${FAILED + 2}`));
        await hears(page, "rebuild");

        const told = await toldOf(page);
        assert.ok(!JSON.stringify(told).includes(SECRET));
        assert.ok(
          told.every(({ context }) => context.pluginId === "buildkite"),
        );
        const subject = `acme/storefront#${FAILED}`;
        const rebuilt = `acme/storefront#${FAILED + 2}`;
        assert.deepEqual(
          told.map(({ action, subject, attributes = {} }) => [
            action,
            subject,
            attributes,
          ]),
          [
            ["filter-builds", "acme/storefront", { filters: "state" }],
            ["open-build", subject, {}],
            ["open-job-log", subject, {}],
            [
              "search-log",
              subject,
              {
                length: SECRET.length,
                regExp: false,
                caseSensitive: false,
                wholeWord: false,
              },
            ],
            ["rebuild", subject, { build: FAILED + 2 }],
            ["open-build", rebuilt, {}],
          ],
        );
      }));
  });
