import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { BuildkiteClient } from "../api/client.js";
import { mapStorage } from "../api/learnt.js";
import "../define/build-filters.js";
import "../define/build-list.js";
import "../define/build.js";
import "../define/job-log.js";
import "../define/provider.js";
import { LiveStore } from "../live/live-store.js";
import { german } from "../messages/german/index.js";
import { translated } from "../messages/translated.js";
import {
  ManualClock,
  build,
  job,
  pipeline,
  simulateBuildkite,
} from "../testing/index.js";
import type { BuildkiteProvider } from "./provider/provider.js";

const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";

describe("a provider with a translation", () => {
  let provider: BuildkiteProvider;

  beforeEach(async () => {
    // Only what is in sight is loaded.
    await setViewport({ width: 1_000, height: 4_000 });
    const clock = new ManualClock();
    const server = simulateBuildkite({
      clock,
      pipelines: [
        pipeline("acme/web", {
          builds: [
            build({
              state: "failed",
              message: "Kasse reparieren",
              jobs: [
                job({ id: JOB, name: "Kasse", state: "failed", exitStatus: 7 }),
              ],
            }),
          ],
        }),
      ],
    });
    const { baseUrl, fetch } = server;
    const client = new BuildkiteClient({
      baseUrl,
      fetch,
      now: () => clock.now(),
      storage: mapStorage(),
    });
    const store = new LiveStore({ client, clock });
    provider = await fixture(
      html`<buildkite-provider
        lang="de"
        .store=${store}
        .messages=${translated(german, "de")}
      >
        <buildkite-build-filters></buildkite-build-filters>
        <buildkite-build-list pipeline="acme/web"></buildkite-build-list>
        <buildkite-build pipeline="acme/web" number="1"></buildkite-build>
        <buildkite-job-log
          pipeline="acme/web"
          build="1"
          job=${JOB}
        ></buildkite-job-log>
        <buildkite-build
          id="missing"
          pipeline="acme/web"
          number="9"
        ></buildkite-build>
        <buildkite-build
          id="misspelt"
          pipeline="acme/we_b"
          number="9"
        ></buildkite-build>
      </buildkite-provider>`,
    );
    const loaded: readonly (readonly [string, RegExp])[] = [
      ["buildkite-build-list", /Kasse reparieren/],
      ["buildkite-build", /Kasse/],
      ["buildkite-job-log", /\d Zeilen?, /],
      ["#missing", /Erneut versuchen/],
    ];
    await waitUntil(
      async () => {
        await clock.advance(100);
        return loaded.every(([selector, words]) => words.test(said(selector)));
      },
      "everything is loaded",
      { timeout: 10_000 },
    );
  });

  const element = (selector: string) => provider.querySelector(selector)!;
  const said = (selector: string) => wordsOf(element(selector));

  const expected: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "filters",
      "buildkite-build-filters",
      ["Geladene Builds durchsuchen", "Erstellt von", "Mehr"],
    ],
    [
      "list",
      "buildkite-build-list",
      ["1 Build", "Fehlgeschlagen", "Builds von acme/web", "alle Builds"],
    ],
    [
      "build",
      "buildkite-build",
      ["1 Job", "1 fehlgeschlagen", "Exit 7", "Neu bauen", "Angelegt"],
    ],
    [
      "log's toolbar",
      "buildkite-job-log",
      ["Im Log suchen", "Lange Zeilen umbrechen", "Herunterladen"],
    ],
    [
      "error",
      "#missing",
      ["Buildkite kennt diesen Build nicht.", "Erneut versuchen"],
    ],
    [
      "wrong slug",
      "#misspelt",
      ["“we_b” ist kein Slug: “_” darf darin nicht stehen"],
    ],
  ];
  for (const [what, selector, words] of expected)
    it(`shows its words in the ${what}`, () => {
      for (const word of words) expect(said(selector)).to.contain(word);
    });

  it("leaves no English on the page, and keeps it accessible", async () => {
    expect(wordsOf(provider)).not.to.match(
      /\b(?:the|of|and|not|builds? (?:has|is)|Open|Show|Search|Started|Copy|Failed|Loading|Line \d)\b/,
    );
    await expect(provider).to.be.accessible();
  });

  it("can be taken away while everything is on show", async () => {
    provider.messages = undefined;
    await waitUntil(() => said("#missing").includes("knows no such build"));
    expect(said("buildkite-build-list")).to.contain("Builds of acme/web");
    expect(said("buildkite-job-log")).to.contain("Search in log");
  });
});

/** All that an element says: its text and its labels, through every shadow root. */
function wordsOf(node: Node): string {
  if (node instanceof HTMLStyleElement || node instanceof Comment) return "";
  if (node instanceof Text) return node.data.replace(/\s+/g, " ");
  const labels =
    node instanceof Element
      ? ["aria-label", "title", "placeholder"].map(
          (name) => node.getAttribute(name) ?? "",
        )
      : [];
  const shadow = node instanceof Element ? node.shadowRoot : null;
  const below = [...(shadow?.childNodes ?? []), ...node.childNodes];
  return [...labels, ...below.map(wordsOf)].filter(Boolean).join(" ");
}
