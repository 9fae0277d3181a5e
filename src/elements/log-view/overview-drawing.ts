import type { OverviewMarks } from "./overview-map.js";

/** As CSS writes them. */
export interface OverviewColors {
  readonly error: string;
  readonly warning: string;
  readonly match: string;
  readonly current: string;
  readonly linked: string;
  readonly selection: string;
}

/** Points of the map, both ends included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** What there is only one of, by points of the map. */
export interface OverviewPlaces {
  readonly linked: Span | undefined;
  readonly selection: Span | undefined;
  readonly currentLine: number | undefined;
  readonly currentMatch: number | undefined;
}

/** Where things stand across the lane, in CSS pixels of its 12, and how tall they are at least. */
const SHAPES = {
  selection: { x: 0, width: 12, height: 2 },
  linked: { x: 0, width: 2, height: 3 },
  match: { x: 3, width: 3, height: 2 },
  error: { x: 7, width: 5, height: 3 },
  warning: { x: 9, width: 3, height: 2 },
  current: { x: 0, width: 12, height: 2 },
} as const;

/** How far (CSS pixels) the arrow reaches into the lane that points at the current match or line. */
const ARROW = 4;

/**
 * Draws the map. Kinds are told apart by where they stand and how large they are, and only
 * besides by colour: matches stand at the start, problems at the end, errors are wider than
 * warnings, and an arrow points at what is looked at.
 */
export function drawOverview(
  context: CanvasRenderingContext2D,
  { matches, errors, warnings }: OverviewMarks,
  { linked, selection, currentLine, currentMatch }: OverviewPlaces,
  colors: OverviewColors,
  scale: number,
): void {
  const draw = (kind: keyof typeof SHAPES, from: number, to = from) => {
    const { x, width, height } = SHAPES[kind];
    context.fillStyle = colors[kind];
    const tall = Math.max(to - from + 1, Math.round(height * scale));
    const top = Math.min(from, context.canvas.height - tall);
    context.fillRect(x * scale, top, width * scale, tall);
  };
  if (selection) draw("selection", selection.from, selection.to);
  if (linked) draw("linked", linked.from, linked.to);
  eachRun(matches, (from, to) => draw("match", from, to));
  eachRun(warnings, (from, to) => draw("warning", from, to));
  eachRun(errors, (from, to) => draw("error", from, to));
  for (const point of [currentLine, currentMatch]) {
    if (point === undefined) continue;
    draw("current", point);
    drawArrow(context, point, scale);
  }
}

function drawArrow(
  context: CanvasRenderingContext2D,
  point: number,
  scale: number,
): void {
  const size = ARROW * scale;
  const middle = point + scale;
  context.beginPath();
  context.moveTo(0, middle - size);
  context.lineTo(size, middle);
  context.lineTo(0, middle + size);
  context.fill();
}

/** Calls back for each run of points that have a mark. */
function eachRun(
  marks: Uint8Array,
  visit: (from: number, to: number) => void,
): void {
  for (let from = marks.indexOf(1); from !== -1;) {
    const next = marks.indexOf(0, from);
    const end = next === -1 ? marks.length : next;
    visit(from, end - 1);
    from = marks.indexOf(1, end);
  }
}
