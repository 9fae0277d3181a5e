import { outgoing, type Edge } from "./layers.js";

/** How often the order is worked over, forth and back; beyond this it hardly gains. */
const SWEEPS = 8;

/**
 * Orders each layer so that few edges cross: each box goes to the middle of its neighbours
 * in the layer beside it, again and again, and the best order of all is kept. Edges lead
 * from one layer to the next.
 */
export function orderLayers(
  layers: readonly (readonly number[])[],
  count: number,
  edges: readonly Edge[],
): readonly (readonly number[])[] {
  const next = outgoing(count, edges);
  const previous = outgoing(
    count,
    edges.map(([from, to]) => [to, from]),
  );
  let best = layers;
  let fewest = crossings(layers, next);
  let order = layers;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    order = sweep % 2 === 0 ? swept(order, previous) : sweptBack(order, next);
    const now = crossings(order, next);
    if (now < fewest) [best, fewest] = [order, now];
  }
  return best;
}

/** How many pairs of edges cross between each layer and the next. */
export function crossings(
  layers: readonly (readonly number[])[],
  next: readonly (readonly number[])[],
): number {
  let total = 0;
  layers.forEach((layer, at) => {
    const below = layers[at + 1];
    if (!below) return;
    const place = placesOf(below);
    const targets = layer.flatMap((from) =>
      (next[from] ?? []).map((to) => place.get(to) ?? 0).sort((a, b) => a - b),
    );
    total += inversions(targets, below.length);
  });
  return total;
}

/** Pairs that are the wrong way round, counted with a tree of sums in n log n. */
function inversions(values: readonly number[], size: number): number {
  const tree = new Uint32Array(size + 1);
  let found = 0;
  values.forEach((value, seen) => {
    let notAfter = 0;
    for (let at = value + 1; at > 0; at -= at & -at) notAfter += tree[at] ?? 0;
    found += seen - notAfter;
    for (let at = value + 1; at <= size; at += at & -at)
      tree[at] = (tree[at] ?? 0) + 1;
  });
  return found;
}

function swept(
  layers: readonly (readonly number[])[],
  neighbours: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const done: (readonly number[])[] = [];
  for (const layer of layers) {
    const beside = done.at(-1);
    done.push(beside ? sorted(layer, placesOf(beside), neighbours) : layer);
  }
  return done;
}

function sweptBack(
  layers: readonly (readonly number[])[],
  neighbours: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return swept(layers.toReversed(), neighbours).toReversed();
}

/** By the middle of each box's neighbours; one without any stays where it is. */
function sorted(
  layer: readonly number[],
  places: ReadonlyMap<number, number>,
  neighbours: readonly (readonly number[])[],
): readonly number[] {
  const middle = new Map(
    layer.map((box, at) => {
      const beside = neighbours[box] ?? [];
      const sum = beside.reduce((all, one) => all + (places.get(one) ?? 0), 0);
      return [box, beside.length > 0 ? sum / beside.length : at];
    }),
  );
  return [...layer].sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
}

function placesOf(layer: readonly number[]): ReadonlyMap<number, number> {
  return new Map(layer.map((box, at) => [box, at]));
}
