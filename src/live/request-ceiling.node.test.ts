import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ManualClock } from "../testing/index.js";
import { RequestCeiling, type Poll } from "./request-ceiling.js";

interface Named extends Poll {
  readonly name: string;
}

/** A ceiling whose polls make one request each, and the order in which they went out. */
function open(perMinute: number | undefined) {
  const clock = new ManualClock();
  const started: string[] = [];
  const ceiling: RequestCeiling<Named> = new RequestCeiling<Named>({
    clock,
    start: ({ name }) => {
      started.push(name);
      ceiling.record();
    },
  });
  ceiling.perMinute = perMinute;
  const poll = (name: string, overdue = 0): Named => ({
    name,
    dueAt: clock.now() - overdue,
  });
  return { clock, ceiling, started, poll };
}

describe("a ceiling on requests", () => {
  it("starts every poll at once where none is set", () => {
    const { ceiling, started, poll } = open(undefined);
    for (let n = 0; n < 100; n++) ceiling.admit(poll(`${n}`));
    assert.equal(started.length, 100);
  });

  it("lets as many through as it allows, and the next when the first is a minute old", async () => {
    const { clock, ceiling, started, poll } = open(2);
    ceiling.admit(poll("a"));
    await clock.advance(10_000);
    ceiling.admit(poll("b"));
    ceiling.admit(poll("c"));
    ceiling.admit(poll("d"));
    await clock.advance(49_999);
    assert.deepEqual(started, ["a", "b"]);
    await clock.advance(1);
    assert.deepEqual(started, ["a", "b", "c"]);
    await clock.advance(9_999);
    assert.deepEqual(started, ["a", "b", "c"]);
    await clock.advance(1);
    assert.deepEqual(started, ["a", "b", "c", "d"]);
  });

  it("counts the requests that it did not start", async () => {
    const { clock, ceiling, started, poll } = open(2);
    ceiling.record();
    ceiling.record();
    ceiling.record();
    ceiling.admit(poll("a"));
    assert.deepEqual(started, []);
    await clock.advance(60_000);
    assert.deepEqual(started, ["a"]);
  });

  it("starts the one that is overdue the longest first", async () => {
    const { clock, ceiling, started, poll } = open(1);
    ceiling.record();
    ceiling.admit(poll("late", 1_000));
    ceiling.admit(poll("latest", 30_000));
    ceiling.admit(poll("later", 5_000));
    await clock.advance(180_000);
    assert.deepEqual(started, ["latest", "later", "late"]);
  });

  it("starts nothing at 0, and everything that waits once the ceiling is gone", async () => {
    const { clock, ceiling, started, poll } = open(0);
    ceiling.admit(poll("a"));
    ceiling.admit(poll("b"));
    await clock.advance(3_600_000);
    assert.deepEqual(started, []);
    assert.equal(clock.pending, 0);
    ceiling.perMinute = undefined;
    assert.deepEqual(started, ["a", "b"]);
  });

  it("forgets what nobody waits for, with no timer left behind", async () => {
    const { clock, ceiling, started, poll } = open(1);
    const waiting = poll("a");
    ceiling.record();
    ceiling.admit(waiting);
    assert.equal(clock.pending, 1);
    ceiling.withdraw(waiting);
    assert.equal(clock.pending, 0);
    await clock.advance(120_000);
    assert.deepEqual(started, []);
  });

  it("takes what is no number for no ceiling, and less than 0 for 0", () => {
    const { ceiling } = open(Number.NaN);
    assert.equal(ceiling.perMinute, undefined);
    ceiling.perMinute = -5;
    assert.equal(ceiling.perMinute, 0);
    ceiling.perMinute = 12.9;
    assert.equal(ceiling.perMinute, 12);
  });
});
