import assert from "node:assert/strict";
import { it } from "node:test";
import { paintOf } from "./contrast.harness.js";
import { FAILED, JOBS } from "./acme.harness.js";
import type { PortalPage } from "./portal-page.harness.js";
import {
  BUILDS,
  STOREFRONT,
  type Stage,
  reads,
  withoutReload,
} from "./story.harness.js";

const BUILD = `${BUILDS}/builds/${FAILED}`;

/** Backstage's own panel of warnings heads itself as if it stood deep below other headings. */
const RULES = { rules: { "heading-order": { enabled: false } } };

/** The theme, the language, and whether everybody can read it. */
export function lookStories(stage: Stage): void {
  it("takes the theme's colours as it changes, readable in both", () =>
    stage().visit(BUILD, (page) =>
      withoutReload(page, async () => {
        await page.switchTheme("light");
        const light = await coloursOf(page);
        await page.switchTheme("dark");
        const dark = await coloursOf(page);
        for (const [selector, colour] of light)
          assert.notEqual(dark.get(selector), colour, selector);
      }),
    ));

  it("speaks German as soon as the portal does", () =>
    stage().visit(BUILDS, (page) =>
      withoutReload(page, async () => {
        await reads(page, "buildkite-build-row", /Passed/);
        await page.switchLanguage("de");
        await reads(
          page,
          "buildkite-build-row",
          /Erfolgreich.*vor \d+ Stunden/,
        );
        await reads(page, "buildkite-build-filters", /Zustand|Status/);
        await page.click(`a[href="${STOREFRONT}"]`);
        await reads(page, "body", /Alle Builds/);
        await reads(page, "buildkite-pipeline-summary", /1 läuft/);
      }),
    ));

  const places: readonly (readonly [string, string, string])[] = [
    ["the card", STOREFRONT, "buildkite-pipeline-summary >>> a.bar"],
    ["the list", BUILDS, "buildkite-build-row"],
    ["a build", BUILD, "buildkite-job-list >>> a"],
    ["a log", `${BUILD}/jobs/${JOBS.failed}#L120`, ".xterm-rows"],
    [
      "the page of all pipelines",
      "/buildkite",
      "buildkite-pipeline-summary >>> a.bar",
    ],
  ];
  for (const [what, path, sign] of places)
    it(`lets everybody use ${what}, by light and by dark`, () =>
      stage().visit(
        path,
        async (page) => {
          for (const theme of ["light", "dark"] as const) {
            await page.switchTheme(theme);
            await page.see(sign);
            assert.deepEqual(await page.axeViolations(RULES), [], theme);
          }
        },
        { expected: [/no-such-pipeline/] },
      ));
}

/** A sample of texts: of what they say, where, and in which colours. */
const SAMPLE = [
  "nav[part=trail] >>> a bdi",
  "h2#here",
  "buildkite-build-header >>> [part=label]",
  "buildkite-build-header >>> time",
  "buildkite-job-list >>> .row .name",
  "buildkite-job-list >>> .note.failed",
  "buildkite-job-list >>> .machine",
  "buildkite-rebuild-button >>> [part=button]",
];

/** The colours of a build's view; fails where a text is hard to read. */
async function coloursOf(
  page: PortalPage,
): Promise<ReadonlyMap<string, string>> {
  const colours = new Map<string, string>();
  for (const selector of SAMPLE) {
    const { text, ground, contrast } = await paintOf(page, selector);
    assert.ok(
      contrast >= 4.5,
      `${selector}: ${text} on ${ground}, ${contrast}`,
    );
    colours.set(selector, text);
  }
  return colours;
}
