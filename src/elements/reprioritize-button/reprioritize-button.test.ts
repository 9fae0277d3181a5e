import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { ScriptJob } from "../../api/types.js";
import "../../define/reprioritize-button.js";
import {
  build,
  job,
  pipeline,
  wait,
  type BuildSpec,
} from "../../testing/index.js";
import { describeActStates } from "../act/act-states.harness.js";
import { showAct, words, type ShownAct } from "../act/act.harness.js";
import type { BuildkiteJobReprioritizedEvent } from "./events.js";

/** No agent comes for it while a test lasts. */
const PATIENT = { state: "scheduled", runs: [{ wait: 3_600_000 }] };

const WAITING: BuildSpec = {
  state: "scheduled",
  jobs: [job({ name: "Deploy", priority: 2, ...PATIENT })],
};

const web = (spec: BuildSpec) =>
  pipeline("acme/web", { builds: [build({ message: "Fix", ...spec })] });

const show = (spec: BuildSpec) =>
  showAct("buildkite-reprioritize-button", { pipelines: [web(spec)] });

const field = ({ dialog }: ShownAct) => dialog().querySelector("input")!;

describe("<buildkite-reprioritize-button>", () => {
  describeActStates({
    tag: "buildkite-reprioritize-button",
    action: "reprioritize",
    pipeline: (spec) => ({ ...web(WAITING), ...spec }),
    path: /\/reprioritize$/,
    label: "Change priority",
    title: "Priority of “Deploy”",
    pending: "Changing the priority…",
    failed: "The priority was not changed",
    done: /The job’s priority is now 2\./,
    href: /buildkite\.com\/acme\/web\/builds\/1#/,
    before: "buildkite-job-reprioritize",
    after: "buildkite-job-reprioritized",
  });

  it("starts from the priority there is, and takes another, below 0 too", async () => {
    const shown = await show(WAITING);
    await shown.ask();
    expect(field(shown).value).to.equal("2");
    expect(shown.element.shadowRoot!.activeElement === field(shown)).to.be.true;
    field(shown).select();
    await sendKeys({ type: "-5" });
    const changed = oneEvent<BuildkiteJobReprioritizedEvent>(
      shown.element,
      "buildkite-job-reprioritized",
    );
    await sendKeys({ press: "Enter" });
    expect(((await changed).job as ScriptJob).priority).to.equal(-5);
    await waitUntil(() => words(shown.dialog()).includes("is now -5."));
    const [known] = shown.element.build!.jobs!;
    expect((known as ScriptJob).priority).to.equal(-5);
  });

  for (const typed of ["", "1.5", "99999999999"])
    it(`asks Buildkite nothing as long as “${typed}” is typed`, async () => {
      const shown = await show(WAITING);
      await shown.ask();
      field(shown).value = typed;
      shown.confirm()!.click();
      await shown.settled();
      expect(field(shown).matches(":invalid")).to.equal(true);
      expect(shown.asked("PUT", /reprioritize/)).to.equal(0);
      expect(shown.dialog().open).to.equal(true);
    });

  it("keeps what was typed when Buildkite refuses", async () => {
    const shown = await show(WAITING);
    await shown.ask();
    field(shown).value = "7";
    shown.server.failNext({ status: 400, matching: /reprioritize/ });
    shown.confirm()!.click();
    await waitUntil(() => shown.dialog().querySelector("[role=alert]"));
    expect(field(shown).value).to.equal("7");
  });

  const refused: readonly (readonly [string, BuildSpec, RegExp])[] = [
    [
      "has an agent",
      { state: "running", jobs: [job({ state: "running" })] },
      /no longer/,
    ],
    [
      "waits for other jobs",
      { state: "running", jobs: [job({ state: "waiting" })] },
      /not wait for an agent yet/,
    ],
    [
      "is no command",
      { state: "running", jobs: [wait({ state: "waiting" })] },
      /run a command/,
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
});
