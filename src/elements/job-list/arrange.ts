import { isAttempt } from "./attempts.js";
import {
  entriesOf,
  type JobEntry,
  type JobFold,
  type JobNode,
} from "./job-tree.js";
import { placeOf, PLACES, tallyOf, type Place, type Tally } from "./tally.js";

/** All jobs that stand in one way. */
export interface Section {
  readonly kind: "section";
  readonly key: string;
  readonly place: Place;
  readonly children: readonly JobNode[];
  readonly tally: Tally;
}

export type ListNode = Section | JobNode;

/** The tree of those jobs that are wanted; steps and groups that hold none of them are not there. */
export function prune(
  nodes: readonly JobNode[],
  wanted: (entry: JobEntry) => boolean,
): readonly JobNode[] {
  return nodes.flatMap((node): readonly JobNode[] => {
    if (node.kind === "job") return wanted(node) ? [node] : [];
    const children = prune(node.children, wanted);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** Jobs by how they stand, failures first; within that as they were: in groups and steps, or sorted. */
export function sectionsOf(nodes: readonly JobNode[]): readonly Section[] {
  const entries = new Map<Place, JobEntry[]>();
  for (const entry of entriesOf(nodes)) {
    if (entry.job.type === "waiter") continue;
    const place = placeOf(entry.job);
    const there = entries.get(place);
    if (there) there.push(entry);
    else entries.set(place, [entry]);
  }
  return PLACES.flatMap((place) => {
    const members = new Set(entries.get(place));
    if (members.size === 0) return [];
    const key = `section ${place}`;
    return {
      kind: "section" as const,
      key,
      place,
      children: inSection(
        prune(nodes, (entry) => members.has(entry)),
        key,
      ),
      tally: tallyOf([...members].map(({ job }) => job)),
    };
  });
}

/** A step is in as many sections as its jobs stand in ways; in each it folds by itself and counts its own. */
function inSection(
  nodes: readonly JobNode[],
  section: string,
): readonly JobNode[] {
  return nodes.map((node) =>
    node.kind === "job"
      ? node
      : {
          ...node,
          key: `${section} ${node.key}`,
          children: inSection(node.children, section),
          tally: tallyOf([...entriesOf(node.children)].map(({ job }) => job)),
        },
  );
}

/** Every job there is a place for, folded away or not, in order. */
export function arrangedEntries(
  nodes: readonly ListNode[],
): readonly JobEntry[] {
  return nodes.flatMap((node) => [
    ...entriesOf(node.kind === "section" ? node.children : [node]),
  ]);
}

/** Keys of what has to be unfolded for an attempt to show; `undefined` where it is not wanted at all. */
export function foldsAround(
  nodes: readonly ListNode[],
  id: string,
): readonly string[] | undefined {
  for (const node of nodes) {
    if (node.kind === "job") {
      if (node.job.id === id) return [];
      if (isAttempt(node, id)) return [node.key];
      continue;
    }
    const within = foldsAround(node.children, id);
    if (within) return [node.key, ...within];
  }
  return undefined;
}

/** Everything that folds others, in order. */
export function* foldingNodes(
  nodes: readonly ListNode[],
): Generator<Section | JobFold> {
  for (const node of nodes) {
    if (node.kind === "job") continue;
    yield node;
    yield* foldingNodes(node.children);
  }
}
