import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { build, job, pipeline } from "../../testing/index.js";
import type { Access } from "../access.js";
import type { BuildkiteActionFailedEvent } from "../action-failed.js";
import { showBuild, type ShownBuild } from "../build/build.harness.js";
import type {
  BuildkiteBuildRebuildEvent,
  BuildkiteBuildRebuiltEvent,
} from "./events.js";

type Options = Parameters<typeof showBuild>[2];

const world = (spec: Parameters<typeof pipeline>[1] = {}) => ({
  pipelines: [
    pipeline("acme/web", {
      builds: [
        build({
          message: "Fix",
          state: "failed",
          jobs: [job({ name: "Test" })],
        }),
      ],
      ...spec,
    }),
  ],
  user: { name: "Portal Bot" },
});

const show = (options: Options = world()) => showBuild("acme/web", 1, options);

const words = (root: ParentNode | null | undefined) =>
  root?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

const opener = ({ rebuild }: ShownBuild) =>
  rebuild().querySelector<HTMLButtonElement>("[part=button]");
const dialog = ({ rebuild }: ShownBuild) => rebuild().querySelector("dialog")!;
const confirm = (shown: ShownBuild) =>
  dialog(shown).querySelector<HTMLButtonElement>(".primary")!;
const reason = ({ rebuild }: ShownBuild) =>
  words(rebuild().querySelector("[part=reason]"));
const focused = ({ rebuild }: ShownBuild) => words(rebuild().activeElement);
const rebuilds = ({ asked }: ShownBuild) => asked("PUT", /\/rebuild$/);

async function ask(shown: ShownBuild): Promise<void> {
  await waitUntil(() => opener(shown)?.ariaDisabled === "false");
  opener(shown)!.focus();
  opener(shown)!.click();
  await waitUntil(() => dialog(shown).open);
}

describe("<buildkite-rebuild-button>", () => {
  it("asks first, saying what will be built and in whose name", async () => {
    const shown = await show();
    await ask(shown);
    expect(words(dialog(shown))).to.contain("Rebuild #1?");
    expect(words(dialog(shown))).to.contain("same commit, branch and message");
    expect(words(dialog(shown))).to.contain("Portal Bot");
    expect(focused(shown)).to.equal("Start the new build");
    await expect(shown.build).to.be.accessible();

    await sendKeys({ press: "Escape" });
    await waitUntil(() => !dialog(shown).open);
    expect(focused(shown)).to.equal("Rebuild");
    expect(rebuilds(shown)).to.equal(0);
  });

  it("makes one build of a double click, says which, and leads to it", async () => {
    const shown = await show();
    await ask(shown);
    const made = oneEvent<BuildkiteBuildRebuiltEvent>(
      shown.build,
      "buildkite-build-rebuilt",
    );
    confirm(shown).click();
    confirm(shown).click();
    const event = await made;
    expect(event.build.number).to.equal(2);
    expect(event.source.number).to.equal(1);
    await shown.settled();
    expect(rebuilds(shown)).to.equal(1);
    expect(words(dialog(shown))).to.contain("Build #2 has been started.");
    const link = dialog(shown).querySelector("a")!;
    expect(link.href).to.equal("https://buildkite.com/acme/web/builds/2");
    expect(focused(shown)).to.equal("Open build #2");
    await expect(shown.build).to.be.accessible();
  });

  it("makes one build of Enter pressed twice", async () => {
    const shown = await show();
    await ask(shown);
    shown.server.failNext({ delay: 1_000, matching: /rebuild/ });
    await sendKeys({ press: "Enter" });
    await sendKeys({ press: "Enter" });
    expect(words(dialog(shown))).to.contain("Starting the new build…");
    await shown.clock.advance(1_000);
    await waitUntil(() => dialog(shown).querySelector("a"));
    expect(rebuilds(shown)).to.equal(1);
  });

  it("closes when its owner opens the new build, which is there at once", async () => {
    const shown = await show();
    shown.build.addEventListener(
      "buildkite-build-rebuilt",
      ({ build: { number } }) => (shown.build.number = number),
    );
    await ask(shown);
    confirm(shown).click();
    await waitUntil(() => words(shown.header()).includes("#2"));
    await waitUntil(() => !dialog(shown).open);
    expect(words(shown.header())).to.contain("Rebuilt from #1");
  });

  it("makes no build when the act is cancelled", async () => {
    const shown = await show();
    let asked = 0;
    shown.build.addEventListener(
      "buildkite-build-rebuild",
      (event: BuildkiteBuildRebuildEvent) => {
        asked = event.build.number;
        event.preventDefault();
      },
    );
    await ask(shown);
    confirm(shown).click();
    await waitUntil(() => !dialog(shown).open);
    expect(asked).to.equal(1);
    expect(rebuilds(shown)).to.equal(0);
  });

  it("keeps the dialog when Buildkite refuses, in Buildkite's words, and can try again", async () => {
    const shown = await show();
    await ask(shown);
    shown.server.failNext({
      status: 422,
      body: { message: "Rebuilds are resting" },
      matching: /rebuild/,
    });
    confirm(shown).click();
    await waitUntil(() => dialog(shown).querySelector("[role=alert]"));
    expect(words(dialog(shown))).to.contain("Rebuilds are resting");
    await expect(shown.build).to.be.accessible();

    confirm(shown).click();
    await waitUntil(() => dialog(shown).querySelector("a"));
    expect(rebuilds(shown)).to.equal(2);
  });

  const obstacles: readonly (readonly [string, Options, RegExp])[] = [
    [
      "the token lacks the scope",
      { ...world(), scopes: ["read_builds", "read_pipelines"] },
      /write_builds/,
    ],
    ["the pipeline allows none", world({ allowRebuilds: false }), /settings/],
    ["the pipeline is archived", world({ archivedAt: 1 }), /archived/],
  ];
  for (const [why, options, text] of obstacles)
    it(`is not offered where ${why}, and says so`, async () => {
      const shown = await show(options);
      await waitUntil(() => text.test(reason(shown)));
      expect(opener(shown)).not.to.exist;
      expect(dialog(shown).open).to.equal(false);
      expect(rebuilds(shown)).to.equal(0);
      await expect(shown.build).to.be.accessible();
    });

  it("says to a person who may not rebuild what to do, and asks nothing about the token", async () => {
    const access: Access = { rebuild: "denied" };
    const shown = await show({ ...world(), properties: { access } });
    expect(opener(shown)).not.to.exist;
    expect(reason(shown)).to.contain("You may not rebuild");
    expect(reason(shown)).to.contain("buildkite.com");
    expect(shown.asked("GET", /access-token/)).to.equal(0);
    await expect(shown.build).to.be.accessible();
  });

  it("shows nothing at all where the host has no such control", async () => {
    const access: Access = { rebuild: "off" };
    const shown = await show({ ...world(), properties: { access } });
    expect(words(shown.rebuild())).to.equal("");
    expect(shown.rebuild().childElementCount).to.equal(0);
    expect((shown.rebuild().host as HTMLElement).offsetWidth).to.equal(0);
    expect(shown.asked("GET", /access-token/)).to.equal(0);
    await expect(shown.build).to.be.accessible();

    shown.build.access = {};
    await waitUntil(() => opener(shown)?.ariaDisabled === "false");
    expect((shown.rebuild().host as HTMLElement).offsetWidth).to.be.above(0);
  });

  it("cannot be used until the host knows whether a person may rebuild", async () => {
    const access: Access = { rebuild: "checking" };
    const shown = await show({ ...world(), properties: { access } });
    expect(opener(shown)?.ariaDisabled).to.equal("true");
    expect(reason(shown)).to.contain("Finding out");
    opener(shown)!.click();
    expect(dialog(shown).open).to.equal(false);
    await expect(shown.build).to.be.accessible();

    shown.build.access = { rebuild: "allowed" };
    await ask(shown);
  });

  it("takes its question back once the host says no", async () => {
    const shown = await show();
    await ask(shown);
    shown.build.access = { rebuild: "denied" };
    await waitUntil(() => !dialog(shown).open);
    expect(opener(shown)).not.to.exist;
    expect(reason(shown)).to.contain("You may not rebuild");
  });

  for (const rebuild of ["off", "denied", "checking"] as const)
    it(`says that nothing may be changed here, whatever else: ${rebuild}`, async () => {
      const properties = { readonly: true, access: { rebuild } };
      const shown = await show({ ...world(), properties });
      expect(opener(shown)).not.to.exist;
      expect(reason(shown)).to.contain("switched off here");
    });

  it("tells its owner of a refusal, and shows it in the dialog", async () => {
    const shown = await show();
    await ask(shown);
    shown.server.failNext({
      status: 422,
      body: { message: "Rebuilds are resting" },
      matching: /rebuild/,
    });
    const refused = oneEvent<BuildkiteActionFailedEvent>(
      shown.build,
      "buildkite-action-failed",
    );
    confirm(shown).click();
    const { action, error, build: about } = await refused;
    expect(action).to.equal("rebuild");
    expect(error.kind).to.equal("refused");
    expect(about?.number).to.equal(1);
    await waitUntil(() => dialog(shown).querySelector("[role=alert]"));
    expect(words(dialog(shown))).to.contain("Rebuilds are resting");
  });

  it("goes away where the proxy refuses every change, and says so", async () => {
    const shown = await show({ ...world(), allowedMethods: ["GET", "HEAD"] });
    await ask(shown);
    confirm(shown).click();
    await waitUntil(() => !opener(shown));
    expect(reason(shown)).to.contain("only lets through what reads");
    shown.build.access = { rebuild: "denied" };
    await shown.settled();
    expect(reason(shown)).to.contain("only lets through what reads");
    expect(dialog(shown).open).to.equal(true);
    expect(dialog(shown).querySelector(".primary")).not.to.exist;

    // Every other control has heard of it.
    const other = document.createElement("buildkite-build");
    Object.assign(other, { pipeline: "acme/web", number: 1 });
    shown.build.parentElement!.append(other);
    await waitUntil(() =>
      words(
        other.shadowRoot?.querySelector("buildkite-rebuild-button")?.shadowRoot,
      ).includes("only lets through"),
    );
  });

  it("is left out where nothing may be changed, and asks nothing about the token", async () => {
    const shown = await show({ ...world(), properties: { readonly: true } });
    expect(opener(shown)).not.to.exist;
    expect(reason(shown)).to.contain("switched off here");
    expect(shown.asked("GET", /access-token/)).to.equal(0);
    await expect(shown.build).to.be.accessible();
  });
});
