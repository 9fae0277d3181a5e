import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ManualClock } from "./manual-clock.js";

describe("ManualClock", () => {
  it("runs timers in the order of their times, each at its own", async () => {
    const clock = new ManualClock(0);
    const seen: [string, number][] = [];
    const note = (name: string) => () => seen.push([name, clock.now()]);
    clock.setTimeout(note("late"), 300);
    clock.setTimeout(note("early"), 100);
    clock.setTimeout(note("beyond"), 501);
    clock.clearTimeout(clock.setTimeout(note("cleared"), 200));
    await clock.advance(500);
    assert.deepEqual(seen, [
      ["early", 100],
      ["late", 300],
    ]);
    assert.equal(clock.now(), 500);
    assert.equal(clock.pending, 1);
  });

  it("lets promises settle before the next timer, which they may set", async () => {
    const clock = new ManualClock(0);
    const ticks: number[] = [];
    const poll = async () => {
      await new Response("body").text();
      ticks.push(clock.now());
      clock.setTimeout(() => void poll(), 100);
    };
    void poll();
    await clock.advance(350);
    assert.deepEqual(ticks, [0, 100, 200, 300]);
  });
});
