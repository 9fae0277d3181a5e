import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseJob } from "../../api/parse-job.js";
import type { Job } from "../../api/types.js";
import { attemptNumber } from "./attempts.js";
import {
  beginsOpen,
  buildJobTree,
  entriesOf,
  findJob,
  hasFailed,
  type JobNode,
} from "./job-tree.js";
import { overallState, tallyOf } from "./tally.js";

type Fields = Readonly<Record<string, unknown>>;

function script(id: string, fields: Fields = {}): Job {
  return parseJob({ type: "script", id, name: id, state: "passed", ...fields });
}

const waiter = (id: string) => parseJob({ type: "waiter", id });

/** `Lint`, `Test×3(a b c)`, `b[a]` for a job `b` that retries `a`. */
function outline(nodes: readonly JobNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind !== "job")
        return `${node.kind} ${node.label} (${outline(node.children)})`;
      const earlier = node.earlier.map(({ id }) => id).join(" ");
      return node.job.id + (earlier && `[${earlier}]`);
    })
    .join(" ");
}

const parallel = (id: string, index: number, fields: Fields = {}) =>
  script(id, {
    name: "Test",
    step: { id: "step" },
    parallel_group_index: index,
    parallel_group_total: 3,
    ...fields,
  });

const shapes: readonly {
  readonly says: string;
  readonly jobs: readonly Job[];
  readonly outline: string;
}[] = [
  { says: "nothing of no jobs", jobs: [], outline: "" },
  {
    says: "steps in the order of the pipeline",
    jobs: [script("a"), waiter("w"), script("b")],
    outline: "a w b",
  },
  {
    says: "a group at the place of its first job, named by its key in words",
    jobs: [
      script("a", { group_key: "unit-tests" }),
      script("b"),
      script("c", { group_key: "unit-tests" }),
    ],
    outline: "group Unit tests (a c) b",
  },
  {
    says: "a parallel step as one, also inside a group",
    jobs: [
      script("lint", { group_key: "g" }),
      ...[0, 1, 2].map((at) => parallel(`p${at}`, at, { group_key: "g" })),
    ],
    outline: "group G (lint parallel Test (p0 p1 p2))",
  },
  {
    says: "parallel jobs as one though others stand between",
    jobs: [parallel("p0", 0), script("a"), parallel("p1", 1)],
    outline: "parallel Test (p0 p1) a",
  },
  {
    says: "a parallel step without the number that its jobs' names end in",
    jobs: [0, 1].map((at) =>
      parallel(`p${at}`, at, { name: `Test ${at + 1}/3` }),
    ),
    outline: "parallel Test (p0 p1)",
  },
  {
    says: "a matrix by what its jobs' names begin with",
    jobs: ["18 linux", "20 linux", "20 mac"].map((name) =>
      script(name, {
        name: `:node: Test on ${name}`,
        step: { id: "m" },
        matrix: { node: name },
      }),
    ),
    outline: "matrix :node: Test on … (18 linux 20 linux 20 mac)",
  },
  {
    says: "a matrix whose names share nothing by its step's key",
    jobs: ["linux", "mac"].map((name) =>
      script(name, { step_key: "build-all", matrix: name }),
    ),
    outline: "matrix Build all (linux mac)",
  },
  {
    says: "a matrix of one combination as a plain job",
    jobs: [script("only", { matrix: "linux", step: { id: "m" } })],
    outline: "only",
  },
  {
    says: "attempts under the last one, at the place of the first",
    jobs: [
      script("a1", { retried: true, retried_in_job_id: "a2" }),
      script("b"),
      script("a2", { retried: true, retried_in_job_id: "a3" }),
      script("a3", { retry_source: { job_id: "a2" } }),
    ],
    outline: "a3[a2 a1] b",
  },
  {
    says: "attempts though only the newer one names the older",
    jobs: [script("a1"), script("a2", { retry_source: { job_id: "a1" } })],
    outline: "a2[a1]",
  },
  {
    says: "an attempt alone when the one it replaces was not sent",
    jobs: [script("a2", { retry_source: { job_id: "gone" } })],
    outline: "a2",
  },
  {
    says: "every job once though broken links run in a circle",
    jobs: [
      script("a", { retried_in_job_id: "b" }),
      script("b", { retried_in_job_id: "a" }),
      script("c", { retried_in_job_id: "c" }),
    ],
    outline: "c b[a]",
  },
  {
    says: "a retried parallel job as one of the step's jobs",
    jobs: [
      parallel("p0", 0, { retried: true, retried_in_job_id: "p0b" }),
      parallel("p1", 1),
      parallel("p0b", 0),
    ],
    outline: "parallel Test (p0b[p0] p1)",
  },
];

describe("the tree of jobs", () => {
  for (const { says, jobs, outline: expected } of shapes) {
    it(`shows ${says}`, () => {
      assert.equal(outline(buildJobTree(jobs)), expected);
    });
  }

  it("names an entry by its first attempt, so that a retry keeps the row", () => {
    const before = buildJobTree([script("a1", { state: "failed" })]);
    const after = buildJobTree([
      script("a1", { state: "failed", retried_in_job_id: "a2" }),
      script("a2", { state: "running" }),
    ]);
    assert.equal(after[0]?.key, before[0]?.key);
    const [entry] = entriesOf(after);
    assert.deepEqual(
      [entry!.job, ...entry!.earlier].map((job) => attemptNumber(entry!, job)),
      [2, 1],
    );
  });

  it("finds a job, or an earlier attempt at it, below its folds", () => {
    const tree = buildJobTree([
      parallel("p0", 0, { group_key: "g", retried_in_job_id: "p0b" }),
      parallel("p1", 1, { group_key: "g" }),
      parallel("p0b", 0, { group_key: "g" }),
    ]);
    assert.deepEqual(findJob(tree, "p0")?.folds, ["group g", "parallel step"]);
    assert.equal(findJob(tree, "p0")?.entry.job.id, "p0b");
    assert.equal(findJob(tree, "stranger"), undefined);
  });

  it("calls failed what failed or has announced it, never a soft failure or a step left out", () => {
    const jobs = [
      script("failed", { state: "failed" }),
      script("soft", { state: "failed", soft_failed: true }),
      script("promised", { state: "running", promised_exit_status: 2 }),
      script("timed out", { state: "timed_out" }),
      script("broken", { state: "broken" }),
      script("canceled", { state: "canceled" }),
    ];
    const failed = [...entriesOf(buildJobTree(jobs))].filter(hasFailed);
    assert.deepEqual(
      failed.map(({ job }) => job.id),
      ["failed", "promised", "timed out"],
    );
  });
});

describe("the count of many jobs", () => {
  const states = (...names: readonly string[]) =>
    tallyOf(names.map((state, at) => script(String(at), { state })));

  it("leaves out wait steps and sets apart what was not meant to run", () => {
    const tally = tallyOf([
      waiter("w"),
      script("a"),
      script("b", { state: "broken" }),
      script("c", { state: "skipped" }),
    ]);
    assert.deepEqual([tally.total, tally.passed, tally.leftOut], [3, 1, 2]);
  });

  it("counts a job behind a block step as waiting, and the step as blocked", () => {
    const tally = tallyOf([
      parseJob({ type: "manual", id: "m", label: "Go?", state: "blocked" }),
      script("a", { state: "blocked" }),
    ]);
    assert.deepEqual([tally.blocked, tally.waiting], [1, 1]);
  });

  for (const [names, expected] of [
    [["passed", "failed", "running"], "failing"],
    [["passed", "failed"], "failed"],
    [["passed", "running", "scheduled"], "running"],
    [["passed", "scheduled"], "running"],
    [["scheduled", "waiting"], "waiting"],
    [["passed", "canceled"], "canceled"],
    [["passed", "broken"], "passed"],
    [["broken", "skipped"], "skipped"],
    [["invented"], "unknown"],
  ] as const) {
    it(`calls ${names.join(", ")} together ${expected}`, () => {
      assert.equal(overallState(states(...names)), expected);
    });
  }
});

describe("a fold", () => {
  it("begins with groups open in a small build, in a big one only where something failed", () => {
    const group = (state: string) =>
      buildJobTree([script("a", { group_key: "g", state })])[0];
    const opens = (node: JobNode | undefined, total: number) =>
      node && node.kind !== "job" && beginsOpen(node, total);
    assert.equal(opens(group("passed"), 20), true);
    assert.equal(opens(group("passed"), 2000), false);
    assert.equal(opens(group("failed"), 2000), true);
    assert.equal(
      opens(buildJobTree([parallel("p0", 0), parallel("p1", 1)])[0], 20),
      false,
      "a parallel step is one row",
    );
  });
});
