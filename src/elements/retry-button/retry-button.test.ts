import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import "../../define/retry-button.js";
import {
  attempts,
  block,
  build,
  job,
  pipeline,
  type BuildSpec,
} from "../../testing/index.js";
import { describeActStates } from "../act/act-states.harness.js";
import { showAct, words } from "../act/act.harness.js";
import type { BuildkiteJobSelectEvent } from "../job-list/events.js";
import type {
  BuildkiteJobRetriedEvent,
  BuildkiteJobRetryEvent,
} from "./events.js";

const FAILED: BuildSpec = {
  state: "failed",
  jobs: [job({ name: ":rocket: Test", state: "failed", exitStatus: 1 })],
};

const web = (spec: BuildSpec) =>
  pipeline("acme/web", { builds: [build({ message: "Fix", ...spec })] });

const show = (spec: BuildSpec, properties = {}) =>
  showAct("buildkite-retry-button", { pipelines: [web(spec)], properties });

describe("<buildkite-retry-button>", () => {
  describeActStates({
    tag: "buildkite-retry-button",
    action: "retry",
    pipeline: (spec) => ({ ...web(FAILED), ...spec }),
    path: /\/jobs\/[^/]+\/retry$/,
    label: "Retry job",
    title: "Test”?",
    pending: "Starting a new attempt…",
    failed: "The job was not retried",
    done: /A new attempt has been started/,
    href: /buildkite\.com\/acme\/web\/builds\/1#/,
    before: "buildkite-job-retry",
    after: "buildkite-job-retried",
  });

  it("tells its owner of the new attempt, which every view knows at once", async () => {
    const shown = await show(FAILED);
    await shown.ask();
    const retried = oneEvent<BuildkiteJobRetriedEvent>(
      shown.element,
      "buildkite-job-retried",
    );
    shown.confirm()!.click();
    const { job: attempt, source } = await retried;
    expect(attempt.id).not.to.equal(source.id);
    expect(shown.element.build?.jobs?.map(({ id }) => id)).to.deep.equal([
      source.id,
      attempt.id,
    ]);
    await waitUntil(() => shown.dialog().querySelector("a"));
    const selected = oneEvent<BuildkiteJobSelectEvent>(
      shown.element,
      "buildkite-job-select",
    );
    shown.element.addEventListener("buildkite-job-select", (event) =>
      event.preventDefault(),
    );
    shown.dialog().querySelector("a")!.click();
    expect((await selected).job.id).to.equal(attempt.id);
    expect(shown.dialog().open).to.equal(false);
  });

  it("closes when its owner opens the new attempt", async () => {
    const shown = await show(FAILED);
    shown.element.addEventListener(
      "buildkite-job-retried",
      ({ job: attempt }) => (shown.element.job = attempt),
    );
    await shown.ask();
    shown.confirm()!.click();
    await waitUntil(() => shown.element.job?.state !== "failed");
    await waitUntil(() => !shown.dialog().open);
  });

  it("retries the newest attempt, whichever is on show", async () => {
    const tries = attempts(
      "Test",
      { state: "failed", exitStatus: 1 },
      { state: "failed", exitStatus: 2 },
      { state: "timed_out", exitStatus: -1 },
    );
    const shown = await show({ state: "failed", jobs: tries });
    expect(shown.element.job?.id).to.equal(tries[0]!.id);
    await shown.ask();
    const confirmed = oneEvent<BuildkiteJobRetryEvent>(
      shown.element,
      "buildkite-job-retry",
    );
    shown.confirm()!.click();
    expect((await confirmed).job.id).to.equal(tries[2]!.id);
    await waitUntil(() => words(shown.dialog()).includes("has been started"));
    expect(
      shown.asked("PUT", new RegExp(`/jobs/${tries[2]!.id}/retry$`)),
    ).to.equal(1);
  });

  it("leads to where its owner shows the new attempt", async () => {
    const hrefFor = ({ build, job }: { build: number; job?: string }) =>
      `/ci/${build}/${job ?? ""}`;
    const shown = await show(FAILED, { hrefFor });
    await shown.ask();
    shown.confirm()!.click();
    await waitUntil(() => shown.dialog().querySelector("a"));
    const { pathname } = shown.dialog().querySelector("a")!;
    expect(pathname).to.equal(`/ci/1/${shown.element.build!.jobs![1]!.id}`);
  });

  const refused: readonly (readonly [string, BuildSpec, RegExp])[] = [
    [
      "has passed",
      { state: "passed", jobs: [job({ state: "passed" })] },
      /has not failed/,
    ],
    [
      "still runs",
      { state: "running", jobs: [job({ state: "running" })] },
      /has not ended/,
    ],
    [
      "is no command",
      { jobs: [block("Ship?", { state: "blocked" })] },
      /run a command/,
    ],
    [
      "passed in a newer attempt",
      {
        state: "passed",
        jobs: attempts("Test", { state: "failed" }, { state: "passed" }),
      },
      /newer attempt/,
    ],
    [
      "has been retried out of sight",
      {
        state: "failed",
        jobs: [
          job({
            state: "failed",
            retried: true,
            retriedInJobId: "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b",
          }),
        ],
      },
      /retried already/,
    ],
    [
      "belongs to a canceled build",
      { state: "canceled", jobs: [job({ state: "canceled" })] },
      /Rebuild it instead/,
    ],
  ];
  for (const [what, spec, reason] of refused)
    it(`is not offered for a job that ${what}, and costs no request`, async () => {
      const shown = await show(spec);
      expect(shown.reason()).to.match(reason);
      expect(shown.button()).not.to.exist;
      expect(shown.asked("GET", /access-token|pipelines\/web$/)).to.equal(0);
      await expect(shown.element).to.be.accessible();
    });

  it("is not offered in an archived pipeline", async () => {
    const shown = await showAct("buildkite-retry-button", {
      pipelines: [{ ...web(FAILED), archivedAt: 1 }],
    });
    await waitUntil(() => shown.reason().includes("archived"));
  });
});
