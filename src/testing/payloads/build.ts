import type { BuildRecord, JobRecord } from "../world/records.js";
import { graphqlId, iso, personPayload } from "./common.js";
import { jobPayload } from "./job.js";
import { pipelinePayload } from "./pipeline.js";
import { buildUrl, buildWebUrl } from "./urls.js";

export interface BuildShape {
  /** The jobs to embed; `undefined` leaves the field out. */
  readonly jobs: readonly JobRecord[] | undefined;
  readonly pipeline: boolean;
  readonly jobStateCounts: boolean;
}

export function buildPayload(build: BuildRecord, shape: BuildShape) {
  const { author } = build;
  return {
    id: build.id,
    graphql_id: graphqlId("Build", build.id),
    url: buildUrl(build),
    web_url: buildWebUrl(build),
    number: build.number,
    state: build.state,
    cancel_reason: build.cancelReason,
    blocked: build.blocked,
    blocked_state: build.blockedState,
    message: build.message,
    commit: build.commit,
    branch: build.branch,
    tag: build.tag,
    env: build.env,
    source: build.source,
    author:
      author === null || typeof author === "string"
        ? author
        : { name: author.name, email: author.email },
    creator: personPayload(build.creator),
    created_at: iso(build.createdAt),
    scheduled_at: iso(build.scheduledAt),
    started_at: iso(build.startedAt),
    failing_at: iso(build.failingAt),
    finished_at: iso(build.finishedAt),
    meta_data: build.metaData,
    pull_request: build.pullRequest,
    merge_queue: null,
    rebuilt_from: build.rebuiltFrom && {
      id: build.rebuiltFrom.id,
      number: build.rebuiltFrom.number,
      url: buildUrl(build.rebuiltFrom),
    },
    triggered_from: build.triggeredFrom && {
      build_id: build.triggeredFrom.build.id,
      build_number: build.triggeredFrom.build.number,
      build_pipeline_slug: build.triggeredFrom.build.pipeline.slug,
    },
    cluster_id: null,
    cluster_url: null,
    ...(shape.pipeline && { pipeline: pipelinePayload(build.pipeline) }),
    ...(shape.jobs && {
      jobs: shape.jobs.map((job) => jobPayload(job, build)),
    }),
    ...(shape.jobStateCounts && { job_state_counts: jobStateCounts(build) }),
  };
}

/** Counts every job, whatever the call left out of `jobs`. */
function jobStateCounts({ jobs }: BuildRecord) {
  const states: Record<string, number> = {};
  for (const { state } of jobs) {
    if (state !== null) states[state] = (states[state] ?? 0) + 1;
  }
  return { total: jobs.length, states };
}
