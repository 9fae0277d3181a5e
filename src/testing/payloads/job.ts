import { Random } from "../random.js";
import type {
  BuildRecord,
  JobRecord,
  ManualJobRecord,
  ScriptJobRecord,
  TriggerJobRecord,
} from "../world/records.js";
import { agentPayload } from "./agent.js";
import { graphqlId, iso, personPayload } from "./common.js";
import {
  buildUrl,
  buildWebUrl,
  jobUrl,
  organizationUrl,
  pipelineWebUrl,
} from "./urls.js";

export function jobPayload(job: JobRecord, build: BuildRecord) {
  switch (job.type) {
    case "script":
      return scriptPayload(job, build);
    case "manual":
      return manualPayload(job, build);
    case "trigger":
      return triggerPayload(job, build);
    case "waiter":
      // Waiters are thin, and the old ones have not even a state.
      return {
        id: job.id,
        graphql_id: graphqlId("Job", job.id),
        type: "waiter",
        ...(job.state !== null && { state: job.state }),
        ...(job.groupKey !== null && { group_key: job.groupKey }),
      };
    case "unknown":
      return {
        id: job.id,
        type: job.sentType,
        state: job.state,
        name: job.name,
      };
  }
}

function scriptPayload(job: ScriptJobRecord, build: BuildRecord) {
  const url = jobUrl(build, job);
  const { organization } = build.pipeline;
  const queue = new Random(0).uuid(`queue/${organization}`);
  const cluster = new Random(0).uuid(`cluster/${organization}`);
  const clusterUrl = `${organizationUrl(organization)}/clusters/${cluster}`;
  return {
    id: job.id,
    graphql_id: graphqlId("Job", job.id),
    type: "script",
    name: job.name,
    step_key: job.stepKey,
    ...(job.groupKey !== null && { group_key: job.groupKey }),
    step: { id: job.stepId, signature: signature(job.stepId) },
    priority: { number: job.priority },
    agent_query_rules: job.agentQueryRules,
    state: job.state,
    build_url: buildUrl(build),
    web_url: `${buildWebUrl(build)}#${job.id}`,
    log_url: `${url}/log`,
    raw_log_url: `${url}/log.txt`,
    artifacts_url: `${url}/artifacts`,
    command: job.command,
    soft_failed: job.softFailed,
    exit_status: job.exitStatus,
    signal: job.signal,
    signal_reason: job.signalReason,
    broken_reason: job.brokenReason,
    promised_exit_status: job.promisedExitStatus,
    artifact_paths: job.artifactPaths,
    concurrency_wait_time_ms: null,
    created_at: iso(job.createdAt),
    scheduled_at: iso(job.scheduledAt),
    runnable_at: iso(job.runnableAt),
    started_at: iso(job.startedAt),
    finished_at: iso(job.finishedAt),
    expired_at: iso(job.expiredAt),
    retried: job.retried,
    retried_in_job_id: job.retriedInJobId,
    retries_count: job.retriesCount,
    retry_source: job.retrySourceJobId && {
      job_id: job.retrySourceJobId,
      retry_type: job.retryType,
    },
    retry_type: job.retryType,
    retried_by: personPayload(job.retriedBy),
    parallel_group_index: job.parallelIndex,
    parallel_group_total: job.parallelTotal,
    matrix: job.matrix,
    cluster_id: cluster,
    cluster_url: clusterUrl,
    cluster_queue_id: queue,
    cluster_queue_url: `${clusterUrl}/queues/${queue}`,
    agent: job.agent === null ? null : agentPayload(organization, job.agent),
  };
}

function manualPayload(job: ManualJobRecord, build: BuildRecord) {
  return {
    id: job.id,
    graphql_id: graphqlId("Job", job.id),
    type: "manual",
    label: job.label,
    step_key: job.stepKey,
    ...(job.groupKey !== null && { group_key: job.groupKey }),
    state: job.state,
    web_url: null,
    unblocked_by: personPayload(job.unblockedBy),
    unblocked_at: iso(job.unblockedAt),
    unblockable: job.state === "blocked",
    unblock_url: `${jobUrl(build, job)}/unblock`,
  };
}

function triggerPayload(job: TriggerJobRecord, build: BuildRecord) {
  const { triggeredBuild } = job;
  const { organization } = build.pipeline;
  return {
    id: job.id,
    graphql_id: graphqlId("Job", job.id),
    type: "trigger",
    name: job.name,
    step_key: job.stepKey,
    ...(job.groupKey !== null && { group_key: job.groupKey }),
    state: job.state,
    async: job.async,
    web_url: `${buildWebUrl(build)}#${job.id}`,
    soft_failed: job.softFailed,
    created_at: iso(job.createdAt),
    scheduled_at: iso(job.scheduledAt),
    runnable_at: iso(job.runnableAt),
    started_at: iso(job.startedAt),
    finished_at: iso(job.finishedAt),
    triggered_build: triggeredBuild && {
      id: triggeredBuild.id,
      number: triggeredBuild.number,
      url: `${organizationUrl(organization)}/pipelines/${triggeredBuild.pipeline}/builds/${triggeredBuild.number}`,
      web_url: `${pipelineWebUrl({ ...build.pipeline, slug: triggeredBuild.pipeline })}/builds/${triggeredBuild.number}`,
    },
  };
}

/** Signed pipelines carry a JSON Web Signature per step: weight that every caller pays for. */
function signature(stepId: string) {
  const value = btoa(new Random(0).hex(`signature/${stepId}`, 510));
  return {
    value: `eyJhbGciOiJFZERTQSIsImtpZCI6ImFjbWUtMjAyNiJ9..${value}`,
    algorithm: "EdDSA",
    signed_fields: ["command", "env", "matrix", "plugins", "repository_url"],
  };
}
