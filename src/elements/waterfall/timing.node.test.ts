import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseJob } from "../../api/parse-job.js";
import { JOB_STATES } from "../../testing/world/states.js";
import { durationsOf, mergeTimings, phasesOf, timingOf } from "./timing.js";

const BEGIN = Date.parse("2026-11-20T09:30:00.000Z");
const at = (seconds: number) => new Date(BEGIN + seconds * 1_000).toISOString();

function script(fields: object) {
  return parseJob({ type: "script", id: "job", state: "passed", ...fields });
}

const times = (
  created?: number,
  runnable?: number,
  started?: number,
  finished?: number,
) => ({
  created_at: created === undefined ? null : at(created),
  runnable_at: runnable === undefined ? null : at(runnable),
  started_at: started === undefined ? null : at(started),
  finished_at: finished === undefined ? null : at(finished),
});

describe("the times of a job", () => {
  it("are held back, queued and running, one after the other", () => {
    const timing = timingOf(script(times(0, 10, 12, 40)));
    assert.ok(timing);
    assert.deepEqual(durationsOf(timing, BEGIN), {
      held: 10_000,
      queued: 2_000,
      running: 28_000,
    });
  });

  it("do not call it the queue where Buildkite does not say since when the job was runnable", () => {
    const timing = timingOf(script(times(0, undefined, 12, 40)));
    assert.ok(timing);
    assert.deepEqual(
      phasesOf(timing).map(({ kind }) => kind),
      ["waited", "running"],
    );
  });

  it("go on while the job runs, waits in the queue, or is held back", () => {
    const kinds = (state: string, ...given: Parameters<typeof times>) => {
      const timing = timingOf(script({ state, ...times(...given) }));
      return timing && phasesOf(timing).map(({ kind, to }) => [kind, to]);
    };
    assert.deepEqual(kinds("running", 0, 0, 1), [
      ["queued", BEGIN + 1_000],
      ["running", undefined],
    ]);
    assert.deepEqual(kinds("scheduled", 0, 0), [["queued", undefined]]);
    assert.deepEqual(kinds("waiting", 0), [["held", undefined]]);
  });

  it("are none of a job that never ran, or that waits for a person", () => {
    for (const state of ["broken", "skipped", "waiting_failed", "blocked"])
      assert.equal(timingOf(script({ state, ...times(0) })), undefined);
  });

  it("end where a job that no agent took expired", () => {
    const timing = timingOf(
      script({ state: "expired", ...times(0, 5), expired_at: at(65) }),
    );
    assert.ok(timing);
    assert.deepEqual(durationsOf(timing, 0), { held: 5_000, queued: 60_000 });
  });

  it("are one moment of a block step: when somebody let it go", () => {
    const job = (unblocked: string | null) =>
      parseJob({
        type: "manual",
        id: "b",
        state: "unblocked",
        unblocked_at: unblocked,
      });
    assert.equal(timingOf(job(null)), undefined);
    const timing = timingOf(job(at(7)));
    assert.equal(timing?.from, timing?.to);
  });

  it("never run backwards, whatever is sent", () => {
    const seconds = fc.option(fc.integer({ min: -100, max: 100 }), {
      nil: undefined,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...JOB_STATES),
        fc.tuple(seconds, seconds, seconds, seconds),
        (state, given) => {
          const timing = timingOf(script({ state, ...times(...given) }));
          if (!timing) return;
          let last = timing.from;
          for (const { from, to } of phasesOf(timing)) {
            assert.ok(from >= last);
            assert.ok(to === undefined || to > from);
            last = to ?? from;
          }
          for (const ms of Object.values(durationsOf(timing, BEGIN)))
            assert.ok(ms >= 0);
        },
      ),
    );
  });

  it("of many go from the first to the last, and on while one does", () => {
    const [early, late] = [
      timingOf(script(times(0, 2, 5, 9))),
      timingOf(script(times(1, 1, 6, 30))),
    ];
    const running = timingOf(script({ state: "running", ...times(3, 3, 4) }));
    const merged = mergeTimings([early, undefined, late]);
    assert.deepEqual(merged, {
      from: BEGIN,
      runnable: BEGIN + 1_000,
      started: BEGIN + 5_000,
      to: BEGIN + 30_000,
    });
    assert.equal(mergeTimings([early, running])?.to, undefined);
    assert.equal(mergeTimings([]), undefined);
  });
});
