import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseJob } from "../api/parse-job.js";
import type { Job } from "../api/types.js";
import { assembleSteps } from "./assemble-steps.js";
import { eachStep } from "./each-step.js";
import { jobsOfSteps } from "./jobs-of-steps.js";
import { matchesLabel } from "./label-pattern.js";
import { parseSteps } from "./parse-steps.js";
import type { Step } from "./types.js";

let jobs = 0;

function job(json: Readonly<Record<string, unknown>>): Job {
  return parseJob({ type: "script", id: `job-${++jobs}`, ...json });
}

async function stepsOf(text: string): Promise<readonly Step[]> {
  const result = await parseSteps(text);
  assert.ok(result.ok);
  return result.value.steps;
}

/** How many jobs each step has, by its label or kind. */
function counts(steps: readonly Step[], all: readonly Job[]) {
  const { jobs, unmatched } = jobsOfSteps(steps, all);
  return {
    ...Object.fromEntries(
      [...eachStep(steps)].map((step, at) => [
        `${at} ${step.label ?? step.kind}`,
        jobs.get(step)?.length ?? 0,
      ]),
    ),
    unmatched: unmatched.length,
  };
}

const names = (steps: readonly Step[]): unknown[] =>
  steps.map((step) =>
    step.kind === "group"
      ? names(step.steps)
      : (step.label ?? step.key ?? step.kind),
  );

describe("the jobs of a step", () => {
  it("are found by key, label, command or kind; retried attempts do not count", async () => {
    const steps = await stepsOf(`
- {label: "Tests %n of %t", command: x, parallelism: 2}
- {label: "Browser {{matrix.os}}", key: browser, command: y}
- {command: " make all "}
- wait
- {block: "Ship $VERSION?"}
- {trigger: deploy}
- {label: Never, command: z}`);
    const all = [
      job({ name: "Tests 1 of 2", step: { id: "t" } }),
      job({ name: "Tests 2 of 2", step: { id: "t" }, retried: true }),
      job({ name: "Tests 2 of 2", step: { id: "t" } }),
      job({ name: "Browser mac", step_key: "browser" }),
      job({ name: "Anything", step_key: "browser" }),
      job({ name: null, command: "make all" }),
      job({ type: "waiter" }),
      job({ type: "manual", label: "Ship 4.1?" }),
      job({
        type: "trigger",
        triggered_build: {
          id: "1",
          number: 3,
          url: "https://api.buildkite.com/v2/organizations/acme/pipelines/deploy/builds/3",
        },
      }),
      job({ name: "Somebody else's" }),
      job({ name: "Never", step_key: "other" }),
    ];
    assert.deepEqual(counts(steps, all), {
      "0 Tests %n of %t": 2,
      "1 Browser {{matrix.os}}": 2,
      "2 command": 1,
      "3 wait": 1,
      "4 Ship $VERSION?": 1,
      "5 trigger": 1,
      "6 Never": 0,
      unmatched: 2,
    });
  });

  it("are told apart by their order where steps look alike", async () => {
    const steps = await stepsOf(
      "[{label: A, command: x}, wait, {label: A, command: x}, wait]",
    );
    const all = ["one", "two"].flatMap((id) => [
      job({ name: "A", step: { id } }),
      job({ name: "A", step: { id } }),
      job({ type: "waiter" }),
    ]);
    assert.deepEqual(counts(steps, all), {
      "0 A": 2,
      "1 wait": 1,
      "2 A": 2,
      "3 wait": 1,
      unmatched: 0,
    });
  });
});

describe("a label with placeholders", () => {
  it("matches whatever stands in their place, and nothing else", () => {
    assert.ok(
      matchesLabel("Test {{matrix}} on {{ matrix.os }}", "Test a on b"),
    );
    assert.ok(matchesLabel("%n/%t %N", "1/3 0"));
    assert.ok(matchesLabel("Deploy ${BRANCH:-main}", "Deploy fix"));
    assert.ok(!matchesLabel("Deploy $BRANCH now", "Deploy now"));
    assert.ok(!matchesLabel("$LABEL", "Anything"));
    assert.ok(!matchesLabel("Test", "Tests"));
    assert.ok(!matchesLabel("a%na", "a"), "the ends may not overlap");
  });

  it("matches every name that is made from it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z ]{1,5}$/), fc.string()), {
          minLength: 1,
          maxLength: 8,
        }),
        (parts) => {
          const label = parts.map(([fixed]) => `${fixed}{{matrix.x}}`).join("");
          const name = parts.map(([fixed, free]) => fixed + free).join("");
          return parts.every(([fixed]) => fixed.trim() === "")
            ? !matchesLabel(label, name)
            : matchesLabel(label, name);
        },
      ),
    );
  });
});

describe("the steps of a build", () => {
  it("hold each upload's right behind the step that uploaded it", async () => {
    const own = await stepsOf(
      "[{label: U, key: u, command: x}, wait, {label: Z, command: z}]",
    );
    const u = job({ step_key: "u", retried: true });
    const added = async (text: string) => ({
      steps: await stepsOf(text),
      sourceJobId: u.id,
      replaces: false,
    });
    const inner = await added(
      "[{label: A, command: a}, {group: G, steps: [{label: B, key: b, command: b}]}]",
    );
    const assembled = assembleSteps(
      own,
      [inner, await added("[{label: Later, command: l}]")],
      [u],
    );
    assert.deepEqual(names(assembled), ["U", "Later", "A", ["B"], "wait", "Z"]);
    // A step of a group uploads behind its group.
    const b = job({ step_key: "b" });
    assert.deepEqual(
      names(
        assembleSteps(
          own,
          [
            inner,
            { ...(await added("[{label: C, command: c}]")), sourceJobId: b.id },
          ],
          [u, b],
        ),
      ),
      ["U", "A", ["B"], "C", "wait", "Z"],
    );
  });

  it("lose those that were replaced before they began", async () => {
    const own = await stepsOf(
      "[{label: U, key: u, command: x}, {label: Begun, command: y}, {label: Z, command: z}]",
    );
    const u = job({ step_key: "u" });
    const begun = job({ name: "Begun" });
    const addition = {
      steps: await stepsOf("[{label: New, command: n}]"),
      sourceJobId: u.id,
      replaces: true,
    };
    assert.deepEqual(names(assembleSteps(own, [addition], [u, begun])), [
      "U",
      "New",
      "Begun",
    ]);
  });

  it("end with those of an unknown source", async () => {
    const own = await stepsOf("[{label: U, command: x}]");
    const steps = await stepsOf("[{label: New, command: n}]");
    const addition = { steps, sourceJobId: "elsewhere", replaces: true };
    assert.deepEqual(names(assembleSteps(own, [addition], [])), ["U", "New"]);
  });
});
