import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseBuild } from "../../api/parse-build.js";
import { reliabilityOf, speedOf } from "./build-figures.js";
import { quantile } from "./quantile.js";
import { pointsOf, trendOf } from "./trend.js";

const START = Date.parse("2026-11-20T10:00:00.000Z");
const MINUTE = 60_000;
let numbers = 0;

/** A build that ran for so many minutes. */
function ran(minutes: number, fields: object = {}) {
  return parseBuild({
    id: `build-${++numbers}`,
    number: numbers,
    state: "passed",
    created_at: new Date(START).toISOString(),
    started_at: new Date(START).toISOString(),
    finished_at: new Date(START + minutes * MINUTE).toISOString(),
    ...fields,
  });
}

/** Builds that say nothing of the code. */
const undecided = [
  ran(90, { state: "canceled" }),
  ran(90, { state: "skipped" }),
  ran(90, { state: "not_run" }),
  ran(90, { state: "passed", blocked: true }),
  ran(90, { state: "running", finished_at: null }),
  ran(90, { state: "failing", finished_at: null }),
];

const number = fc.double({ min: 0, max: 1e9, noNaN: true });
const numberList = fc.array(number, { minLength: 1, maxLength: 40 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("how fast builds are", () => {
  it("is told by median, average and what 95 of 100 stay below", () => {
    const builds = Array.from({ length: 21 }, (_, at) => ran(at));
    const speed = speedOf(builds);
    assert.equal(speed?.median, 10 * MINUTE);
    assert.equal(speed.average, 10 * MINUTE);
    assert.equal(Math.round(speed.p95), 19 * MINUTE);
    assert.equal(speed.longest.id, builds.at(-1)?.id);
  });

  it("counts those alone that passed or failed", () => {
    const speed = speedOf([...undecided, ran(2), ran(4, { state: "failed" })]);
    assert.equal(speed?.builds, 2);
    assert.equal(speed.median, 3 * MINUTE);
    assert.equal(speedOf(undecided), undefined);
  });
});

describe("how reliable builds are", () => {
  it("is the share that passed of those that passed or failed", () => {
    const failed = ran(1, { state: "failed" });
    assert.deepEqual(
      reliabilityOf([...undecided, ran(1), ran(1), ran(1), failed]),
      { passed: 3, failed: 1, share: 0.75 },
    );
    assert.equal(reliabilityOf(undecided), undefined);
    assert.equal(reliabilityOf([]), undefined);
  });
});

describe("a quantile", () => {
  it("lies among the values, whatever their order, and grows with the share", () => {
    fc.assert(
      fc.property(numberList, share, share, (values, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const at = (wanted: number) => quantile(values, wanted) ?? NaN;
        assert.equal(at(0), Math.min(...values));
        assert.equal(at(1), Math.max(...values));
        const rounding = 1e-6 * Math.max(...values);
        assert.ok(at(low) <= at(high) + rounding);
        assert.equal(quantile(values.toReversed(), low), at(low));
      }),
    );
    assert.equal(quantile([], 0.5), undefined);
  });
});

describe("a trend", () => {
  it("tells what is more or less than before, and by how much", () => {
    assert.deepEqual(trendOf(150, 100), { direction: "up", change: 0.5 });
    assert.deepEqual(trendOf(75, 100), { direction: "down", change: 0.25 });
    assert.deepEqual(trendOf(101, 100), { direction: "same", change: 0 });
    assert.deepEqual(pointsOf(0.9, 0.8), { direction: "up", change: 10 });
    assert.deepEqual(pointsOf(0.5, 0.75), { direction: "down", change: 25 });
    assert.deepEqual(pointsOf(1, 1), { direction: "same", change: 0 });
  });

  it("is none without both sides", () => {
    assert.equal(trendOf(1, undefined), undefined);
    assert.equal(trendOf(undefined, 1), undefined);
    assert.equal(trendOf(1, 0), undefined);
    assert.equal(pointsOf(0, undefined), undefined);
  });
});
