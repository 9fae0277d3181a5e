import type { BuildkiteError } from "../api/errors.js";
import type { Timestamp } from "../api/types.js";

/** A question that can be asked again. Equal keys are equal questions. */
export interface Query<Value> {
  readonly key: string;
  /**
   * Questions of one family answer the same need (one list under different filters):
   * the answer to one may stay on screen until the next arrives.
   */
  readonly family?: string;
  /** The answer is of use to its watchers alone: it is forgotten when the last one leaves. */
  readonly transient?: boolean;
  load(options: {
    readonly signal: AbortSignal;
    readonly previous: Value | undefined;
  }): Promise<Value>;
  /** Milliseconds until it is worth asking again; `undefined` for never. */
  refreshAfter(value: Value): number | undefined;
}

/** What is known of a question's answer. Value, error and freshness are apart: a failure takes nothing away. */
export interface Snapshot<Value> {
  readonly value: Value | undefined;
  /** Why the last attempt failed; gone once one succeeds. */
  readonly error: BuildkiteError | undefined;
  /** A request is under way. */
  readonly loading: boolean;
  /** When `value` was received. */
  readonly loadedAt: Timestamp | undefined;
}

/** One watcher's hold on a question. */
export interface Watch<Value> {
  readonly snapshot: Snapshot<Value>;
  /** False while what shows the answer is out of sight: nobody then asks on its behalf. */
  setActive(active: boolean): void;
  /** Asks now, whatever the schedule, unless Buildkite said when to come back. */
  refresh(): Promise<void>;
  stop(): void;
}
