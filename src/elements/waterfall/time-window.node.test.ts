import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ticksIn } from "./axis-ticks.js";
import { boundsOf, scaleOf, showing, within, zoom } from "./time-window.js";

const HOUR = 3_600_000;
const bounds = { from: 0, to: HOUR };

describe("the part of the time that shows", () => {
  it("keeps what is pointed at in its place while one zooms", () => {
    const window = zoom(bounds, bounds, 4, 900_000);
    assert.equal(window.to - window.from, HOUR / 4);
    assert.equal((900_000 - window.from) / (window.to - window.from), 0.25);
    assert.equal(scaleOf(window, bounds), 4);
  });

  it("stays within the whole, and is never less than can be told apart", () => {
    const time = fc.integer({ min: -2 * HOUR, max: 2 * HOUR });
    const factor = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(time, time, factor, time, (from, to, by, anchor) => {
        const asked = within({ from, to }, bounds);
        for (const window of [asked, zoom(asked, bounds, by, anchor)]) {
          assert.ok(window.from >= bounds.from - 1e-6);
          assert.ok(window.to <= bounds.to + 1e-6);
          assert.ok(window.to - window.from >= 2_000 - 1e-6);
        }
      }),
    );
  });

  it("moves to what is out of sight, and not for what can be seen", () => {
    const window = { from: 0, to: 60_000 };
    assert.equal(showing(window, { from: 30_000, to: HOUR }, bounds), window);
    const moved = showing(window, { from: 600_000, to: 660_000 }, bounds);
    assert.ok(moved.from < 600_000 && moved.to > 600_000);
    assert.equal(moved.to - moved.from, 60_000);
  });

  it("has room for what goes on, and does not change with every second", () => {
    const ends = Array.from({ length: 60 }, (_, second) => {
      const now = HOUR + second * 1_000;
      const { to } = boundsOf(0, now, true);
      assert.ok(to > now && to < now * 1.2);
      return to;
    });
    assert.ok(new Set(ends).size <= 2);
    assert.ok(boundsOf(0, HOUR, false).to < HOUR * 1.02);
  });
});

describe("the marks of the axis", () => {
  it("are round times, as many as fit", () => {
    assert.deepEqual(
      ticksIn({ from: 0, to: 60_000 }, 0, 6),
      [0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000],
    );
    const hour = ticksIn({ from: 0, to: HOUR }, 0, 8);
    assert.deepEqual(hour.slice(0, 2), [0, 600_000]);
  });

  it("are counted from the build's beginning", () => {
    const ticks = ticksIn({ from: 100_500, to: 103_500 }, 100_000, 5);
    assert.deepEqual(ticks, [1_000, 2_000, 3_000]);
  });

  it("are few, whatever the build lasted", () => {
    const span = fc.double({ min: 1, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(span, fc.integer({ min: 0, max: 40 }), (length, most) => {
        const ticks = ticksIn({ from: 7, to: 7 + length }, 7, most);
        assert.ok(ticks.length <= Math.max(1, most) + 1);
      }),
    );
  });
});
