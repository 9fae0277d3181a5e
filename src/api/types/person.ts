import type { Open, Timestamp } from "./values.js";

/** A commit's author or a Buildkite user; authors have no `id`, and any field may be missing. */
export interface Person {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly email: string | undefined;
  /** On a third-party host, which a Content-Security-Policy may block. */
  readonly avatarUrl: string | undefined;
}

/** The token behind the proxy: what it may do, and whose name its acts carry. */
export interface AccessToken {
  readonly uuid: string;
  readonly scopes: readonly Scope[];
  readonly user: Person | undefined;
  readonly expiresAt: Timestamp | undefined;
}

export type Scope = Open<
  | "read_pipelines"
  | "read_builds"
  | "read_build_logs"
  | "read_artifacts"
  | "read_user"
  | "read_organizations"
  | "read_job_env"
  | "write_builds"
>;
