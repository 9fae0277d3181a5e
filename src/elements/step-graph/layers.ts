/** Pixels of a box that is to be placed. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From one box to another, by their places. */
export type Edge = readonly [from: number, to: number];

/**
 * Layers in which every edge leads to a later one, each box as early as it can be. An edge
 * that would close a circle is left out.
 */
export function layersOf(
  count: number,
  edges: readonly Edge[],
): { readonly layers: readonly number[]; readonly edges: readonly Edge[] } {
  const forward = withoutCircles(count, edges);
  const layers = Array<number>(count).fill(0);
  const waiting = Array<number>(count).fill(0);
  const next = outgoing(count, forward);
  for (const [, to] of forward) waiting[to] = (waiting[to] ?? 0) + 1;
  const ready = [...layers.keys()].filter((at) => waiting[at] === 0);
  for (const from of ready) {
    for (const to of next[from] ?? []) {
      layers[to] = Math.max(layers[to] ?? 0, (layers[from] ?? 0) + 1);
      waiting[to] = (waiting[to] ?? 0) - 1;
      if (waiting[to] === 0) ready.push(to);
    }
  }
  return { layers, edges: forward };
}

/** Walks the graph depth first, without recursion, since it may be a chain of thousands. */
function withoutCircles(
  count: number,
  edges: readonly Edge[],
): readonly Edge[] {
  const next = outgoing(count, edges);
  const state = new Uint8Array(count);
  const closing = new Set<string>();
  for (let root = 0; root < count; root++) {
    if (state[root] !== NEW) continue;
    const path = [{ at: root, child: 0 }];
    state[root] = OPEN;
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = next[top.at]?.[top.child++];
      if (to === undefined) {
        state[top.at] = DONE;
        path.pop();
      } else if (state[to] === OPEN) closing.add(`${top.at} ${to}`);
      else if (state[to] === NEW) {
        state[to] = OPEN;
        path.push({ at: to, child: 0 });
      }
    }
  }
  return closing.size === 0
    ? edges
    : edges.filter(([from, to]) => !closing.has(`${from} ${to}`));
}

const NEW = 0;
const OPEN = 1;
const DONE = 2;

export function outgoing(
  count: number,
  edges: readonly Edge[],
): readonly (readonly number[])[] {
  const next: number[][] = Array.from({ length: count }, () => []);
  for (const [from, to] of edges) next[from]?.push(to);
  return next;
}

/** Whether the edges lead from a box back to itself. */
export function hasCircle(count: number, edges: readonly Edge[]): boolean {
  return withoutCircles(count, edges).length < edges.length;
}
