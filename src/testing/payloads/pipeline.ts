import type {
  BuildRecord,
  JobRecord,
  PipelineRecord,
} from "../world/records.js";
import { countBy, graphqlId, iso, personPayload } from "./common.js";
import { organizationUrl, pipelineUrl, pipelineWebUrl } from "./urls.js";

const RUNNING_BUILD = ["running", "failing", "canceling"];
const SCHEDULED_JOB = ["scheduled", "reserved", "assigned", "accepted"];
const RUNNING_JOB = ["running", "canceling", "timing_out"];
const WAITING_JOB = ["pending", "waiting", "blocked", "limited", "limiting"];

export function pipelinePayload(pipeline: PipelineRecord) {
  const url = pipelineUrl(pipeline);
  return {
    id: pipeline.id,
    graphql_id: graphqlId("Pipeline", pipeline.id),
    url,
    web_url: pipelineWebUrl(pipeline),
    name: pipeline.name,
    description: pipeline.description,
    slug: pipeline.slug,
    repository: pipeline.repository,
    cluster_id: null,
    cluster_url: null,
    pipeline_template_uuid: null,
    branch_configuration: null,
    default_branch: pipeline.defaultBranch,
    skip_queued_branch_builds: false,
    skip_queued_branch_builds_filter: null,
    cancel_running_branch_builds: false,
    cancel_running_branch_builds_filter: null,
    allow_rebuilds: pipeline.allowRebuilds,
    provider: {
      id: pipeline.providerId,
      settings: {
        trigger_mode: "code",
        build_pull_requests: true,
        build_branches: true,
        build_tags: true,
        publish_commit_status: true,
        ...(pipeline.providerRepository !== null && {
          repository: pipeline.providerRepository,
        }),
      },
      webhook_url: "",
    },
    builds_url: `${url}/builds`,
    badge_url: `https://badge.buildkite.com/${pipeline.id.replaceAll("-", "")}.svg`,
    created_by: personPayload(pipeline.createdBy),
    created_at: iso(pipeline.createdAt),
    archived_at: iso(pipeline.archivedAt),
    env: null,
    ...liveCounters(pipeline.builds),
    visibility: pipeline.visibility,
    tags: pipeline.tags,
    emoji: null,
    color: null,
    ...(pipeline.configuration !== null && {
      configuration: pipeline.configuration,
    }),
    steps: [
      {
        type: "script",
        name: ":pipeline: Pipeline upload",
        command: "buildkite-agent pipeline upload",
        artifact_paths: null,
        branch_configuration: null,
        env: {},
        timeout_in_minutes: null,
        agent_query_rules: [],
        concurrency: null,
        parallelism: null,
      },
    ],
  };
}

function liveCounters(builds: readonly BuildRecord[]) {
  const live = builds.filter((build) => build.finishedAt === null);
  const jobs = live.flatMap((build) => build.jobs);
  const jobsIn = (states: readonly string[]) =>
    countBy(jobs, (job: JobRecord) => states.includes(job.state ?? ""));
  return {
    scheduled_builds_count: countBy(live, (build) =>
      ["scheduled", "creating"].includes(build.state),
    ),
    running_builds_count: countBy(live, (build) =>
      RUNNING_BUILD.includes(build.state),
    ),
    scheduled_jobs_count: jobsIn(SCHEDULED_JOB),
    running_jobs_count: jobsIn(RUNNING_JOB),
    waiting_jobs_count: jobsIn(WAITING_JOB),
  };
}

export function organizationPayload(organization: {
  id: string;
  slug: string;
  name: string;
  createdAt: number;
}) {
  const url = organizationUrl(organization.slug);
  return {
    id: organization.id,
    graphql_id: graphqlId("Organization", organization.id),
    url,
    web_url: `https://buildkite.com/${organization.slug}`,
    name: organization.name,
    slug: organization.slug,
    pipelines_url: `${url}/pipelines`,
    agents_url: `${url}/agents`,
    emojis_url: `${url}/emojis`,
    created_at: iso(organization.createdAt),
  };
}
