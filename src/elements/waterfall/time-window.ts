/** A stretch of time, in ms since the epoch. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Nobody needs to look closer than at this many ms at once. */
const CLOSEST = 2_000;
/** How many times the width of the screen the whole time may become: browsers lay out no more than some 17 million pixels. */
const FURTHEST = 4_000;
/** There is room for growth to this share of the whole, so that not every second moves everything. */
const ROOM = 1 / 12;
/** Beside the last bar, so that its end can be told from the chart's. */
const EDGE = 1 / 100;

/** What the axis spans. While the build goes on, its end lies ahead by a round time. */
export function boundsOf(from: number, end: number, open: boolean): TimeWindow {
  const span = Math.max(1_000, end - from);
  if (!open) return { from, to: from + span * (1 + EDGE) };
  const step = Math.max(10_000, 2 ** Math.ceil(Math.log2(span * ROOM)));
  return { from, to: from + (Math.floor(span / step) + 1) * step };
}

/** `factor` times closer, while what is at `anchor` stays where it is. */
export function zoom(
  { from, to }: TimeWindow,
  bounds: TimeWindow,
  factor: number,
  anchor = (from + to) / 2,
): TimeWindow {
  const span = limited((to - from) / factor, bounds);
  const share = to > from ? (anchor - from) / (to - from) : 0.5;
  const begin = anchor - share * span;
  return within({ from: begin, to: begin + span }, bounds);
}

/** The nearest there is to a window that was asked for, such as by dragging; either end may come first. */
export function within(asked: TimeWindow, bounds: TimeWindow): TimeWindow {
  const from = Math.min(asked.from, asked.to);
  const to = Math.max(asked.from, asked.to);
  const span = limited(to - from, bounds);
  const middle = (from + to) / 2;
  const begin = Math.min(
    Math.max(bounds.from, middle - span / 2),
    bounds.to - span,
  );
  return { from: begin, to: begin + span };
}

/** Moved so that `stretch`, or its beginning, can be seen. */
export function showing(
  window: TimeWindow,
  stretch: TimeWindow,
  bounds: TimeWindow,
): TimeWindow {
  const isSeen = stretch.from < window.to && stretch.to > window.from;
  if (isSeen) return window;
  const span = window.to - window.from;
  const from = stretch.from - span / 4;
  return within({ from, to: from + span }, bounds);
}

/** How many times closer than the whole. */
export function scaleOf(window: TimeWindow, bounds: TimeWindow): number {
  return Math.max(1, (bounds.to - bounds.from) / (window.to - window.from));
}

function limited(span: number, bounds: TimeWindow): number {
  const whole = bounds.to - bounds.from;
  const least = Math.min(whole, Math.max(CLOSEST, whole / FURTHEST));
  return Math.min(whole, Math.max(least, span));
}
