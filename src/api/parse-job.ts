import {
  count,
  expectFields,
  expectText,
  fields,
  filledText,
  flag,
  isFields,
  number,
  state,
  text,
  texts,
  time,
} from "./fields.js";
import type { Fields } from "./fields.js";
import { parsePerson } from "./parse-person.js";
import { parseBuildAddress } from "./build-address.js";
import type {
  Agent,
  Job,
  ManualJob,
  ScriptJob,
  TriggeredBuild,
  TriggerJob,
  UnknownJob,
} from "./types.js";

/** A job of any type; a type that is not known yet keeps what all jobs have. */
export function parseJob(value: unknown): Job {
  const job = expectFields(value, "A job");
  switch (job.type) {
    case "script":
      return parseScript(job);
    case "waiter":
      return { ...parseCommon(job), type: "waiter" };
    case "manual":
      return parseManual(job);
    case "trigger":
      return parseTrigger(job);
    default:
      return parseUnknown(job);
  }
}

function parseCommon(job: Fields) {
  return {
    id: expectText(job.id, "A job’s id"),
    state: state(job.state),
    stepKey: filledText(job.step_key),
    groupKey: filledText(job.group_key),
    createdAt: time(job.created_at),
    scheduledAt: time(job.scheduled_at),
    runnableAt: time(job.runnable_at),
    startedAt: time(job.started_at),
    finishedAt: time(job.finished_at),
    softFailed: flag(job.soft_failed),
    brokenReason: filledText(job.broken_reason),
  };
}

function parseScript(job: Fields): ScriptJob {
  const retrySource = fields(job.retry_source);
  return {
    ...parseCommon(job),
    type: "script",
    name: filledText(job.name) ?? filledText(job.label),
    command: filledText(job.command),
    stepId: filledText(fields(job.step).id),
    agentQueryRules: texts(job.agent_query_rules),
    agent: parseAgent(job.agent),
    exitStatus: number(job.exit_status),
    signal: filledText(job.signal),
    signalReason: filledText(job.signal_reason),
    promisedExitStatus: number(job.promised_exit_status),
    expiredAt: time(job.expired_at),
    retried: flag(job.retried),
    retriedInJobId: filledText(job.retried_in_job_id),
    retriesCount: count(job.retries_count),
    // Buildkite's own example has `retry_type: null` beside a filled `retry_source`.
    retryType: retryType(retrySource.retry_type) ?? retryType(job.retry_type),
    retriedBy: parsePerson(job.retried_by),
    retrySourceJobId: filledText(retrySource.job_id),
    parallelIndex: number(job.parallel_group_index),
    parallelTotal: number(job.parallel_group_total),
    matrix: job.matrix ?? undefined,
    artifactPaths: filledText(job.artifact_paths),
    priority: number(fields(job.priority).number),
  };
}

function parseManual(job: Fields): ManualJob {
  return {
    ...parseCommon(job),
    type: "manual",
    label: filledText(job.label) ?? filledText(job.name),
    unblockable: flag(job.unblockable),
    unblockedBy: parsePerson(job.unblocked_by),
    unblockedAt: time(job.unblocked_at),
  };
}

function parseTrigger(job: Fields): TriggerJob {
  return {
    ...parseCommon(job),
    type: "trigger",
    name: filledText(job.name) ?? filledText(job.label),
    async: flag(job.async),
    triggeredBuild: parseTriggeredBuild(job.triggered_build),
  };
}

function parseUnknown(job: Fields): UnknownJob {
  return {
    ...parseCommon(job),
    type: "unknown",
    sentType: text(job.type) ?? "",
    name: filledText(job.name) ?? filledText(job.label),
  };
}

function parseTriggeredBuild(value: unknown): TriggeredBuild | undefined {
  if (!isFields(value)) return undefined;
  const id = filledText(value.id);
  const buildNumber = number(value.number);
  if (id === undefined || buildNumber === undefined) return undefined;
  const ref = parseBuildAddress(value.url) ?? parseBuildAddress(value.web_url);
  return { id, number: buildNumber, ref };
}

function parseAgent(value: unknown): Agent | undefined {
  if (!isFields(value)) return undefined;
  const id = filledText(value.id);
  if (id === undefined) return undefined;
  return {
    id,
    name: text(value.name) ?? "",
    hostname: filledText(value.hostname),
    version: filledText(value.version),
    metaData: texts(value.meta_data),
  };
}

function retryType(value: unknown): "manual" | "automatic" | undefined {
  return value === "manual" || value === "automatic" ? value : undefined;
}
