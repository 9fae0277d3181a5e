import { middleOf } from "./diff-middle.js";
import { uniqueAnchors } from "./unique-anchors.js";

/** Lines of two logs that take each other's place; everything between two changes is the same. */
export interface LineChange {
  /** In the older log: from inclusive, to exclusive. */
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Lines as numbers: equal numbers are equal lines. */
export type LineNumbers = ArrayLike<number>;

/** Anchors between two offers to let others go on. */
const SLICE = 5_000;

/**
 * What has to change in one log to get the other, in order. First come the lines that
 * stand in both exactly once, in their longest common order; between those, the fewest
 * changes, found in linear space. It yields often, so that whoever runs it can do so
 * in slices.
 */
export function* diffLines(
  old: LineNumbers,
  now: LineNumbers,
): Generator<void, readonly LineChange[]> {
  const changes = new Changes();
  const anchors = yield* uniqueAnchors(old, now);
  let oldFrom = 0;
  let newFrom = 0;
  for (let index = 0; index <= anchors.length; index++) {
    const { old: oldTo, now: newTo } = anchors[index] ?? {
      old: old.length,
      now: now.length,
    };
    if (oldFrom < oldTo || newFrom < newTo)
      yield* compare(old, now, { oldFrom, oldTo, newFrom, newTo }, changes);
    oldFrom = oldTo + 1;
    newFrom = newTo + 1;
    if (index % SLICE === SLICE - 1) yield;
  }
  return changes.all;
}

/** Halves a stretch at the middle of its shortest way until it is trivial. */
function* compare(
  old: LineNumbers,
  now: LineNumbers,
  stretch: LineChange,
  changes: Changes,
): Generator<void, void> {
  const rest = withoutCommonEnds(old, now, stretch);
  const { oldFrom, oldTo, newFrom, newTo } = rest;
  const middle =
    oldFrom < oldTo && newFrom < newTo
      ? yield* middleOf(old, now, rest)
      : undefined;
  if (!middle) {
    changes.add(rest);
    return;
  }
  const first = { oldFrom, oldTo: middle.old, newFrom, newTo: middle.now };
  yield* compare(old, now, first, changes);
  const second = { oldFrom: middle.old, oldTo, newFrom: middle.now, newTo };
  yield* compare(old, now, second, changes);
}

function withoutCommonEnds(
  old: LineNumbers,
  now: LineNumbers,
  stretch: LineChange,
): LineChange {
  let { oldFrom, oldTo, newFrom, newTo } = stretch;
  const isLeft = () => oldFrom < oldTo && newFrom < newTo;
  while (isLeft() && old[oldFrom] === now[newFrom]) {
    oldFrom++;
    newFrom++;
  }
  while (isLeft() && old[oldTo - 1] === now[newTo - 1]) {
    oldTo--;
    newTo--;
  }
  return { oldFrom, oldTo, newFrom, newTo };
}

/** Changes in order; those that touch become one. */
class Changes {
  readonly all: LineChange[] = [];

  add(change: LineChange): void {
    const { oldFrom, oldTo, newFrom, newTo } = change;
    if (oldFrom === oldTo && newFrom === newTo) return;
    const last = this.all.at(-1);
    if (last?.oldTo === oldFrom && last.newTo === newFrom)
      this.all[this.all.length - 1] = { ...last, oldTo, newTo };
    else this.all.push(change);
  }
}
