import type { FigureName } from "./figures.js";
import type { Machine } from "./machine.js";
import type { Viewer } from "./viewers.js";

/** What one viewer did with a log of one size. */
export interface Result {
  readonly viewer: Viewer;
  /** Bytes of the log. */
  readonly size: number;
  /** A value for each run. */
  readonly figures: Partial<Record<FigureName, number[]>>;
  /** What went wrong, such as `search: not finished after 60 s`. */
  readonly problems: string[];
}

/** What `results/latest.json` holds. */
export interface Results {
  /** `2026-11-22`. */
  readonly date: string;
  readonly machine: Machine;
  readonly runs: number;
  readonly results: readonly Result[];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = NaN, high = NaN] = [
    sorted[Math.floor(middle)],
    sorted[Math.ceil(middle)],
  ];
  return (low + high) / 2;
}

/** The median of a figure; `undefined` where it was not measured. */
export function figure(
  results: readonly Result[],
  viewer: Viewer,
  size: number,
  name: FigureName,
): number | undefined {
  const values = results.find(
    (result) => result.viewer === viewer && result.size === size,
  )?.figures[name];
  return values && values.length > 0 ? median(values) : undefined;
}
