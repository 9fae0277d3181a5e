import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LineRanges } from "./line-ranges.js";

const LINES = 60;
const act = fc.oneof(
  fc.record({ from: fc.nat(LINES - 1), count: fc.nat(12) }),
  fc.record({ truncate: fc.nat(LINES) }),
);

describe("stretches of lines", () => {
  it("hold the lines that were added and not dropped, in as few stretches as there can be", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const ranges = new LineRanges();
        const lines = new Set<number>();
        for (const one of acts) {
          const before = stretches(ranges);
          const changed =
            "truncate" in one
              ? ranges.truncate(one.truncate)
              : ranges.add(one.from, one.from + one.count);
          if ("truncate" in one) {
            for (const line of [...lines])
              if (line >= one.truncate) lines.delete(line);
          } else
            for (let at = 0; at < one.count; at++) lines.add(one.from + at);
          const after = stretches(ranges);
          // Nothing above the first stretch that is said to have changed has.
          assert.deepEqual(after.slice(0, changed), before.slice(0, changed));
          if (changed === Infinity) assert.deepEqual(after, before);
        }
        assert.deepEqual(stretches(ranges), naive(lines));
        for (let line = 0; line < LINES; line++) {
          const at = ranges.indexAt(line);
          assert.equal(line < ranges.end(at), lines.has(line));
        }
      }),
      { numRuns: 4_000 },
    );
  });
});

function stretches(ranges: LineRanges): string[] {
  return Array.from(
    { length: ranges.length },
    (_, index) => `${ranges.start(index)}-${ranges.end(index)}`,
  );
}

function naive(lines: ReadonlySet<number>): string[] {
  const found: string[] = [];
  for (let line = 0; line < LINES + 12; line++) {
    if (!lines.has(line) || lines.has(line - 1)) continue;
    let end = line;
    while (lines.has(end)) end++;
    found.push(`${line}-${end}`);
  }
  return found;
}
