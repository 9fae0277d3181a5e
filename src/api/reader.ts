import type {
  CallOptions,
  GetBuildOptions,
  ListBuildsOptions,
  ListJobsOptions,
  ListOrganizationBuildsOptions,
  ListStepUploadsOptions,
  PageOptions,
} from "./client-options.js";
import { OutputReader } from "./output-reader.js";
import { parseCursorPage } from "./paging.js";
import { parseAccessToken } from "./parse-access-token.js";
import { parseBuild, parseOrganizationBuild } from "./parse-build.js";
import { parseEmojis } from "./parse-emoji.js";
import { parseJob } from "./parse-job.js";
import { parsePipeline } from "./parse-pipeline.js";
import {
  parseStepUpload,
  parseStepUploadDefinition,
} from "./parse-step-upload.js";
import * as paths from "./paths.js";
import {
  cursorQuery,
  filterQuery,
  leaveOut,
  merged,
  query,
} from "./queries.js";
import type { RateLimit } from "./rate-limit.js";
import type {
  AccessToken,
  Build,
  BuildRef,
  CursorPage,
  Emoji,
  Job,
  JobRef,
  OrganizationBuild,
  Page,
  Pipeline,
  PipelineRef,
  StepUpload,
  StepUploadDefinition,
} from "./types.js";

/** What can be read through a proxy, for hosts that change nothing; see `BuildkiteClient`. */
export class BuildkiteReader extends OutputReader {
  /** As of the last answer; `undefined` as long as the proxy keeps these headers back. */
  get rateLimit(): RateLimit | undefined {
    return this.calls.transport.rateLimit;
  }

  /** Calls back as each request goes out, whoever asked for it, as long as the client lives. */
  onRequest(listener: () => void): void {
    this.calls.transport.requestListeners.push(listener);
  }

  async listPipelines(
    organization: string,
    { name, ...options }: PageOptions & { readonly name?: string } = {},
  ): Promise<Page<Pipeline>> {
    const endpoint = paths.pipelines(organization);
    return this.calls.page(
      { endpoint, query: query({ name }) },
      options,
      "Pipelines",
      parsePipeline,
    );
  }

  async getPipeline(
    ref: PipelineRef,
    { signal }: CallOptions = {},
  ): Promise<Pipeline> {
    return parsePipeline(
      await this.calls.json({ endpoint: paths.pipeline(ref), signal }),
    );
  }

  async listBuilds(
    ref: PipelineRef,
    {
      filters,
      includeJobs = false,
      includePipeline = false,
      includeRetriedJobs,
      ...options
    }: ListBuildsOptions = {},
  ): Promise<Page<Build>> {
    const request = {
      endpoint: paths.builds(ref),
      query: merged(
        filterQuery(filters),
        leaveOut({ includeJobs, includePipeline, includeRetriedJobs }),
      ),
    };
    return this.calls.page(request, options, "Builds", parseBuild);
  }

  /** The newest builds of all of an organization's pipelines, without their jobs. */
  async listOrganizationBuilds(
    organization: string,
    { filters, ...options }: ListOrganizationBuildsOptions = {},
  ): Promise<Page<OrganizationBuild>> {
    const request = {
      endpoint: paths.organizationBuilds(organization),
      query: merged(
        filterQuery(filters),
        leaveOut({ includeJobs: false, includePipeline: false }),
      ),
    };
    return this.calls.page(request, options, "Builds", parseOrganizationBuild);
  }

  async getBuild(
    ref: BuildRef,
    {
      includeJobs = false,
      includePipeline = false,
      includeRetriedJobs,
      jobStates,
      signal,
    }: GetBuildOptions = {},
  ): Promise<Build> {
    const jobs = query({
      include_retried_jobs: includeRetriedJobs,
      job_states: jobStates,
    });
    return parseBuild(
      await this.calls.json({
        endpoint: paths.build(ref),
        query: merged(leaveOut({ includeJobs, includePipeline }), jobs),
        signal,
      }),
    );
  }

  async listJobs(
    ref: BuildRef,
    {
      after,
      perPage,
      states,
      stepKey,
      groupKey,
      includeRetriedJobs,
      signal,
    }: ListJobsOptions = {},
  ): Promise<CursorPage<Job>> {
    const value = await this.calls.json({
      endpoint: paths.jobs(ref),
      query: query({
        ...cursorQuery(after, perPage),
        state: states,
        step_key: stepKey,
        group_key: groupKey,
        include_retried_jobs: includeRetriedJobs,
      }),
      signal,
    });
    return parseCursorPage(value, "Jobs", parseJob);
  }

  async getJob(ref: JobRef, { signal }: CallOptions = {}): Promise<Job> {
    return parseJob(
      await this.calls.json({ endpoint: paths.job(ref), signal }),
    );
  }

  /** What the build's jobs have uploaded as steps. Buildkite answers 410 for old builds. */
  async listStepUploads(
    ref: BuildRef,
    { after, perPage, sourceJob, signal }: ListStepUploadsOptions = {},
  ): Promise<CursorPage<StepUpload>> {
    const value = await this.calls.json({
      endpoint: paths.stepUploads(ref),
      query: query({
        ...cursorQuery(after, perPage),
        "filter[source_job_id]": sourceJob,
      }),
      signal,
    });
    return parseCursorPage(value, "Uploads of steps", parseStepUpload);
  }

  /** One of them, with its YAML. */
  async getStepUpload(
    ref: BuildRef,
    upload: string,
    { signal }: CallOptions = {},
  ): Promise<StepUploadDefinition> {
    const endpoint = paths.stepUpload(ref, upload);
    return parseStepUploadDefinition(
      await this.calls.json({ endpoint, signal }),
    );
  }

  /** The token's scopes and owner, asked at most once an hour. */
  getAccessToken({ signal }: CallOptions = {}): Promise<AccessToken> {
    const request = { endpoint: paths.accessToken, signal };
    return this.calls.remembered("access-token", request, parseAccessToken);
  }

  /** Buildkite's emoji and the organization's own, asked at most once an hour. */
  async listEmojis(
    organization: string,
    { signal }: CallOptions = {},
  ): Promise<readonly Emoji[]> {
    const request = { endpoint: paths.emojis(organization), signal };
    return this.calls.remembered(
      `emojis:${organization}`,
      request,
      parseEmojis,
    );
  }
}
