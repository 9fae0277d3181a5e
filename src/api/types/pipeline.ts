import type { Open, Timestamp } from "./values.js";

export interface Pipeline {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly description: string | undefined;
  /** In any form git takes: scp-like, ssh, https. Never a link; see `repositoryLinks`. */
  readonly repository: string;
  /** `undefined` where the dashboard says "None". */
  readonly defaultBranch: string | undefined;
  readonly tags: readonly string[];
  readonly visibility: Open<"private" | "public">;
  readonly allowRebuilds: boolean;
  readonly provider: PipelineProvider;
  /** The pipeline's YAML; absent for pipelines made of visual steps. */
  readonly configuration: string | undefined;
  readonly createdAt: Timestamp | undefined;
  readonly archivedAt: Timestamp | undefined;
  readonly scheduledBuildsCount: number;
  readonly runningBuildsCount: number;
  readonly scheduledJobsCount: number;
  readonly runningJobsCount: number;
  readonly waitingJobsCount: number;
}

export interface PipelineProvider {
  readonly id: Open<
    | "github"
    | "github_enterprise"
    | "bitbucket"
    | "bitbucket_server"
    | "gitlab"
    | "gitlab_ee"
  >;
  /** `owner/repository`, where the provider is known. */
  readonly repository: string | undefined;
}
