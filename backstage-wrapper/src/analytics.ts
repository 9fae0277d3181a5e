import type { FilterState } from "@buildkite/elements";
import { filtersToSearchParams } from "@buildkite/elements";

/** Something that somebody did, as the app's analytics are told. */
export interface DomainEvent {
  readonly action: string;
  /** What it was done to: `acme/web#12`. */
  readonly subject: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
}

/** How a log was searched; what for is nobody's business. */
export interface LogSearch {
  readonly text: string;
  readonly regExp?: boolean | undefined;
  readonly caseSensitive?: boolean | undefined;
  readonly wholeWord?: boolean | undefined;
}

export function buildOpened(pipeline: string, build: number): DomainEvent {
  return { action: "open-build", subject: buildName(pipeline, build) };
}

export function jobLogOpened(pipeline: string, build: number): DomainEvent {
  return { action: "open-job-log", subject: buildName(pipeline, build) };
}

export function buildRebuilt(
  pipeline: string,
  source: number,
  build: number,
): DomainEvent {
  return {
    action: "rebuild",
    subject: buildName(pipeline, source),
    attributes: { build },
  };
}

export function buildCanceled(pipeline: string, build: number): DomainEvent {
  return { action: "cancel", subject: buildName(pipeline, build) };
}

export function buildCreated(pipeline: string, build: number): DomainEvent {
  return { action: "create", subject: pipeline, attributes: { build } };
}

/** @param jobs - How many; `undefined` where Buildkite did not say. */
export function jobsRetried(
  pipeline: string,
  build: number,
  jobs: number | undefined,
): DomainEvent {
  return {
    action: "retry-failed",
    subject: buildName(pipeline, build),
    ...(jobs !== undefined && { attributes: { jobs } }),
  };
}

export function jobRetried(
  pipeline: string,
  build: number | undefined,
): DomainEvent {
  return { action: "retry", subject: nameOf(pipeline, build) };
}

/** Whatever the step asks, its answers are nobody's business. */
export function jobUnblocked(
  pipeline: string,
  build: number | undefined,
): DomainEvent {
  return { action: "unblock", subject: nameOf(pipeline, build) };
}

export function jobReprioritized(
  pipeline: string,
  build: number | undefined,
): DomainEvent {
  return { action: "reprioritize", subject: nameOf(pipeline, build) };
}

/**
 * @param action - What was refused, such as `rebuild`.
 * @param build - None where a new one was to be started.
 */
export function actionFailed(
  action: string,
  pipeline: string,
  build: number | undefined,
  reason: string,
): DomainEvent {
  return {
    action: `${action}-failed`,
    subject: nameOf(pipeline, build),
    attributes: { reason },
  };
}

export function logSearched(
  pipeline: string,
  build: number,
  { text, regExp, caseSensitive, wholeWord }: LogSearch,
): DomainEvent {
  return {
    action: "search-log",
    subject: buildName(pipeline, build),
    attributes: {
      length: text.length,
      regExp: regExp === true,
      caseSensitive: caseSensitive === true,
      wholeWord: wholeWord === true,
    },
  };
}

/** Tells which kinds of filters are in force, and none of their values. */
export function buildsFiltered(
  pipeline: string,
  filters: FilterState,
): DomainEvent {
  const kinds = new Set(filtersToSearchParams(filters).keys());
  return {
    action: "filter-builds",
    subject: pipeline,
    attributes: { filters: [...kinds].join(",") },
  };
}

export function pipelineSwitched(pipeline: string): DomainEvent {
  return { action: "switch-pipeline", subject: pipeline };
}

function nameOf(pipeline: string, build: number | undefined): string {
  return build === undefined ? pipeline : buildName(pipeline, build);
}

function buildName(pipeline: string, build: number): string {
  return `${pipeline}#${build}`;
}
