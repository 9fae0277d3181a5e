import type { StepGraph, StepLink } from "../../steps/step-graph.js";
import type { GroupStep, SingleStep } from "../../steps/types.js";
import { hasCircle, type Edge, type Size } from "./layers.js";
import { layout, type Point } from "./layout.js";

/** Pixels. A wait only divides; all others hold a name and a state. */
const STEP: Size = { width: 208, height: 52 };
const WAIT: Size = { width: 92, height: 32 };
const GROUP_PADDING = 12;
const GROUP_HEADING = 30;

export type Box = Point & Size;

/** Where everything is drawn. */
export interface GraphPlan extends Size {
  /** As the graph's nodes. */
  readonly nodes: readonly Box[];
  readonly groups: readonly GroupFrame[];
  readonly edges: readonly PlannedEdge[];
}

export interface GroupFrame extends Box {
  readonly group: GroupStep;
  /** Places of its steps among the nodes. */
  readonly members: readonly number[];
}

export interface PlannedEdge {
  readonly points: readonly Point[];
  /** Places of the nodes that it comes from, and of those that wait for them. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** One thing to place: a step, or a group with its steps inside. */
interface Unit {
  readonly members: readonly number[];
  readonly group: GroupStep | undefined;
}

/**
 * Places a graph, each group as a box around its steps. Where a step outside both waits for
 * a group and is waited for by it, no box could stand on one side of it: then the steps
 * stand alone.
 */
export function planGraph(graph: StepGraph): GraphPlan {
  const boxed = unitsOf(graph, true);
  const units = hasCircle(boxed.length, edgesBetween(boxed, graph))
    ? unitsOf(graph, false)
    : boxed;
  const linksOf = linksWithin(units, graph);
  const inside = units.map((unit, at) =>
    planInside(unit, graph, linksOf[at] ?? []),
  );
  const between = edgesBetween(units, graph);
  const placed = layout(
    inside.map(({ size }) => size),
    between,
  );
  const nodes = Array<Box>(graph.nodes.length).fill({
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  });
  const groups: GroupFrame[] = [];
  const edges: PlannedEdge[] = placed.edges.map(({ edge, points }) => ({
    points,
    from: units[edge[0]]?.members ?? [],
    to: units[edge[1]]?.members ?? [],
  }));
  units.forEach((unit, at) => {
    const origin = placed.boxes[at] ?? { x: 0, y: 0 };
    const plan = inside[at];
    if (!plan) return;
    plan.boxes.forEach((box, nth) => {
      const member = unit.members[nth];
      if (member !== undefined)
        nodes[member] = { ...box, ...moved(box, origin) };
    });
    for (const { points, from, to } of plan.edges)
      edges.push({ points: points.map((one) => moved(one, origin)), from, to });
    if (unit.group)
      groups.push({
        ...origin,
        ...plan.size,
        group: unit.group,
        members: unit.members,
      });
  });
  return { nodes, groups, edges, width: placed.width, height: placed.height };
}

interface InsidePlan {
  readonly size: Size;
  readonly boxes: readonly Box[];
  readonly edges: readonly PlannedEdge[];
}

function planInside(
  { members, group }: Unit,
  graph: StepGraph,
  links: readonly StepLink[],
): InsidePlan {
  const sizes = members.map((at) => sizeOf(graph.nodes[at]?.step));
  const place = new Map(members.map((at, nth) => [at, nth]));
  const own = links.map(({ from, to }): Edge => [
    place.get(from) ?? 0,
    place.get(to) ?? 0,
  ]);
  const { boxes, edges, width, height } = layout(sizes, own);
  const at = group ? { x: GROUP_PADDING, y: GROUP_HEADING } : { x: 0, y: 0 };
  return {
    size: group
      ? {
          width: Math.max(width, STEP.width) + 2 * GROUP_PADDING,
          height: height + GROUP_HEADING + GROUP_PADDING,
        }
      : { width, height },
    boxes: boxes.map((box, nth) => ({
      ...moved(box, at),
      ...(sizes[nth] ?? STEP),
    })),
    edges: edges.map(({ edge: [from, to], points }) => ({
      points: points.map((one) => moved(one, at)),
      from: [members[from] ?? 0],
      to: [members[to] ?? 0],
    })),
  };
}

function unitsOf({ nodes }: StepGraph, boxed: boolean): readonly Unit[] {
  const units: { members: number[]; group: GroupStep | undefined }[] = [];
  nodes.forEach(({ group }, at) => {
    const last = units.at(-1);
    if (boxed && group && last?.group === group) last.members.push(at);
    else units.push({ members: [at], group: boxed ? group : undefined });
  });
  return units;
}

/** For each unit, the links whose ends are both in it. */
function linksWithin(
  units: readonly Unit[],
  { links }: StepGraph,
): readonly (readonly StepLink[])[] {
  const unitOf = unitsByMember(units);
  const within: StepLink[][] = units.map(() => []);
  for (const link of links) {
    const unit = unitOf.get(link.from);
    if (unit !== undefined && unit === unitOf.get(link.to))
      within[unit]?.push(link);
  }
  return within;
}

function unitsByMember(units: readonly Unit[]): ReadonlyMap<number, number> {
  return new Map(
    units.flatMap(({ members }, unit) =>
      members.map((at) => [at, unit] as const),
    ),
  );
}

/** Links between units, each pair once. */
function edgesBetween(
  units: readonly Unit[],
  { links }: StepGraph,
): readonly Edge[] {
  const unitOf = unitsByMember(units);
  const edges = new Map<string, Edge>();
  for (const { from, to } of links) {
    const [a = 0, b = 0] = [unitOf.get(from), unitOf.get(to)];
    if (a !== b) edges.set(`${a} ${b}`, [a, b]);
  }
  return [...edges.values()];
}

function sizeOf(step: SingleStep | undefined): Size {
  return step?.kind === "wait" ? WAIT : STEP;
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}
