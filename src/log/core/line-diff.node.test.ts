import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { diffLines, type LineChange } from "./line-diff.js";

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function run<Result>(work: Generator<void, Result>): {
  readonly result: Result;
  readonly slices: number;
} {
  for (let slices = 1; ; slices++) {
    const step = work.next();
    if (step.done) return { result: step.value, slices };
  }
}

function diff(old: readonly number[], now: readonly number[]) {
  return run(diffLines(old, now)).result;
}

/** What the changes make of the older log, and how many lines stayed. */
function applied(
  old: readonly number[],
  now: readonly number[],
  changes: readonly LineChange[],
): { readonly made: readonly number[]; readonly kept: number } {
  const made: number[] = [];
  let at = 0;
  let kept = 0;
  for (const { oldFrom, oldTo, newFrom, newTo } of changes) {
    made.push(...old.slice(at, oldFrom));
    kept += oldFrom - at;
    assert.equal(
      made.length,
      newFrom,
      "what is between two changes is the same",
    );
    made.push(...now.slice(newFrom, newTo));
    at = oldTo;
  }
  made.push(...old.slice(at));
  return { made, kept: kept + old.length - at };
}

/** How many lines can stay at most. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  let below = new Int32Array(b.length + 1);
  for (let i = a.length - 1; i >= 0; i--) {
    const row = new Int32Array(b.length + 1);
    for (let j = b.length - 1; j >= 0; j--)
      row[j] =
        a[i] === b[j]
          ? (below[j + 1] ?? 0) + 1
          : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    below = row;
  }
  return below[0] ?? 0;
}

describe("the difference of two logs", () => {
  it("makes one of the other, both ways, whatever they are", () => {
    const next = random(7);
    for (let round = 0; round < 2_000; round++) {
      const kinds = 1 + Math.floor(next() * 20);
      const lines = () =>
        Array.from({ length: Math.floor(next() * 40) }, () =>
          Math.floor(next() * kinds),
        );
      const [old, now] = [lines(), lines()];
      assert.deepEqual(applied(old, now, diff(old, now)).made, now);
      assert.deepEqual(applied(now, old, diff(now, old)).made, old);
    }
  });

  it("changes as few lines as can be where no line is unique", () => {
    const next = random(11);
    for (let round = 0; round < 500; round++) {
      const lines = () =>
        Array.from({ length: 8 + Math.floor(next() * 25) }, () =>
          Math.floor(next() * 4),
        );
      // Each kind stands twice at the end of both, so that there are no anchors.
      const end = [0, 1, 2, 3, 0, 1, 2, 3];
      const [old, now] = [
        [...lines(), ...end],
        [...lines(), ...end],
      ];
      const { kept } = applied(old, now, diff(old, now));
      assert.equal(kept, longestCommon(old, now));
    }
  });

  it("has its changes apart, in order, and none that is empty", () => {
    const next = random(3);
    const lines = (count: number) =>
      Array.from({ length: count }, () => Math.floor(next() * 50));
    const changes = diff(lines(400), lines(500));
    let end = -1;
    for (const change of changes) {
      assert.ok(change.newFrom > end || change.oldFrom > 0);
      assert.ok(change.oldTo > change.oldFrom || change.newTo > change.newFrom);
      end = change.newTo;
    }
  });

  it("finds what was put in, taken out and replaced", () => {
    const old = [1, 2, 3, 4, 5, 6, 7, 8];
    assert.deepEqual(diff(old, old), []);
    assert.deepEqual(diff([], []), []);
    assert.deepEqual(diff(old, [1, 2, 9, 3, 4, 6, 7, 10]), [
      { oldFrom: 2, oldTo: 2, newFrom: 2, newTo: 3 },
      { oldFrom: 4, oldTo: 5, newFrom: 5, newTo: 5 },
      { oldFrom: 7, oldTo: 8, newFrom: 7, newTo: 8 },
    ]);
    assert.deepEqual(diff([], [1]), [
      { oldFrom: 0, oldTo: 0, newFrom: 0, newTo: 1 },
    ]);
  });

  it("stays bounded where nothing, or hardly anything, is common", () => {
    const next = random(5);
    const lines = () =>
      Array.from({ length: 100_000 }, () => Math.floor(next() * 30_000));
    const [old, now] = [lines(), lines()];
    const { result, slices } = run(diffLines(old, now));
    assert.deepEqual(applied(old, now, result).made, now);
    assert.ok(slices > 20, `offered ${slices} times to let others go on`);
  });
});
