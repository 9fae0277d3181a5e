import { diffLines, type LineChange } from "../../log/core/line-diff.js";
import { normaliseLine } from "../../log/core/normalise.js";
import type { ComparedLog } from "./compared-log.js";

/** Two logs of one step, and where they differ. */
export interface Comparison {
  readonly old: ComparedLog;
  readonly now: ComparedLog;
  /** By the lines of both logs. */
  readonly changes: readonly LineChange[];
}

/** Lines between two offers to let others go on: about a millisecond. */
const SLICE = 100;

/** Columns of a line that count: what is longer is data. */
const MOST_COLUMNS = 2_000;

/** Compares what two logs say, whenever and wherever it was written. */
export function* compareLogs(
  old: ComparedLog,
  now: ComparedLog,
): Generator<void, Comparison> {
  const numbers = new Map<string, number>();
  const changes = yield* diffLines(
    yield* numbered(old, numbers),
    yield* numbered(now, numbers),
  );
  const inLogs = changes.map(({ oldFrom, oldTo, newFrom, newTo }) => ({
    oldFrom: oldFrom + old.first,
    oldTo: oldTo + old.first,
    newFrom: newFrom + now.first,
    newTo: newTo + now.first,
  }));
  return { old, now, changes: inLogs };
}

/** The same number for lines that say the same. */
function* numbered(
  { log, first }: ComparedLog,
  numbers: Map<string, number>,
): Generator<void, Int32Array> {
  const lines = new Int32Array(Math.max(0, log.lineCount - first));
  for (let at = 0; at < lines.length; at++) {
    const said = normaliseLine(log.window(first + at, 0, MOST_COLUMNS).text);
    let number = numbers.get(said);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(said, number);
    }
    lines[at] = number;
    if (at % SLICE === SLICE - 1) yield;
  }
  return lines;
}
