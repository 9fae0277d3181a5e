import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { MAX_TRACK_HEIGHT, ScrollScale } from "./scroll-scale.js";

const VIEWPORT = 800;

function scaleFor(contentHeight: number): ScrollScale {
  const scale = new ScrollScale();
  scale.resize(contentHeight, VIEWPORT);
  return scale;
}

describe("the scroll scale", () => {
  it("is the browser's own position while the track can be as tall as the log", () => {
    const scale = scaleFor(50_000);
    assert.equal(scale.trackHeight, 50_000);
    scale.scrolledTo(1_234);
    assert.equal(scale.top, 1_234);
    assert.equal(scale.scrollTop, 1_234);
  });

  it("never asks for a track taller than browsers can lay out", () => {
    assert.equal(scaleFor(900_000_000).trackHeight, MAX_TRACK_HEIGHT);
  });

  it("moves a log of any height by exactly what the wheel says", () => {
    const scale = scaleFor(900_000_000);
    scale.moveTo(450_000_000);
    let { scrollTop } = scale;
    for (let step = 0; step < 40; step++) scale.scrolledTo((scrollTop += 120));
    assert.equal(scale.top, 450_000_000 + 40 * 120);
    for (let step = 0; step < 40; step++) scale.scrolledTo((scrollTop -= 120));
    assert.equal(scale.top, 450_000_000);
  });

  it("puts the thumb right after the wheel, and moves nothing by that", () => {
    const scale = scaleFor(900_000_000);
    scale.moveTo(450_000_000);
    scale.scrolledTo(scale.scrollTop + 1_000);
    const { top, scrollTop } = scale;
    scale.settle();
    assert.ok(scrollTop - scale.scrollTop > 990);
    scale.scrolledTo(scale.scrollTop);
    assert.equal(scale.top, top);
  });

  it("reaches both ends of a log of any height", () => {
    const scale = scaleFor(900_000_000);
    scale.scrolledTo(MAX_TRACK_HEIGHT - VIEWPORT);
    assert.equal(scale.top, 900_000_000 - VIEWPORT);
    scale.scrolledTo(0);
    assert.equal(scale.top, 0);
  });

  it("follows a jump of the thumb in proportion", () => {
    const scale = scaleFor(900_000_000);
    scale.scrolledTo((MAX_TRACK_HEIGHT - VIEWPORT) / 2);
    assert.equal(scale.top, (900_000_000 - VIEWPORT) / 2);
  });

  it("stays within the log when that becomes shorter", () => {
    const scale = scaleFor(50_000);
    scale.moveTo(40_000);
    scale.resize(10_000, VIEWPORT);
    assert.equal(scale.top, 10_000 - VIEWPORT);
  });

  it("is moved by the wheel exactly near the ends too, and not stopped by the track's", () => {
    const scale = scaleFor(900_000_000);
    scale.moveTo(1_000);
    for (let step = 0; step < 5; step++) wheel(scale, -120);
    assert.equal(scale.top, 400);
    scale.moveTo(900_000_000 - VIEWPORT - 1_000);
    for (let step = 0; step < 5; step++) wheel(scale, 120);
    assert.equal(scale.top, 900_000_000 - VIEWPORT - 400);
  });

  it("keeps the thumb true while the log grows many times over", () => {
    const scale = scaleFor(30_000_000);
    scale.moveTo(20_000_000);
    scale.resize(300_000_000, VIEWPORT);
    assert.equal(scale.top, 20_000_000);
    assert.ok(Math.abs(scale.scrollTop / MAX_TRACK_HEIGHT - 1 / 15) < 0.02);
  });

  /** 15 million lines, more or less, and screens whose pixels are finer than those of CSS. */
  const height = fc.integer({ min: 5_000_000, max: 400_000_000 });
  const pixels = fc.constantFrom(1, 1.25, 1.5, 2, 3);

  it("shows any line that is jumped to, and is not moved by what the browser makes of it", () => {
    fc.assert(
      fc.property(
        height,
        pixels,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (content, density, part) => {
          const scale = scaleFor(content);
          const top = Math.floor(part * scale.maxTop);
          scale.moveTo(top);
          scale.scrolledTo(rounded(scale.scrollTop, density));
          assert.ok(Math.abs(scale.top - top) < 1, `${scale.top} for ${top}`);
          assert.ok(scale.scrollTop <= MAX_TRACK_HEIGHT - VIEWPORT);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it("goes where the wheel goes, to the pixel, with rests or without", () => {
    const steps = fc.array(
      fc.record({
        by: fc.integer({ min: -1_500, max: 1_500 }),
        rest: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        height,
        pixels,
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        steps,
        (content, density, part, turns) => {
          const scale = scaleFor(content);
          const start = Math.round(part * scale.maxTop);
          scale.moveTo(start);
          let expected = start;
          let at = rounded(scale.scrollTop, density);
          let rests = 1;
          for (const { by, rest } of turns) {
            const to = rounded(at + by, density);
            expected += to - at;
            scale.scrolledTo((at = to));
            if (!rest) continue;
            scale.settle();
            at = rounded(scale.scrollTop, density);
            rests++;
          }
          // What the browser rounds where the thumb is put, and nothing besides.
          assert.ok(Math.abs(scale.top - expected) < rests + 1);
        },
      ),
      { numRuns: 2_500 },
    );
  });

  it("reaches both ends by the thumb, and only ever goes down as it does", () => {
    fc.assert(
      fc.property(
        height,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        (content, parts) => {
          const scale = scaleFor(content);
          const max = scale.trackHeight - VIEWPORT;
          let last = 0;
          for (const part of parts.sort((one, other) => one - other)) {
            // From far away, so that it is a jump each time.
            scale.moveTo(part > 0.5 ? 0 : content);
            scale.scrolledTo(part * max);
            assert.ok(scale.top >= last - 1);
            last = scale.top;
          }
          scale.scrolledTo(max);
          assert.equal(scale.top, scale.maxTop);
          scale.scrolledTo(0);
          assert.equal(scale.top, 0);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

function wheel(scale: ScrollScale, by: number): void {
  scale.scrolledTo(scale.scrollTop + by);
}

/** As a browser rounds a scroll position. */
function rounded(scrollTop: number, density: number): number {
  return Math.round(scrollTop * density) / density;
}
