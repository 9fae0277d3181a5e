import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../../define/retry-failed-button.js";
import { attempts, build, job, pipeline } from "../../testing/index.js";
import type { BuildSpec } from "../../testing/index.js";
import { describeActStates } from "../act/act-states.harness.js";
import { showAct, words, type ShownAct } from "../act/act.harness.js";
import type {
  BuildkiteJobsRetriedEvent,
  BuildkiteJobsRetryEvent,
} from "./events.js";

const FAILED: BuildSpec = {
  state: "failed",
  jobs: [
    job({ name: "Test", state: "failed", exitStatus: 1 }),
    job({ name: "Lint", state: "passed", exitStatus: 0 }),
  ],
};

/** Two failed, one timed out, one soft failed; one has been retried with success. */
const MIXED: BuildSpec = {
  state: "failed",
  jobs: [
    job({ name: "Unit", state: "failed", exitStatus: 1 }),
    job({ name: "Browser", state: "failed", exitStatus: 1 }),
    job({ name: "Slow", state: "timed_out", exitStatus: -1 }),
    job({ name: "Audit", state: "failed", exitStatus: 1, softFailed: true }),
    ...attempts(
      "Flaky",
      { state: "failed", exitStatus: 1 },
      { state: "passed", exitStatus: 0 },
    ),
  ],
};

const web = (spec: BuildSpec) =>
  pipeline("acme/web", { builds: [build({ message: "Fix", ...spec })] });

const show = (spec: BuildSpec) =>
  showAct("buildkite-retry-failed-button", { pipelines: [web(spec)] });

const choices = ({ dialog }: ShownAct) =>
  [...dialog().querySelectorAll("label.choice")].map(
    (label) =>
      `${label.querySelector("input")!.checked ? "x" : "-"} ${words(label)}`,
  );

const box = ({ dialog }: ShownAct, state: string) =>
  dialog().querySelector<HTMLInputElement>(`input[value=${state}]`)!;

describe("<buildkite-retry-failed-button>", () => {
  describeActStates({
    tag: "buildkite-retry-failed-button",
    action: "retry",
    pipeline: (spec) => ({ ...web(FAILED), ...spec }),
    path: /\/retry_failed_jobs$/,
    label: "Retry failed jobs",
    title: "Retry jobs of #1?",
    pending: "Asking Buildkite to retry them…",
    failed: "No job was retried",
    done: /Buildkite is retrying 1 job\./,
    href: /buildkite\.com\/acme\/web\/builds\/1$/,
    before: "buildkite-jobs-retry",
    after: "buildkite-jobs-retried",
  });

  it("counts each kind of job, and leaves soft failures out at first", async () => {
    const shown = await show(MIXED);
    await shown.ask();
    expect(choices(shown)).to.deep.equal([
      "x Failed 2 jobs",
      "x Timed out 1 job",
      "- Soft failed 1 job",
    ]);
    expect(words(shown.confirm())).to.equal("Retry 3 jobs");
  });

  it("chooses soft failures where there are no others", async () => {
    const soft = job({ state: "failed", exitStatus: 1, softFailed: true });
    const shown = await show({ state: "passed", jobs: [soft] });
    await shown.ask();
    expect(choices(shown)).to.deep.equal(["x Soft failed 1 job"]);
  });

  it("retries what is chosen by keyboard, and no other", async () => {
    const shown = await show(MIXED);
    await shown.ask();
    box(shown, "failed").focus();
    await sendKeys({ press: "Space" });
    box(shown, "soft_failed").focus();
    await sendKeys({ press: "Space" });
    expect(words(shown.confirm())).to.equal("Retry 2 jobs");
    const confirmed = oneEvent<BuildkiteJobsRetryEvent>(
      shown.element,
      "buildkite-jobs-retry",
    );
    const retried = oneEvent<BuildkiteJobsRetriedEvent>(
      shown.element,
      "buildkite-jobs-retried",
    );
    await sendKeys({ press: "Enter" });
    expect((await confirmed).states).to.have.members([
      "timed_out",
      "soft_failed",
    ]);
    expect((await retried).count).to.equal(2);
  });

  it("cannot be confirmed with nothing chosen, and says so", async () => {
    const shown = await show(FAILED);
    await shown.ask();
    box(shown, "failed").click();
    await waitUntil(() => shown.confirm()!.ariaDisabled === "true");
    expect(words(shown.dialog())).to.contain("Choose at least one kind");
    shown.confirm()!.click();
    expect(shown.asked("PUT", /retry_failed_jobs/)).to.equal(0);
    await expect(shown.element).to.be.accessible();
  });

  it("forgets a choice that was not confirmed", async () => {
    const shown = await show(MIXED);
    await shown.ask();
    box(shown, "failed").click();
    await sendKeys({ press: "Escape" });
    await waitUntil(() => !shown.dialog().open);
    await shown.ask();
    expect(box(shown, "failed").checked).to.equal(true);
  });

  it("keeps the choice when Buildkite refuses", async () => {
    const shown = await show(MIXED);
    await shown.ask();
    box(shown, "timed_out").click();
    shown.server.failNext({ status: 422, matching: /retry_failed_jobs/ });
    await waitUntil(() => words(shown.confirm()) === "Retry 2 jobs");
    shown.confirm()!.click();
    await waitUntil(() => shown.dialog().querySelector("[role=alert]"));
    expect(box(shown, "timed_out").checked).to.equal(false);
  });

  it("looks for the new attempts, which are made in the background, and stops once they are there", async () => {
    const shown = await show(FAILED);
    await shown.ask();
    shown.confirm()!.click();
    await waitUntil(() => words(shown.dialog()).includes("is retrying 1 job"));
    expect(words(shown.dialog())).to.contain("appear among the build’s jobs");
    const names = () => shown.element.build?.jobs?.length;
    expect(names()).to.equal(2);
    await shown.clock.advance(1_000);
    await waitUntil(() => names() === 3);
    expect(shown.reason()).to.equal("No job of this build has failed.");
  });

  it("is not offered where no job has failed, or the build was canceled", async () => {
    const passed = await show({
      state: "passed",
      jobs: [job({ state: "passed" })],
    });
    expect(passed.reason()).to.equal("No job of this build has failed.");
    expect(passed.asked("GET", /access-token/)).to.equal(0);
    await expect(passed.element).to.be.accessible();
    const canceled = await show({ ...MIXED, state: "canceled" });
    expect(canceled.reason()).to.contain("Rebuild it instead");
  });
});
