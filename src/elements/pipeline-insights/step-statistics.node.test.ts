import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseBuild } from "../../api/parse-build.js";
import {
  sampleOf,
  type BuildSample,
  type JobSample,
  type Outcome,
} from "../../live/job-samples.js";
import { placeIn, stepIdentity } from "./step-identity.js";
import { stepStatistics } from "./step-statistics.js";

let ids = 0;

function job(spec: Partial<JobSample> = {}): JobSample {
  return {
    id: `job-${++ids}`,
    stepKey: undefined,
    name: "Tests",
    parallelIndex: undefined,
    parallelTotal: undefined,
    matrix: undefined,
    namesake: 0,
    outcome: "passed",
    attempt: 0,
    duration: 1_000,
    finishedAt: ids,
    ...spec,
  };
}

const sha = (digit: number) => `${digit}`.repeat(40);

function build(number: number, ...jobs: readonly JobSample[]): BuildSample {
  const commit = sha(number % 10);
  return { number, commit, createdAt: number, weight: jobs.length, jobs };
}

const only = (builds: readonly BuildSample[]) => {
  const [step, ...others] = stepStatistics(builds);
  assert.equal(others.length, 0);
  assert.ok(step);
  return step;
};

describe("the step that a job is of", () => {
  for (const [name, spec, label] of [
    ["Lint", {}, "Lint"],
    ["Tests 2 of 3", { parallelIndex: 1, parallelTotal: 3 }, "Tests … of 3"],
    ["Tests 3 of 3", { parallelIndex: 2, parallelTotal: 3 }, "Tests … of 3"],
    [
      "Node 2 tests 2/30",
      { parallelIndex: 1, parallelTotal: 30 },
      "Node 2 tests …/30",
    ],
    ["Shard 0/4", { parallelIndex: 0, parallelTotal: 4 }, "Shard …/4"],
    ["Tests", { parallelIndex: 0, parallelTotal: 4 }, "Tests"],
    ["Browser (webkit)", { matrix: "webkit" }, "Browser (…)"],
    [
      "Build linux on node 20",
      { matrix: { os: "linux", node: 20 } },
      "Build … on node …",
    ],
    ["Go (1.2+)", { matrix: "1.2+" }, "Go (…)"],
    ["Weigh a+b", { matrix: { a: null, b: "" } }, "Weigh a+b"],
  ] as const)
    it(`is “${label}” for “${name}”`, () => {
      assert.equal(stepIdentity(job({ name, ...spec })).label, label);
    });

  it("is known by its key first, and by its name without one", () => {
    const id = (spec: Partial<JobSample>) => stepIdentity(job(spec)).id;
    assert.equal(
      id({ stepKey: "unit", name: "Unit" }),
      id({ stepKey: "unit", name: "Unit tests" }),
    );
    assert.notEqual(id({ stepKey: "Tests" }), id({}));
    assert.equal(
      stepIdentity(job({ stepKey: "unit", name: "" })).label,
      "unit",
    );
  });

  it("takes any name and matrix", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.jsonValue(),
        fc.option(fc.nat(50), { nil: undefined }),
        (name, matrix, parallelIndex) => {
          const spec = { name, matrix, parallelIndex, parallelTotal: 51 };
          assert.equal(typeof stepIdentity(job(spec)).label, "string");
          assert.equal(placeIn(job(spec)), placeIn(job(spec)));
        },
      ),
    );
  });
});

describe("the statistics of steps", () => {
  it("count runs, failures and soft failures apart", () => {
    const step = only([
      build(1, job(), job({ outcome: "failed" })),
      build(2, job({ outcome: "soft_failed" }), job()),
    ]);
    assert.equal(step.runs, 4);
    assert.equal(step.failures.length, 1);
    assert.equal(step.softFailures.length, 1);
    assert.equal(step.failureRate, 0.25);
  });

  it("take a failure that passed on the same commit for a flake", () => {
    const flaky = only([
      build(
        1,
        job({ outcome: "failed", finishedAt: 1 }),
        job({ outcome: "failed", finishedAt: 2, id: "last" }),
        job({ finishedAt: 3 }),
      ),
    ]);
    assert.deepEqual(
      flaky.flakes.map((attempt) => attempt.job.id),
      ["last"],
    );
    const rebuilt = { ...build(2, job({ finishedAt: 9 })), commit: sha(1) };
    const first = build(1, job({ outcome: "failed", finishedAt: 1 }));
    assert.equal(only([first, rebuilt]).flakes.length, 1);
  });

  it("tell the attempts at a job from another job of the same name", () => {
    type Sent = readonly [id: string, state: string, retriedIn?: string];
    const parsed = (...attempts: readonly Sent[]) =>
      sampleOf(
        parseBuild({
          id: "b",
          number: 7,
          state: "failed",
          commit: sha(1),
          jobs: attempts.map(([id, state, retriedIn], at) => ({
            id,
            type: "script",
            name: "Tests",
            state,
            retried: retriedIn !== undefined,
            retried_in_job_id: retriedIn,
            finished_at: new Date(1_000 * (at + 1)).toISOString(),
          })),
        }),
      );
    const flakes = (...attempts: readonly Sent[]) =>
      only([parsed(...attempts)]).flakes.map(({ job: { id } }) => id);
    assert.deepEqual(flakes(["a", "failed"], ["b", "passed"]), []);
    assert.deepEqual(flakes(["a", "failed", "b"], ["b", "passed"]), ["a"]);
    assert.deepEqual(
      flakes(
        ["a", "failed", "c"],
        ["b", "failed"],
        ["c", "canceled", "d"],
        ["d", "passed"],
      ),
      ["a"],
    );
    assert.equal(
      flakes(["a", "failed", "b"], ["b", "passed", "a"]).length,
      0,
      "a circle",
    );
  });

  it("take no other failure for one", () => {
    const failed = (spec: Partial<JobSample> = {}) =>
      job({ outcome: "failed", finishedAt: 1, ...spec });
    const passed = (spec: Partial<JobSample> = {}) =>
      job({ finishedAt: 2, ...spec });
    const key = { stepKey: "unit", parallelTotal: 2 };
    for (const builds of [
      [build(1, failed()), build(2, passed())],
      [build(1, failed({ finishedAt: 3 }), passed())],
      [build(1, failed(), failed({ finishedAt: 2 }))],
      [
        build(
          1,
          failed({ ...key, parallelIndex: 0 }),
          passed({ ...key, parallelIndex: 1 }),
        ),
      ],
      [
        { ...build(1, failed()), commit: "HEAD" },
        { ...build(2, passed()), commit: "HEAD" },
      ],
    ])
      assert.equal(only(builds).flakes.length, 0);
  });

  it("tell how long runs that passed take, and whether that grows", () => {
    const took = (number: number, duration: number) =>
      build(number, job({ duration }), job({ outcome: "failed", duration: 1 }));
    const builds = [1, 2, 3, 4, 5, 6].map((number) =>
      took(number, number > 3 ? 3_000 : 2_000),
    );
    const step = only(builds);
    assert.equal(step.medianDuration, 2_500);
    assert.deepEqual(step.trend, { direction: "up", change: 0.5 });
    assert.equal(only(builds.slice(2)).trend, undefined);
  });

  it("put what fails most first, and call a step as its newest build does", () => {
    const steps = stepStatistics([
      build(1, job({ name: "A" }), job({ stepKey: "b", name: "Old" })),
      build(2, job({ stepKey: "b", name: "New", outcome: "failed" })),
    ]);
    assert.deepEqual(
      steps.map(({ label }) => label),
      ["New", "A"],
    );
  });

  it("lose no run, whatever the order of the builds", () => {
    const sample = fc.record({
      name: fc.constantFrom("A", "B", "C"),
      outcome: fc.constantFrom<Outcome>("passed", "failed", "soft_failed"),
      finishedAt: fc.nat(1_000),
    });
    const world = fc.uniqueArray(
      fc.record({ number: fc.nat(99), jobs: fc.array(sample) }),
      { selector: ({ number }) => number, maxLength: 12 },
    );
    fc.assert(
      fc.property(world, (specs) => {
        const builds = specs.map(({ number, jobs }) =>
          build(number, ...jobs.map((spec) => job(spec))),
        );
        const steps = stepStatistics(builds);
        const total = builds.reduce((sum, { jobs }) => sum + jobs.length, 0);
        assert.equal(
          steps.reduce((sum, { runs }) => sum + runs, 0),
          total,
        );
        for (const step of steps) {
          const bad = step.failures.length + step.softFailures.length;
          assert.ok(bad <= step.runs && step.flakes.length <= bad);
        }
        const counts = (of: typeof steps) =>
          of
            .map(({ id, runs, failures, flakes }) =>
              [id, runs, failures.length, flakes.length].join(),
            )
            .sort();
        assert.deepEqual(
          counts(stepStatistics(builds.toReversed())),
          counts(steps),
        );
      }),
    );
  });
});

describe("what is kept of a build's jobs", () => {
  it("leaves out what says nothing of a step", () => {
    const sample = sampleOf(
      parseBuild({
        id: "b",
        number: 7,
        state: "failed",
        commit: sha(1),
        jobs: [
          { id: "1", type: "script", state: "passed", name: "A" },
          { id: "2", type: "script", state: "timed_out", command: "\n make" },
          { id: "3", type: "script", state: "failed", soft_failed: true },
          { id: "4", type: "trigger", state: "failed", name: "Deploy" },
          { id: "5", type: "script", state: "canceled" },
          { id: "6", type: "script", state: "expired" },
          { id: "7", type: "script", state: "broken" },
          { id: "8", type: "script", state: "running" },
          { id: "9", type: "waiter" },
          { id: "0", type: "manual", state: "unblocked" },
        ],
      }),
    );
    assert.equal(sample.weight, 10);
    assert.deepEqual(
      sample.jobs.map(({ id, name, outcome }) => [id, name, outcome]),
      [
        ["1", "A", "passed"],
        ["2", "make", "failed"],
        ["3", "", "soft_failed"],
        ["4", "Deploy", "failed"],
      ],
    );
  });
});
