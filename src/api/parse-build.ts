import { parseBuildAddress } from "./build-address.js";
import {
  count,
  expectFields,
  expectNumber,
  expectText,
  fields,
  filledText,
  flag,
  isFields,
  number,
  parseEach,
  state,
  text,
  time,
} from "./fields.js";
import { parseJob } from "./parse-job.js";
import { parsePerson } from "./parse-person.js";
import { parsePipeline } from "./parse-pipeline.js";
import type {
  Build,
  JobStateCounts,
  OrganizationBuild,
  PullRequest,
  RetriedJobs,
} from "./types.js";

export function parseBuild(value: unknown): Build {
  const build = expectFields(value, "A build");
  return {
    id: expectText(build.id, "A build’s id"),
    number: expectNumber(build.number, "A build’s number"),
    state: state(build.state) ?? "unknown",
    blocked: flag(build.blocked),
    blockedState: filledText(build.blocked_state),
    cancelReason: filledText(build.cancel_reason),
    message: text(build.message) ?? "",
    commit: text(build.commit) ?? "",
    branch: text(build.branch) ?? "",
    tag: filledText(build.tag),
    source: text(build.source) ?? "",
    author: parsePerson(build.author),
    creator: parsePerson(build.creator),
    createdAt: time(build.created_at),
    scheduledAt: time(build.scheduled_at),
    startedAt: time(build.started_at),
    failingAt: time(build.failing_at),
    finishedAt: time(build.finished_at),
    env: parseTexts(build.env),
    metaData: parseTexts(build.meta_data),
    pullRequest: parsePullRequest(build.pull_request),
    rebuiltFrom: parseRebuiltFrom(build.rebuilt_from),
    triggeredFrom: parseTriggeredFrom(build.triggered_from),
    pipeline: parseExpandedPipeline(build.pipeline),
    jobs: parseJobs(build.jobs),
    jobStateCounts: parseJobStateCounts(build.job_state_counts),
  };
}

/** Without its pipeline, which repeats in every build, a build still has it in its address. */
export function parseOrganizationBuild(value: unknown): OrganizationBuild {
  const build = parseBuild(value);
  const address = parseBuildAddress(fields(value).url);
  const pipeline = expectText(address?.pipeline, "A build’s pipeline");
  return { pipeline, build };
}

/** The answer to `retry_failed_jobs`: a build with one field more. */
export function parseRetriedJobs(value: unknown): RetriedJobs {
  return {
    build: parseBuild(value),
    count: number(fields(value).retried_jobs_count),
  };
}

/** Names and values; a value that is no text, but could be one, becomes one. */
function parseTexts(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(fields(value)).flatMap(([key, entry]) =>
    ["string", "number", "boolean"].includes(typeof entry)
      ? [[key, String(entry)] as const]
      : [],
  );
  return Object.fromEntries(entries);
}

/** `null`, or `{}` where there is none; the number is text, and a number is taken too. */
function parsePullRequest(value: unknown): PullRequest | undefined {
  const pullRequest = fields(value);
  const id = filledText(pullRequest.id) ?? number(pullRequest.id)?.toString();
  if (id === undefined) return undefined;
  return {
    id,
    base: filledText(pullRequest.base),
    repository: filledText(pullRequest.repository),
  };
}

function parseRebuiltFrom(
  value: unknown,
): { readonly number: number } | undefined {
  const rebuiltFrom = number(fields(value).number);
  return rebuiltFrom === undefined ? undefined : { number: rebuiltFrom };
}

function parseTriggeredFrom(value: unknown): Build["triggeredFrom"] {
  const source = fields(value);
  const buildNumber = number(source.build_number);
  const pipeline = filledText(source.build_pipeline_slug);
  if (buildNumber === undefined || pipeline === undefined) return undefined;
  return { buildNumber, pipeline };
}

/** An extra of the build: one that cannot be read is as good as absent. */
function parseExpandedPipeline(value: unknown): Build["pipeline"] {
  const { id, slug } = fields(value);
  const named = filledText(id) !== undefined && filledText(slug) !== undefined;
  return named ? parsePipeline(value) : undefined;
}

function parseJobs(value: unknown): Build["jobs"] {
  return Array.isArray(value) ? parseEach(value, parseJob) : undefined;
}

function parseJobStateCounts(value: unknown): JobStateCounts | undefined {
  if (!isFields(value)) return undefined;
  const states: Record<string, number> = {};
  for (const [name, amount] of Object.entries(fields(value.states))) {
    const key = state(name) ?? name;
    states[key] = (states[key] ?? 0) + count(amount);
  }
  return { total: count(value.total), states };
}
