import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseJob } from "../../api/parse-job.js";
import type { Job } from "../../api/types.js";
import { criticalPath, pathLength, pathShares } from "./critical-path.js";
import { waterfallOf } from "./model.js";

const BEGIN = Date.parse("2026-11-20T09:30:00.000Z");
const at = (seconds: number) => new Date(BEGIN + seconds * 1_000).toISOString();

/** Held back from `created` to `runnable`, running from `started` to `finished` (seconds). */
function ran(
  id: string,
  [created, runnable, started, finished]: readonly [
    number,
    number,
    number,
    (number | undefined)?,
  ],
  fields: object = {},
) {
  return parseJob({
    type: "script",
    id,
    state: finished === undefined ? "running" : "passed",
    created_at: at(created),
    runnable_at: at(runnable),
    started_at: at(started),
    finished_at: finished === undefined ? null : at(finished),
    ...fields,
  });
}

const wait = (id: string) => parseJob({ type: "waiter", id, state: "passed" });

const pathOf = (jobs: readonly Job[]) =>
  criticalPath(jobs, waterfallOf(jobs).attempts);

const idsOf = (jobs: readonly Job[]) =>
  pathOf(jobs).map(({ attempt }) => attempt.job.id);

describe("the critical path", () => {
  it("leads through the job that ended last before each `wait` was passed", () => {
    const jobs = [
      ran("quick", [0, 0, 1, 5]),
      ran("slow", [0, 0, 1, 20]),
      wait("w"),
      ran("tests", [0, 20.2, 22, 60]),
      ran("lint", [0, 20.2, 22, 30]),
      wait("v"),
      ran("deploy", [0, 60.5, 61, 70]),
    ];
    assert.deepEqual(idsOf(jobs), ["slow", "tests", "deploy"]);
    assert.equal(pathLength(pathOf(jobs), 0), 70_000);
  });

  it("takes the first of the build where several ended at once", () => {
    const jobs = [
      ran("a", [0, 0, 1, 10]),
      ran("b", [0, 0, 1, 10]),
      ran("next", [0, 10, 11, 20]),
      ran("last", [0, 20, 21, 30]),
    ];
    assert.deepEqual(idsOf(jobs), ["a", "next", "last"]);
  });

  it("leads through a whole build whose jobs ran one by one", () => {
    const jobs = Array.from({ length: 4_000 }, (_, n) =>
      ran(`job ${n}`, [0, n * 10, n * 10 + 1, n * 10 + 10]),
    );
    assert.deepEqual(
      idsOf(jobs),
      jobs.map(({ id }) => id),
    );
  });

  it("follows dependencies that nothing tells but the times", () => {
    const jobs = [
      ran("a", [0, 0, 1, 10]),
      ran("b", [0, 0, 1, 40]),
      ran("after a", [0, 10.3, 11, 55]),
    ];
    assert.deepEqual(idsOf(jobs), ["a", "after a"]);
  });

  it("leads through the attempt that a retry replaces", () => {
    const jobs = [
      ran("other", [0, 0, 1, 29]),
      ran("first", [0, 0, 1, 10], { retried_in_job_id: "again" }),
      ran("again", [30, 30, 31, 90], { retry_source: { job_id: "first" } }),
    ];
    assert.deepEqual(idsOf(jobs), ["first", "again"]);
  });

  it("leads through the person who let a block step go", () => {
    const jobs = [
      ran("build", [0, 0, 1, 20]),
      parseJob({
        type: "manual",
        id: "block",
        state: "unblocked",
        unblocked_at: at(320),
      }),
      ran("deploy", [0, 321, 322, 330]),
    ];
    assert.deepEqual(idsOf(jobs), ["build", "block", "deploy"]);
    assert.equal(pathShares(pathOf(jobs), 0).person, 300_000);
  });

  it("leads through the job that uploaded a step, up to that moment", () => {
    const jobs = [
      ran("upload", [0, 0, 1, 12]),
      ran("over by then", [0, 0, 1, 5]),
      ran("uploaded", [10, 10, 15, 50]),
    ];
    assert.deepEqual(idsOf(jobs), ["upload", "uploaded"]);
    assert.equal(pathOf(jobs)[0]?.to, BEGIN + 10_000);
  });

  it("says how long it was spent in the queue", () => {
    const shares = pathShares(pathOf([ran("only", [0, 0, 45, 60])]), 0);
    assert.deepEqual(
      { queued: shares.queued, running: shares.running },
      { queued: 45_000, running: 15_000 },
    );
  });

  it("begins at a job whose release nothing explains", () => {
    const jobs = [ran("early", [0, 0, 1, 5]), ran("late", [0, 300, 301, 400])];
    assert.deepEqual(idsOf(jobs), ["late"]);
  });

  it("leads, while jobs run, to the one that has run the longest", () => {
    const jobs = [
      ran("done", [0, 0, 1, 10]),
      ran("young", [0, 10, 30]),
      ran("old", [0, 10, 12]),
      parseJob({
        type: "script",
        id: "next",
        state: "waiting",
        created_at: at(0),
      }),
    ];
    assert.deepEqual(idsOf(jobs), ["done", "old"]);
    assert.equal(pathLength(pathOf(jobs), BEGIN + 60_000), 60_000);
  });

  it("of nothing is empty", () => {
    assert.deepEqual(idsOf([]), []);
  });

  it("is one chain without gaps, whatever the times are", () => {
    const second = fc.integer({ min: 0, max: 60 });
    const job = fc.tuple(
      fc.tuple(second, second, second, fc.option(second, { nil: undefined })),
      fc.constantFrom("script", "waiter"),
    );
    fc.assert(
      fc.property(fc.array(job, { maxLength: 30 }), (drawn) => {
        const jobs = drawn.map(([times, type], index) =>
          type === "waiter"
            ? wait(`${index}`)
            : ran(`${index}`, times, {
                retry_source: { job_id: `${(index * 7) % 30}` },
              }),
        );
        const path = pathOf(jobs);
        const seen = new Set(path.map(({ attempt }) => attempt.job.id));
        assert.equal(seen.size, path.length);
        path.slice(1).forEach(({ from }, before) => {
          assert.equal(path[before]?.to, from);
        });
      }),
    );
  });
});
