import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { GrowthPace } from "./growth-pace.js";

describe("the pace at which a log's growth is told", () => {
  let now = 0;
  let told: number[] = [];
  let pace: GrowthPace;

  beforeEach(() => {
    now = 0;
    told = [];
    mock.method(performance, "now", () => now);
    mock.timers.enable({ apis: ["setTimeout"] });
    pace = new GrowthPace(() => told.push(now));
  });

  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  /** Lets time (ms) pass, growing every so often. */
  function pass(time: number, every = Infinity): void {
    for (let at = 1; at <= time; at++) {
      now++;
      mock.timers.tick(1);
      if (at % every === 0) pace.grew(false);
    }
  }

  it("tells of the first growth, and of that of a quiet log, at once", () => {
    pace.grew(false);
    pass(60);
    pace.grew(false);
    assert.deepEqual(told, [0, 60]);
  });

  it("tells of a growth that goes on some times a second, and of its last piece", () => {
    pass(1_000, 10);
    const before = told.length;
    assert.ok(before >= 5 && before <= 10, `told ${before} times`);
    const last = told.at(-1) ?? 0;
    pass(200);
    assert.equal(told.length, before + 1);
    assert.ok((told.at(-1) ?? 0) - last <= 150);
  });

  it("tells of the end at once, and only once", () => {
    pace.grew(false);
    pass(10);
    pace.grew(false);
    pass(10);
    pace.grew(true);
    pass(500);
    assert.deepEqual(told, [0, 20]);
  });

  it("tells nothing once it is stopped", () => {
    pace.grew(false);
    pass(10);
    pace.grew(false);
    pace.stop();
    pass(500);
    assert.deepEqual(told, [0]);
  });
});
