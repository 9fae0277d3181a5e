import type { LineNumbers } from "./line-diff.js";

/** A line that stands in both logs, by its place in each. */
export interface Anchor {
  readonly old: number;
  readonly now: number;
}

const SEVERAL = -1;

/** Lines looked at between two offers to let others go on: about a millisecond. */
const SLICE = 10_000;

/**
 * Lines that stand in both logs exactly once, in the longest order that both have in
 * common. What is unique is seldom matched by accident, and finding it costs
 * n log n, however different the logs are.
 */
export function* uniqueAnchors(
  old: LineNumbers,
  now: LineNumbers,
): Generator<void, readonly Anchor[]> {
  const inOld = yield* places(old);
  const inNow = yield* places(now);
  const common: Anchor[] = [];
  // A map keeps the order in which its keys came, so that places in the newer log rise.
  let looked = 0;
  for (const [line, place] of inNow) {
    const before = inOld.get(line) ?? SEVERAL;
    if (place !== SEVERAL && before !== SEVERAL)
      common.push({ old: before, now: place });
    if (++looked % SLICE === 0) yield;
  }
  return yield* longestRise(common);
}

/** Where each line stands, or that it stands in several places. */
function* places(
  lines: LineNumbers,
): Generator<void, ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? 0;
    found.set(line, found.has(line) ? SEVERAL : at);
    if (at % SLICE === SLICE - 1) yield;
  }
  return found;
}

/** The longest selection whose places in the older log rise, by patience sorting. */
function* longestRise(
  anchors: readonly Anchor[],
): Generator<void, readonly Anchor[]> {
  /** For each length of a rise: which anchor ends the one that ends lowest. */
  const ends: number[] = [];
  const before = new Int32Array(anchors.length).fill(-1);
  for (const [index, { old }] of anchors.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((anchors[ends[middle] ?? 0]?.old ?? 0) < old) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
    if (index % SLICE === SLICE - 1) yield;
  }
  const rise: Anchor[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const anchor = anchors[index];
    if (anchor) rise.push(anchor);
  }
  return rise.reverse();
}
