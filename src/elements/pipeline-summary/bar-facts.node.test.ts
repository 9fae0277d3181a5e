import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseBuild } from "../../api/parse-build.js";
import { barsOf, tallyOf } from "./bar-facts.js";
import { unfinishedOf } from "./unfinished-facts.js";

const NOW = Date.parse("2026-11-20T10:00:00.000Z");
const MINUTE = 60_000;
let numbers = 0;

/** A build that ran for so many minutes. */
function ran(minutes: number, fields: object = {}) {
  const end = NOW - 3_600_000;
  return parseBuild({
    id: `build-${++numbers}`,
    number: numbers,
    state: "passed",
    created_at: new Date(end - minutes * MINUTE).toISOString(),
    started_at: new Date(end - minutes * MINUTE).toISOString(),
    finished_at: new Date(end).toISOString(),
    ...fields,
  });
}

const waiting = (fields: object) =>
  ran(0, { started_at: null, finished_at: null, ...fields });

describe("the bars of builds", () => {
  it("stand oldest first", () => {
    const [newer, older] = [ran(1), ran(2)];
    const bars = barsOf([newer, older], NOW);
    assert.deepEqual(
      bars.map(({ build }) => build.id),
      [older.id, newer.id],
    );
  });

  it("are the higher the longer a build took", () => {
    const [short, middle, long] = barsOf([ran(9), ran(4), ran(1)], NOW);
    assert.ok(short && middle && long);
    assert.ok(short.height < middle.height && middle.height < long.height);
    assert.equal(long.height, 1);
  });

  it("are not flattened by one build that hung for a night", () => {
    const usual = Array.from({ length: 29 }, (_, index) => ran(4 + index / 10));
    const bars = barsOf([ran(600), ...usual], NOW);
    assert.equal(bars.at(-1)?.height, 1);
    for (const { height } of bars.slice(0, -1)) assert.ok(height > 0.4);
  });

  it("can be seen for builds that never ran, and where none did", () => {
    for (const bar of barsOf(
      [waiting({ state: "skipped" }), waiting({ state: "scheduled" })],
      NOW,
    )) {
      assert.equal(bar.duration, undefined);
      assert.ok(bar.height > 0.1 && bar.height < 0.3);
    }
  });

  it("grow while a build runs, and never shrink below nothing", () => {
    const running = ran(5, { state: "running", finished_at: null });
    const started = running.startedAt ?? 0;
    assert.equal(barsOf([running], started + MINUTE)[0]?.duration, MINUTE);
    assert.equal(barsOf([running], started - MINUTE)[0]?.duration, 0);
  });
});

describe("the tally of builds", () => {
  it("counts those that passed among those that have ended", () => {
    const tally = tallyOf([
      ran(1),
      ran(2, { state: "failed" }),
      ran(3, { state: "canceled" }),
      ran(1, { state: "running", finished_at: null }),
      waiting({ state: "scheduled" }),
    ]);
    assert.equal(tally.passed, 1);
    assert.equal(tally.finished, 3);
    assert.equal(tally.medianDuration, 2 * MINUTE);
  });

  it("does not count a blocked build as passed, whatever its state was before", () => {
    const { passed, finished } = tallyOf([
      ran(1),
      ran(1, { state: "passed", blocked: true }),
    ]);
    assert.deepEqual({ passed, finished }, { passed: 1, finished: 1 });
  });

  it("takes the middle of two for the median of an even number", () => {
    assert.equal(tallyOf([ran(2), ran(4)]).medianDuration, 3 * MINUTE);
    assert.equal(tallyOf([]).medianDuration, undefined);
  });
});

describe("what has not finished", () => {
  it("is counted by what it does, and named in the order in which people care", () => {
    const blocked = ran(1, { state: "passed", blocked: true });
    const scheduled = waiting({ state: "scheduled" });
    const failing = ran(1, { state: "failing", finished_at: null });
    const running = ran(1, { state: "running", finished_at: null });
    const { counts, named, more } = unfinishedOf([
      blocked,
      scheduled,
      failing,
      running,
    ]);
    assert.deepEqual(counts, { running: 2, scheduled: 1, blocked: 1 });
    assert.deepEqual(
      named.map(({ id }) => id),
      [failing.id, running.id, scheduled.id],
    );
    assert.equal(more, 1);
  });
});
