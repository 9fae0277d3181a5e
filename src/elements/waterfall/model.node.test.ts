import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseJob } from "../../api/parse-job.js";
import { JOB_STATES } from "../../testing/world/states.js";
import {
  keysAround,
  visibleRows,
  waterfallOf,
  type WaterfallRow,
} from "./model.js";
import { boundsOf } from "./time-window.js";
import { endOf, totalsOf } from "./totals.js";

const BEGIN = Date.parse("2026-11-20T09:30:00.000Z");
const at = (seconds: number) => new Date(BEGIN + seconds * 1_000).toISOString();

function ran(id: string, from: number, to: number, fields: object = {}) {
  return parseJob({
    type: "script",
    id,
    name: id,
    state: "passed",
    created_at: at(0),
    runnable_at: at(0),
    started_at: at(from),
    finished_at: at(to),
    ...fields,
  });
}

const all = (rows: readonly WaterfallRow[]): readonly WaterfallRow[] =>
  rows.flatMap((row) => [row, ...all(row.children)]);

const anyJob = fc
  .record({
    state: fc.constantFrom(...JOB_STATES),
    times: fc.tuple(
      ...Array.from({ length: 4 }, () =>
        fc.option(fc.integer({ min: -500, max: 500 })),
      ),
    ),
    group: fc.option(fc.constantFrom("a", "b")),
    parallel: fc.option(fc.integer({ min: 0, max: 3 })),
    type: fc.constantFrom("script", "script", "script", "manual", "waiter"),
  })
  .map(({ state, times, group, parallel, type }) => {
    const [created, runnable, started, finished] = times.map((seconds) =>
      seconds === null ? null : at(seconds),
    );
    return {
      type,
      state,
      name: "Job",
      group_key: group,
      step: { id: "step" },
      parallel_group_index: parallel,
      parallel_group_total: parallel === null ? null : 4,
      created_at: created,
      runnable_at: runnable,
      started_at: started,
      finished_at: finished,
      unblocked_at: finished,
    };
  });

const anyJobs = fc
  .array(anyJob, { maxLength: 40 })
  .map((jobs) =>
    jobs.map((job, index) => parseJob({ ...job, id: `job-${index}` })),
  );

describe("the rows of a waterfall", () => {
  it("hold every job once, within the build's time and within its parents'", () => {
    fc.assert(
      fc.property(anyJobs, fc.integer({ min: -600, max: 600 }), (jobs, s) => {
        const model = waterfallOf(jobs, { createdAt: BEGIN });
        const now = endOf(model, BEGIN + s * 1_000);
        const bounds = boundsOf(model.from, now, model.open);
        const rows = all(model.rows);
        const shown = rows.flatMap(({ attempts }) => attempts);
        assert.equal(
          new Set(shown.map(({ job }) => job.id)).size,
          shown.length,
        );
        const waits = jobs.filter(({ type }) => type === "waiter").length;
        assert.equal(shown.length + model.leftOut + waits, jobs.length);
        for (const { timing, children } of rows) {
          if (!timing) continue;
          const to = timing.to ?? now;
          assert.ok(timing.from >= bounds.from && to <= bounds.to);
          for (const child of children) {
            if (!child.timing) continue;
            assert.ok(child.timing.from >= timing.from);
            assert.ok((child.timing.to ?? now) <= to);
          }
        }
      }),
    );
  });

  it("show the attempts at a job in one row, oldest first", () => {
    const model = waterfallOf([
      ran("first", 1, 5, { state: "failed", retried_in_job_id: "second" }),
      ran("second", 6, 9, { retry_source: { job_id: "first" } }),
    ]);
    assert.equal(model.rows.length, 1);
    assert.deepEqual(
      model.rows[0]?.attempts.map(({ job }) => job.id),
      ["first", "second"],
    );
  });

  it("count what was not meant to run, and leave it out", () => {
    const model = waterfallOf([
      ran("ran", 0, 1),
      ran("left", 0, 0, { state: "broken", started_at: null }),
    ]);
    assert.equal(model.leftOut, 1);
    assert.equal(model.rows.length, 1);
  });

  it("below a parent show while it is open, or where one looks for them alone", () => {
    const jobs = ["a", "b"].map((id) => ran(id, 0, 9, { group_key: "g" }));
    const { rows } = waterfallOf(jobs);
    const keys = (open: boolean, only?: ReadonlySet<string>) =>
      visibleRows(rows, new Map([["group g", open]]), only).map(
        ({ key }) => key,
      );
    assert.deepEqual(keys(false), ["group g"]);
    assert.deepEqual(keys(true), ["group g", "a", "b"]);
    const only = keysAround(rows, new Set(jobs.slice(1)));
    assert.deepEqual(keys(false, only), ["group g", "b"]);
  });
});

describe("the figures on a build", () => {
  const model = waterfallOf(
    [ran("a", 2, 10), ran("b", 4, 8), ran("c", 20, 24), ran("d", 24, 30)],
    { createdAt: BEGIN },
  );
  const totals = totalsOf(model, BEGIN);

  it("are its length and the time of its agents", () => {
    assert.equal(totals.wall, 30_000);
    assert.equal(totals.run, 22_000);
  });

  it("say how many jobs ran beside each other; one that follows another does not", () => {
    assert.equal(totals.peak, 2);
    assert.equal(totals.mean, 22 / 18);
    const inTurn = waterfallOf([ran("a", 0, 5), ran("b", 5, 9)]);
    assert.equal(totalsOf(inTurn, BEGIN).peak, 1);
  });

  it("name the job that queued the longest", () => {
    assert.equal(totals.longestWait?.attempt.job.id, "d");
    assert.equal(totals.longestWait.ms, 24_000);
  });

  it("go on while something does", () => {
    const running = waterfallOf([
      ran("a", 5, 0, { state: "running", finished_at: null }),
    ]);
    assert.equal(totalsOf(running, BEGIN + 65_000).run, 60_000);
    assert.equal(totalsOf(running, BEGIN + 65_000).wall, 65_000);
  });

  it("of nothing are nothing", () => {
    const { wall, run, peak, mean } = totalsOf(waterfallOf([]), BEGIN);
    assert.deepEqual([wall, run, peak, mean], [0, 0, 0, 0]);
  });
});
