import type { LineChange, LineNumbers } from "./line-diff.js";

/** A place between lines, in both logs. */
interface Middle {
  readonly old: number;
  readonly now: number;
}

/**
 * Changes up to which a stretch is compared exactly, from either end: with twice as many,
 * it counts as changed as a whole, since nothing in it is worth matching line by line.
 * The work grows with the square of it.
 */
const MOST_CHANGES = 1_000;

/** Steps between two offers to let others go on: about a millisecond. */
const SLICE = 50_000;

/**
 * Where the shortest way from one log to the other is halfway: Myers, “An O(ND) Difference
 * Algorithm and Its Variations”, section 4b. `undefined` where it is too long to be found.
 *
 * A way goes through a grid of old lines (x) and new ones (y): right is a line gone, down
 * a line come, and a diagonal a line that stays. Diagonal `k` is where x − y = k.
 */
export function* middleOf(
  old: LineNumbers,
  now: LineNumbers,
  stretch: LineChange,
): Generator<void, Middle | undefined> {
  const { oldFrom, oldTo, newFrom, newTo } = stretch;
  const width = oldTo - oldFrom;
  const height = newTo - newFrom;
  const skew = width - height;
  const most = Math.min(MOST_CHANGES, Math.ceil((width + height) / 2));
  const forward = new Front(width, height, most, (x, y) => {
    return old[oldFrom + x] === now[newFrom + y];
  });
  const backward = new Front(width, height, most, (x, y) => {
    return old[oldTo - 1 - x] === now[newTo - 1 - y];
  });
  let offered = 0;
  for (let changes = 0; changes <= most; changes++) {
    for (let k = -changes; k <= changes; k += 2) {
      const start = forward.advance(k, changes);
      const met =
        skew % 2 !== 0 &&
        Math.abs(skew - k) < changes &&
        forward.at(k) + backward.at(skew - k) >= width;
      if (met)
        return inside(
          { old: oldFrom + start, now: newFrom + start - k },
          stretch,
        );
    }
    for (let k = -changes; k <= changes; k += 2) {
      backward.advance(k, changes);
      const met =
        skew % 2 === 0 &&
        Math.abs(skew - k) <= changes &&
        backward.at(k) + forward.at(skew - k) >= width;
      if (met) {
        const x = backward.at(k);
        return inside({ old: oldTo - x, now: newTo - (x - k) }, stretch);
      }
    }
    const steps = forward.steps + backward.steps;
    if (steps - offered > SLICE) {
      offered = steps;
      yield;
    }
  }
  return undefined;
}

const UNREACHED = -1;

/** How far each diagonal can be followed from one end, with so many changes. */
class Front {
  steps = 0;
  readonly #width: number;
  readonly #height: number;
  readonly #isSame: (x: number, y: number) => boolean;
  readonly #reached: Int32Array;
  readonly #zero: number;

  constructor(
    width: number,
    height: number,
    mostChanges: number,
    isSame: (x: number, y: number) => boolean,
  ) {
    this.#width = width;
    this.#height = height;
    this.#isSame = isSame;
    this.#zero = mostChanges + 1;
    this.#reached = new Int32Array(2 * mostChanges + 3).fill(UNREACHED);
  }

  /** The furthest x on a diagonal. */
  at(k: number): number {
    return this.#reached[this.#zero + k] ?? UNREACHED;
  }

  /** Follows a diagonal from where its neighbours lead; returns the x at which it was entered. */
  advance(k: number, changes: number): number {
    const entered = changes === 0 ? 0 : this.#entered(k);
    let x = entered;
    if (x !== UNREACHED)
      while (x < this.#width && x - k < this.#height && this.#isSame(x, x - k))
        x++;
    this.#reached[this.#zero + k] = x;
    this.steps += 1 + x - entered;
    return entered;
  }

  #entered(k: number): number {
    const left = this.at(k - 1);
    const above = this.at(k + 1);
    const fromLeft =
      left === UNREACHED || left >= this.#width ? UNREACHED : left + 1;
    const fromAbove =
      above === UNREACHED || above - k > this.#height ? UNREACHED : above;
    return Math.max(fromLeft, fromAbove);
  }
}

/** At a corner one half would be as large as the whole. */
function inside(middle: Middle, stretch: LineChange): Middle | undefined {
  const { oldFrom, oldTo, newFrom, newTo } = stretch;
  const isStart = middle.old === oldFrom && middle.now === newFrom;
  const isEnd = middle.old === oldTo && middle.now === newTo;
  return isStart || isEnd ? undefined : middle;
}
