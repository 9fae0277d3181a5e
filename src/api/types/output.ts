import type { Open, Timestamp } from "./values.js";

/** The log as the JSON form gives it. `content` is raw terminal output. */
export interface JobLog {
  readonly content: string;
  /** Bytes stored at Buildkite. */
  readonly size: number;
}

export interface Artifact {
  readonly id: string;
  readonly jobId: string;
  readonly state: Open<"new" | "error" | "finished" | "deleted" | "expired">;
  readonly path: string;
  readonly dirname: string;
  readonly filename: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly fileSize: number;
  readonly sha1: string | undefined;
}

export interface Annotation {
  readonly id: string;
  readonly context: string;
  readonly style: Open<"default" | "info" | "success" | "warning" | "error">;
  readonly scope: Open<"build" | "job">;
  readonly jobId: string | undefined;
  /** 1 to 10, the highest first; Buildkite's default is 3. */
  readonly priority: number;
  /** HTML from outside: sanitise before use. Absent where the call left bodies out. */
  readonly bodyHtml: string | undefined;
  readonly createdAt: Timestamp | undefined;
  readonly updatedAt: Timestamp | undefined;
}
