import { isLeftOut, jobLabel, jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { gatherAttempts, type JobEntry } from "./attempts.js";
import { tallyOf, type Tally } from "./tally.js";

export type { JobEntry } from "./attempts.js";

/** A row that folds others under it: a group, or the jobs of one parallel or matrix step. */
export interface JobFold {
  readonly kind: "group" | "parallel" | "matrix";
  readonly key: string;
  readonly label: string;
  readonly children: readonly JobNode[];
  /** Of all jobs below, in sight or not. */
  readonly tally: Tally;
}

export type JobNode = JobEntry | JobFold;

/** A build's jobs as its pipeline is written: in order, in groups, with the many jobs of one step as one. */
export function buildJobTree(jobs: readonly Job[]): readonly JobNode[] {
  const inGroups = foldTogether(gatherAttempts(jobs), groupKey, groupFold);
  const withSteps = inGroups.map((node) =>
    node.kind === "job"
      ? node
      : { ...node, children: foldTogether(node.children, stepKey, stepFold) },
  );
  return foldTogether(withSteps, stepKey, stepFold);
}

/** Every entry, folded or not, in order. */
export function* entriesOf(nodes: readonly JobNode[]): Generator<JobEntry> {
  for (const node of nodes) {
    if (node.kind === "job") yield node;
    else yield* entriesOf(node.children);
  }
}

/** Every row that folds others, in order. */
export function* foldsOf(nodes: readonly JobNode[]): Generator<JobFold> {
  for (const node of nodes) {
    if (node.kind === "job") continue;
    yield node;
    yield* foldsOf(node.children);
  }
}

/** With more jobs than this, groups begin folded. */
const MANY = 60;

/** A row that folds others begins so; one that has failed shows where, a big build shows its outline. */
export function beginsOpen(fold: JobFold, jobsInBuild: number): boolean {
  if (fold.kind !== "group") return false;
  return jobsInBuild <= MANY || fold.tally.failed > 0;
}

/** Where a job is: its entry, and the keys of the folds around it, outermost first. */
export function findJob(
  nodes: readonly JobNode[],
  id: string,
): { readonly entry: JobEntry; readonly folds: readonly string[] } | undefined {
  for (const node of nodes) {
    if (node.kind === "job") {
      const attempts = [node.job, ...node.earlier];
      if (attempts.some((job) => job.id === id))
        return { entry: node, folds: [] };
    } else {
      const found = findJob(node.children, id);
      if (found) return { ...found, folds: [node.key, ...found.folds] };
    }
  }
  return undefined;
}

/** The job failed, or has announced that it will; a soft failure is none. */
export function hasFailed({ job }: JobEntry): boolean {
  return jobStatus(job).tone === "failed" && !isLeftOut(job);
}

/** Puts the entries of one key into one fold, at the place of the first of them. */
function foldTogether(
  nodes: readonly JobNode[],
  keyOf: (job: Job) => string | undefined,
  fold: (key: string, entries: readonly JobEntry[]) => JobNode,
): readonly JobNode[] {
  const members = new Map<string, JobEntry[]>();
  const places = nodes.flatMap((node): (JobNode | string)[] => {
    const key = node.kind === "job" ? keyOf(node.job) : undefined;
    if (node.kind !== "job" || key === undefined) return [node];
    const known = members.get(key);
    known?.push(node);
    if (!known) members.set(key, [node]);
    return known ? [] : [key];
  });
  return places.map((place) =>
    typeof place === "string" ? fold(place, members.get(place) ?? []) : place,
  );
}

function groupKey(job: Job): string | undefined {
  return job.groupKey;
}

/** The group's label is nowhere in the API; its key is what its author called it. */
function groupFold(key: string, entries: readonly JobEntry[]): JobNode {
  return {
    kind: "group",
    key: `group ${key}`,
    label: humanize(key),
    children: entries,
    tally: tallyOf(entries.map(({ job }) => job)),
  };
}

/** Jobs that one parallel or matrix step became share the step's id, its key or, failing both, their name. */
function stepKey(job: Job): string | undefined {
  if (job.type !== "script") return undefined;
  const step = job.stepId ?? job.stepKey ?? job.name;
  if (step === undefined) return undefined;
  if ((job.parallelTotal ?? 0) > 1) return `parallel ${step}`;
  return job.matrix === undefined ? undefined : `matrix ${step}`;
}

function stepFold(key: string, entries: readonly JobEntry[]): JobNode {
  const [first, second] = entries;
  // A matrix of one combination needs no fold.
  if (first && !second) return first;
  const kind = key.startsWith("parallel ") ? "parallel" : "matrix";
  return {
    kind,
    key,
    label: sharedLabel(
      entries.map(({ job }) => job),
      kind,
    ),
    children: entries,
    tally: tallyOf(entries.map(({ job }) => job)),
  };
}

/**
 * What the names of a step's jobs begin with: `Test 18 linux` and `Test 20 linux` are
 * `Test …`. Parallel jobs differ by their number alone, which needs no mention.
 */
function sharedLabel(
  jobs: readonly Job[],
  kind: "parallel" | "matrix",
): string {
  const labels = jobs.map((job) => jobLabel(job).split(/\s+/));
  const [first = []] = labels;
  const differsAt = first.findIndex((word, at) =>
    labels.some((label) => label[at] !== word),
  );
  if (differsAt === -1) return first.join(" ");
  const shared = first
    .slice(0, differsAt)
    .join(" ")
    .replace(/[\s:([{\-–—/|,#]+$/u, "");
  if (shared) return kind === "parallel" ? shared : `${shared} …`;
  const key = jobs[0]?.stepKey;
  return key ? humanize(key) : first.join(" ");
}

/** `unit-tests` reads as `Unit tests`. */
function humanize(key: string): string {
  const words = key.replaceAll(/[-_\s]+/g, " ").trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : key;
}
