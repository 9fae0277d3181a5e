import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import "../../define/cancel-button.js";
import {
  ManualClock,
  block,
  build,
  job,
  pipeline,
} from "../../testing/index.js";
import type { BuildSpec } from "../../testing/index.js";
import { describeActStates } from "../act/act-states.harness.js";
import { showAct, words } from "../act/act.harness.js";
import type { BuildkiteBuildCanceledEvent } from "./events.js";

const RUNNING: BuildSpec = {
  state: "running",
  jobs: [job({ name: "Test", state: "running" })],
};

const web = (spec: BuildSpec) =>
  pipeline("acme/web", { builds: [build({ message: "Fix", ...spec })] });

describe("<buildkite-cancel-button>", () => {
  describeActStates({
    tag: "buildkite-cancel-button",
    action: "cancel",
    pipeline: (spec) => ({ ...web(RUNNING), ...spec }),
    path: /\/cancel$/,
    label: "Cancel build",
    title: "Cancel #1?",
    pending: "Canceling the build…",
    failed: "The build was not canceled",
    done: /Build #1 is being canceled/,
    href: /buildkite\.com\/acme\/web\/builds\/1$/,
    before: "buildkite-build-cancel",
    after: "buildkite-build-canceled",
  });

  it("leaves no doubt which button lets the build go on", async () => {
    const shown = await showAct("buildkite-cancel-button", {
      pipelines: [web(RUNNING)],
    });
    await shown.ask();
    const labels = [...shown.dialog().querySelectorAll("button")].map(words);
    expect(labels).to.deep.equal(["Let it go on", "Cancel the build"]);
  });

  it("tells every view at once, and says when the jobs have stopped", async () => {
    const shown = await showAct("buildkite-cancel-button", {
      pipelines: [web(RUNNING)],
    });
    await shown.ask();
    const told = oneEvent<BuildkiteBuildCanceledEvent>(
      shown.element,
      "buildkite-build-canceled",
    );
    shown.confirm()!.click();
    expect((await told).build.state).to.equal("canceling");
    const { build: known } = shown.element;
    expect(known?.state).to.equal("canceling");
    expect(known?.jobs).to.have.length(1);
    await shown.clock.advance(10_000);
    await waitUntil(() =>
      words(shown.dialog()).includes("Build #1 has been canceled."),
    );
  });

  it("stops what still runs in an archived pipeline", async () => {
    const shown = await showAct("buildkite-cancel-button", {
      pipelines: [{ ...web(RUNNING), archivedAt: 1 }],
    });
    await shown.ask();
  });

  const refused: readonly (readonly [string, BuildSpec, RegExp])[] = [
    ["has ended", { state: "passed" }, /has ended/],
    [
      "waits for a person",
      {
        state: "passed",
        blocked: true,
        jobs: [block("Ship?", { state: "blocked" })],
      },
      /waits for somebody/,
    ],
    [
      "is being canceled",
      { state: "canceling", jobs: [job({ state: "canceling" })] },
      /already/,
    ],
  ];
  for (const [what, spec, reason] of refused)
    it(`is not offered for a build that ${what}, and costs no request`, async () => {
      const shown = await showAct("buildkite-cancel-button", {
        pipelines: [web(spec)],
      });
      expect(shown.reason()).to.match(reason);
      expect(shown.button()).not.to.exist;
      expect(shown.asked("GET", /access-token|pipelines\/web$/)).to.equal(0);
      await expect(shown.element).to.be.accessible();
    });

  const showEnding = () => {
    const startedAt = new ManualClock().now();
    const runs = [{ duration: 5_000 }];
    const jobs = [job({ state: "running", startedAt, runs })];
    return showAct("buildkite-cancel-button", {
      pipelines: [web({ ...RUNNING, jobs })],
    });
  };

  it("says nothing against it while it is under way, whatever becomes of the build", async () => {
    const shown = await showEnding();
    await shown.ask();
    shown.server.failNext({ delay: 60_000, matching: /\/cancel$/ });
    shown.confirm()!.click();
    await shown.clock.advance(20_000);
    await waitUntil(() => shown.element.build?.state === "passed");
    await shown.element.updateComplete;
    const said = () => words(shown.dialog());
    expect(said()).to.contain("Canceling the build…");
    expect(said()).not.to.contain("has ended");
    expect(shown.focused()).to.equal("Cancel the build");
    await shown.clock.advance(60_000);
    await waitUntil(() => said().includes("has ended"));
    expect(shown.focused()).to.equal("Let it go on");
  });

  it("says in the open question that the build has ended meanwhile", async () => {
    const shown = await showEnding();
    await shown.ask();
    await shown.clock.advance(20_000);
    await waitUntil(() => words(shown.dialog()).includes("has ended"));
    expect(shown.dialog().open).to.equal(true);
    expect(shown.confirm()).not.to.exist;
    expect(shown.focused()).to.equal("Let it go on");
  });
});
