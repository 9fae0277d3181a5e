/** A build of 4,000 jobs in a page of its own, where `bench/job-list.ts` does what a person would. */
import "../../src/define/job-list.js";
import { parseJob } from "../../src/api/parse-job.js";
import type { Job } from "../../src/api/types.js";
import type { BuildkiteJobList } from "../../src/elements/job-list/job-list.js";

/** One thing that somebody does to the list. */
export interface JobListStep {
  readonly name: string;
  /** Until it is laid out (ms). */
  readonly milliseconds: number;
  /** Of the tasks over 50 ms that it took (ms), which are all that browsers tell of; else 0. */
  readonly longestTask: number;
}

const JOBS = 4_000;

const STATES = ["passed", "passed", "passed", "running", "scheduled", "failed"];

/** The worst: no job folds into another, and they stand in every way. */
function job(at: number): Job {
  const state = STATES[(at * 7) % STATES.length] ?? "passed";
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
  });
}

export async function measureJobList(): Promise<readonly JobListStep[]> {
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries()),
  );
  observer.observe({ type: "longtask" });
  const list = document.createElement("buildkite-job-list");
  const jobs = Array.from({ length: JOBS }, (_, at) => job(at));
  const steps: JobListStep[] = [];
  await settled();
  for (const [name, act] of actsOn(list, jobs)) {
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

function actsOn(list: BuildkiteJobList, jobs: readonly Job[]) {
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
  return [
    // What every page pays once, whatever its build: styles, templates, code that is not compiled yet.
    ["the page's first 24 jobs", show(jobs.slice(0, 24))],
    ["first render", show(jobs)],
    ["the same jobs again", () => (list.jobs = [...jobs])],
    ["first keystroke in the filter", type("l")],
    ["second keystroke in the filter", type("li")],
    ["filter emptied", type("")],
    ["only failed jobs", click(".counts .failed")],
    ["all jobs", click(".counts .failed")],
    ["grouped by state", click(".grouping")],
    ["next failure", () => void list.focusNextFailure()],
    ["not grouped", click(".grouping")],
    ["switched to the table", click(".layouts .table")],
    ["sorted by name", click(".column-name .sort")],
    ["sorted by run time", click(".column-run .sort")],
    ["table grouped by state", click(".grouping")],
    ["switched to the tree", click(".layouts .tree")],
    [
      "scrolled to the end",
      () => window.scrollTo(0, document.body.scrollHeight),
    ],
  ] satisfies readonly (readonly [string, () => unknown])[];
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
