import assert from "node:assert/strict";
import { describe, it } from "node:test";
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
});
