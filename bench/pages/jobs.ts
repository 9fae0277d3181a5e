/** A build of 4,000 jobs in a page of its own, where `bench/job-list.ts` does what a person would. */
import "../../src/define/job-list.js";
import { parseJob } from "../../src/api/parse-job.js";
import type { Job } from "../../src/api/types.js";
import type { BuildkiteJobList } from "../../src/elements/job-list/job-list.js";
import { COLUMNS } from "../../src/elements/job-list/job-sort.js";

/** One thing that somebody does to the list. */
export interface JobListStep {
  readonly name: string;
  /** Until it is laid out (ms). */
  readonly milliseconds: number;
  /** Of the tasks over 50 ms that it took (ms), which are all that browsers tell of; else 0. */
  readonly longestTask: number;
}

type Act = readonly [name: string, act: () => unknown];

const JOBS = 4_000;

const STATES = ["passed", "passed", "passed", "running", "scheduled", "failed"];

/** Where those jobs stand later that have not come to an end. */
const LATER: Readonly<Record<string, string>> = {
  scheduled: "running",
  running: "passed",
};

type Fields = Readonly<Record<string, unknown>>;

function job(at: number, isLater: boolean, fields: Fields): Job {
  const first = STATES[(at * 7) % STATES.length] ?? "passed";
  const state = isLater ? (LATER[first] ?? first) : first;
  const queued = Date.UTC(2026, 10, 20, 9, 0, at % 3600);
  const time = (seconds: number) => new Date(queued + seconds * 1000).toJSON();
  const hasBegun = state !== "scheduled";
  return parseJob({
    type: "script",
    id: `job-${at}`,
    name: `:mag: Lint package ${at}`,
    step_key: `lint-${at}`,
    command: `ci/lint packages/${at}`,
    state,
    exit_status: state === "failed" ? 1 : state === "passed" ? 0 : null,
    agent_query_rules: [`queue=${at % 2 ? "linux" : "mac"}`],
    agent: hasBegun ? { id: String(at % 90), name: `agent-${at % 90}` } : null,
    runnable_at: time(0),
    started_at: hasBegun ? time(at % 40) : null,
    finished_at:
      hasBegun && state !== "running" ? time((at % 40) + (at % 97)) : null,
    ...fields,
  });
}

/** The worst: no job folds into another, and they stand in every way. */
function jobs({ isLater = false } = {}): readonly Job[] {
  return Array.from({ length: JOBS }, (_, at) => job(at, isLater, {}));
}

/** As many in ten groups of one parallel step each. */
function foldedJobs(): readonly Job[] {
  const inGroup = JOBS / 10;
  return Array.from({ length: JOBS }, (_, at) => {
    const group = Math.floor(at / inGroup);
    return job(at, false, {
      group_key: `group-${group}`,
      step: { id: `step-${group}` },
      parallel_group_index: at % inGroup,
      parallel_group_total: inGroup,
    });
  });
}

export async function measureJobList(): Promise<readonly JobListStep[]> {
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries()),
  );
  observer.observe({ type: "longtask" });
  const list = document.createElement("buildkite-job-list");
  const steps: JobListStep[] = [];
  const acts = actsOn(list);
  await settled();
  for (const [name, act] of acts) {
    tasks.length = 0;
    const start = performance.now();
    act();
    await list.updateComplete;
    document.body.getBoundingClientRect();
    const milliseconds = performance.now() - start;
    await settled();
    const longestTask = Math.max(0, ...tasks.map(({ duration }) => duration));
    steps.push({ name, milliseconds, longestTask });
  }
  return steps;
}

function actsOn(list: BuildkiteJobList): readonly Act[] {
  const show = (some: readonly Job[]) => () => {
    list.jobs = some;
    document.body.append(list);
  };
  const click = (selector: string) => () =>
    list.renderRoot.querySelector<HTMLElement>(selector)?.click();
  const type = (text: string) => () => {
    const field = list.renderRoot.querySelector("input");
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new InputEvent("input"));
  };
  const flat = jobs();
  const later = jobs({ isLater: true });
  return [
    // What every page pays once, whatever its build: styles, templates, code that is not compiled yet.
    ["the page's first 24 jobs", show(flat.slice(0, 24))],
    ["first render", show(flat)],
    ["a poll that changes some jobs", show(later)],
    ["and back", show(flat)],
    ["first keystroke in the filter", type("l")],
    ["second keystroke in the filter", type("li")],
    ["filter emptied", type("")],
    ["only failed jobs", click(".counts .failed")],
    ["all jobs", click(".counts .failed")],
    ["grouped by state", click(".grouping")],
    ["next failure", () => void list.focusNextFailure()],
    ["not grouped", click(".grouping")],
    ["switched to the table", click(".layouts .table")],
    ...COLUMNS.map((column): Act => [
      `sorted by ${column}`,
      click(`.column-${column} .sort`),
    ]),
    ["sorted downwards", click(`.column-${COLUMNS.at(-1)} .sort`)],
    ["the same poll in the sorted table", show(later)],
    ["table grouped by state", click(".grouping")],
    ["next failure in the table", () => void list.focusNextFailure()],
    ["switched to the tree", click(".layouts .tree")],
    [
      "scrolled to the end",
      () => window.scrollTo(0, document.body.scrollHeight),
    ],
    ["scrolled to the start", () => window.scrollTo(0, 0)],
    ["not grouped again", click(".grouping")],
    ["ten groups of parallel jobs", show(foldedJobs())],
    ["all unfolded", click(".fold-all")],
    ["one folded", click(".fold button")],
    ["and unfolded", click(".fold button")],
    ["all folded", click(".fold-all")],
  ];
}

/** Whatever else an act leads to has been rendered, and its long tasks are told. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 6; frame++)
    await new Promise((resolve) =>
      requestAnimationFrame(() => setTimeout(resolve)),
    );
}

declare global {
  interface Window {
    measureJobList: typeof measureJobList;
  }
}

window.measureJobList = measureJobList;
