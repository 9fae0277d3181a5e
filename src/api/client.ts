import type { CallOptions } from "./client-options.js";
import { parseBuild, parseRetriedJobs } from "./parse-build.js";
import { parseJob } from "./parse-job.js";
import * as paths from "./paths.js";
import { createBuildBody } from "./queries.js";
import { BuildkiteReader } from "./reader.js";
import type {
  Build,
  BuildRef,
  CreateBuildInput,
  Job,
  JobRef,
  PipelineRef,
  RetriedJobs,
  RetryableState,
} from "./types.js";

/**
 * Buildkite's REST API, by way of a proxy that holds the token. Needs no response header,
 * and uses those that come. Results are parsed; failures are `BuildkiteError`s.
 */
export class BuildkiteClient extends BuildkiteReader {
  /** Starts a new build like this one, and returns it. */
  async rebuild(ref: BuildRef, { signal }: CallOptions = {}): Promise<Build> {
    return parseBuild(
      await this.calls.put("rebuild", paths.build(ref), signal),
    );
  }

  async cancelBuild(
    ref: BuildRef,
    { signal }: CallOptions = {},
  ): Promise<Build> {
    return parseBuild(await this.calls.put("cancel", paths.build(ref), signal));
  }

  /** Returns the new attempt, which has an id of its own. A job can be retried once. */
  async retryJob(ref: JobRef, { signal }: CallOptions = {}): Promise<Job> {
    return parseJob(await this.calls.put("retry", paths.job(ref), signal));
  }

  /** Of the jobs that wait for an agent, those with a higher priority run first; an integer. */
  async reprioritizeJob(
    ref: JobRef,
    priority: number,
    { signal }: CallOptions = {},
  ): Promise<Job> {
    return parseJob(
      await this.calls.put("reprioritize", paths.job(ref), signal, {
        priority,
      }),
    );
  }

  async retryFailedJobs(
    ref: BuildRef,
    {
      states,
      signal,
    }: CallOptions & { readonly states?: readonly RetryableState[] } = {},
  ): Promise<RetriedJobs> {
    const body =
      states === undefined ? undefined : { states: states.join(",") };
    return parseRetriedJobs(
      await this.calls.put("retry_failed_jobs", paths.build(ref), signal, body),
    );
  }

  /** `fields` answers a block step's questions; several values of one field are joined by newlines. */
  async unblockJob(
    ref: JobRef,
    {
      fields,
      signal,
    }: CallOptions & {
      readonly fields?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<Job> {
    return parseJob(
      await this.calls.put("unblock", paths.job(ref), signal, {
        fields: fields ?? {},
      }),
    );
  }

  async createBuild(
    ref: PipelineRef,
    input: CreateBuildInput,
    { signal }: CallOptions = {},
  ): Promise<Build> {
    const endpoint = paths.newBuild(ref);
    return parseBuild(
      await this.calls.json({
        endpoint,
        method: "POST",
        body: createBuildBody(input),
        signal,
      }),
    );
  }
}
