import { orderLayers } from "./crossings.js";
import { layersOf, outgoing, type Edge, type Size } from "./layers.js";
import { withoutOverlap } from "./straighten.js";

/** Pixels between layers, where the edges run, and between boxes of a layer. */
const LAYER_GAP = 48;
const BOX_GAP = 14;

/** An edge that passes a layer takes a little of its height. */
const PASSAGE = 10;

/**
 * How many passages there are at most, and up to how many edges any: beyond this nobody
 * could follow an edge, and working out its way would hold up the page. Such an edge goes
 * straight to its end, behind whatever is between.
 */
const MOST_PASSAGES = 4_000;
export const MOST_EDGES = 2_000;

/** How often boxes are drawn towards their neighbours. */
const PULLS = 6;

/** From this many on, boxes without edges stand in several columns. */
const COLUMN = 12;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Boxes by their top left corners, and edges by the points that they pass. */
export interface Layout extends Size {
  readonly boxes: readonly Point[];
  readonly edges: readonly EdgeRoute[];
}

export interface EdgeRoute {
  readonly edge: Edge;
  readonly points: readonly Point[];
}

/**
 * Places boxes from left to right so that every edge leads to the right: in layers, with
 * few crossings (after Sugiyama), each as level with its neighbours as its layer allows.
 */
export function layout(sizes: readonly Size[], edges: readonly Edge[]): Layout {
  if (edges.length === 0 && sizes.length > COLUMN) return inColumns(sizes);
  const { layers, edges: forward } = layersOf(sizes.length, edges);
  const parts = [...sizes];
  const layerOf = [...layers];
  /** The pieces of each edge: its ends, and a passage in each layer between them. */
  let passages = edges.length > MOST_EDGES ? 0 : MOST_PASSAGES;
  const chains = forward.map(([from, to]) => {
    const chain = [from];
    const first = (layerOf[from] ?? 0) + 1;
    const end = layerOf[to] ?? 0;
    if (end - first <= passages) {
      passages -= end - first;
      for (let layer = first; layer < end; layer++) {
        chain.push(parts.length);
        parts.push({ width: 0, height: PASSAGE });
        layerOf.push(layer);
      }
    }
    return [...chain, to];
  });
  const pieces = chains
    .flatMap((chain) =>
      chain.slice(1).map((to, at): Edge => [chain[at] ?? 0, to]),
    )
    .filter(([from, to]) => (layerOf[to] ?? 0) - (layerOf[from] ?? 0) === 1);
  const inOrder: number[][] = [];
  layerOf.forEach((layer, at) => (inOrder[layer] ??= []).push(at));
  const order = orderLayers(inOrder, parts.length, pieces);
  const middles = level(order, parts, pieces);
  const columns = columnsOf(order, parts);
  const boxes = parts.map(({ height }, at) => {
    const column = columns[layerOf[at] ?? 0] ?? { x: 0, width: 0 };
    return {
      x: column.x,
      y: (middles[at] ?? 0) - height / 2,
    };
  });
  const top = boxes.reduce((least, { y }) => Math.min(least, y), 0);
  const placed = boxes.map(({ x, y }) => ({ x, y: y - top }));
  const last = columns.at(-1);
  return {
    boxes: placed.slice(0, sizes.length),
    edges: forward.map((edge, at) => ({
      edge,
      points: route(chains[at] ?? [], placed, parts, columns, layerOf),
    })),
    width: last ? last.x + last.width : 0,
    height: bottomOf(placed, parts),
  };
}

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Right out of a box, straight through the layers between, and into the left of the other. */
function route(
  chain: readonly number[],
  boxes: readonly Point[],
  sizes: readonly Size[],
  columns: readonly Column[],
  layerOf: readonly number[],
): readonly Point[] {
  return chain.flatMap((part, at) => {
    const { x, y: top } = boxes[part] ?? { x: 0, y: 0 };
    const { width, height } = sizes[part] ?? { width: 0, height: 0 };
    const y = top + height / 2;
    if (at === chain.length - 1) return [{ x, y }];
    const column = columns[layerOf[part] ?? 0] ?? { x, width: 0 };
    // Past the wider boxes of its layer before it turns to another height.
    if (at === 0)
      return [
        { x: x + width, y },
        { x: column.x + column.width, y },
      ];
    return [
      { x: column.x, y },
      { x: column.x + column.width, y },
    ];
  });
}

/** The height of every part's middle: first stacked, then drawn to its neighbours. */
function level(
  order: readonly (readonly number[])[],
  sizes: readonly Size[],
  edges: readonly Edge[],
): readonly number[] {
  const next = outgoing(sizes.length, edges);
  const previous = outgoing(
    sizes.length,
    edges.map(([from, to]) => [to, from]),
  );
  const middles = Array<number>(sizes.length).fill(0);
  const place = (layer: readonly number[], wanted: (part: number) => number) =>
    withoutOverlap(
      layer.map((part) => ({
        wanted: wanted(part),
        height: sizes[part]?.height ?? 0,
      })),
      BOX_GAP,
    ).forEach((middle, at) => {
      const part = layer[at];
      if (part !== undefined) middles[part] = middle;
    });
  for (const layer of order) place(layer, () => 0);
  for (let pull = 0; pull < PULLS; pull++) {
    const back = pull % 2 === 1;
    const beside = back ? next : previous;
    for (const layer of back ? order.toReversed() : order)
      place(layer, (part) => {
        const ends = beside[part] ?? [];
        const sum = ends.reduce((all, end) => all + (middles[end] ?? 0), 0);
        return ends.length > 0 ? sum / ends.length : (middles[part] ?? 0);
      });
  }
  return middles;
}

function columnsOf(
  order: readonly (readonly number[])[],
  sizes: readonly Size[],
): readonly Column[] {
  let x = 0;
  return order.map((layer) => {
    const width = layer.reduce(
      (most, part) => Math.max(most, sizes[part]?.width ?? 0),
      0,
    );
    const column = { x, width };
    x += width + LAYER_GAP;
    return column;
  });
}

/** Many boxes that wait for nothing: in columns, from top to bottom. */
function inColumns(sizes: readonly Size[]): Layout {
  const rows = Math.max(COLUMN, Math.ceil(Math.sqrt(sizes.length * 3)));
  const boxes: Point[] = [];
  let x = 0;
  for (let start = 0; start < sizes.length; start += rows) {
    const column = sizes.slice(start, start + rows);
    let y = 0;
    for (const { height } of column) {
      boxes.push({ x, y });
      y += height + BOX_GAP;
    }
    x += Math.max(...column.map(({ width }) => width)) + BOX_GAP;
  }
  const height = bottomOf(boxes, sizes);
  return { boxes, edges: [], width: x - BOX_GAP, height };
}

function bottomOf(boxes: readonly Point[], sizes: readonly Size[]): number {
  return boxes.reduce(
    (most, { y }, at) => Math.max(most, y + (sizes[at]?.height ?? 0)),
    0,
  );
}
