import type { ReactiveController, ReactiveElement } from "lit";
import { BuildkiteError } from "../../api/errors.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { JobRef } from "../../api/types.js";
import { whileInSight } from "../../live/in-sight.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import { compareLogs, type Comparison } from "./compare-logs.js";
import { readComparedLog, type ComparedLog } from "./compared-log.js";
import { inSlices } from "./in-slices.js";

/** The two jobs whose logs are compared. */
export interface ComparisonQuestion {
  readonly client: BuildkiteClient;
  readonly old: JobRef;
  readonly now: JobRef;
  readonly createWorker: CreateWorker | false | undefined;
}

export type ComparisonState =
  /** Bytes of both logs that have come. */
  | { readonly kind: "reading"; readonly received: number }
  | { readonly kind: "comparing" }
  | { readonly kind: "done"; readonly comparison: Comparison }
  | { readonly kind: "gone"; readonly which: "old" | "now" }
  | { readonly kind: "refused" }
  /** `error` where Buildkite or the way there is to blame. */
  | { readonly kind: "failed"; readonly error: BuildkiteError | undefined };

/** Reads and compares two logs, once, as soon as its host can be seen; and ends when it is removed. */
export class ComparisonRun implements ReactiveController {
  readonly #host: ReactiveElement;
  #state: ComparisonState | undefined;
  #question: ComparisonQuestion | undefined;
  #run: AbortController | undefined;
  #inSight = false;
  #endSight: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** `undefined` until it begins. */
  get state(): ComparisonState | undefined {
    return this.#state;
  }

  /** For the host's `willUpdate`. */
  ask(question: ComparisonQuestion | undefined): void {
    if (!isSame(question, this.#question)) this.#reset();
    this.#question = question;
    this.#begin();
  }

  retry(): void {
    this.#reset();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#endSight = whileInSight(this.#host, (inSight) => {
      this.#inSight = inSight;
      if (inSight) this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#endSight?.();
    this.#endSight = undefined;
    this.#inSight = false;
    if (this.#state?.kind !== "done") this.#reset();
  }

  #reset(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#state = undefined;
  }

  #begin(): void {
    if (!this.#question || !this.#inSight || this.#run) return;
    this.#run = new AbortController();
    this.#state = { kind: "reading", received: 0 };
    void this.#compare(this.#question, this.#run.signal);
  }

  async #compare(
    question: ComparisonQuestion,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const [old, now] = await this.#read(question, signal);
      this.#tell({ kind: "comparing" }, signal);
      const comparison = await inSlices(compareLogs(old, now), signal);
      this.#tell({ kind: "done", comparison }, signal);
    } catch (error) {
      this.#tell(stateOf(error), signal);
      // The other log is of no use by itself.
      if (!signal.aborted) this.#run?.abort();
    }
  }

  async #read(
    { client, old, now, createWorker }: ComparisonQuestion,
    signal: AbortSignal,
  ): Promise<readonly [ComparedLog, ComparedLog]> {
    const received = { old: 0, now: 0 };
    const read = async (which: "old" | "now", ref: JobRef) => {
      const onProgress = (bytes: number) => {
        received[which] = bytes;
        const sum = received.old + received.now;
        this.#tell({ kind: "reading", received: sum }, signal);
      };
      try {
        const options = { signal, createWorker, onProgress };
        return await readComparedLog(client, ref, options);
      } catch (error) {
        throw isGone(error) ? new LogGone(which) : error;
      }
    };
    return Promise.all([read("old", old), read("now", now)]);
  }

  #tell(state: ComparisonState, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#state = state;
    this.#host.requestUpdate();
  }
}

class LogGone extends Error {
  readonly which: "old" | "now";

  constructor(which: "old" | "now") {
    super("This log is not there any more.");
    this.which = which;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof BuildkiteError && error.kind === "not-found";
}

function stateOf(error: unknown): ComparisonState {
  if (error instanceof LogGone) return { kind: "gone", which: error.which };
  if (!(error instanceof BuildkiteError))
    return { kind: "failed", error: undefined };
  return error.kind === "scope-missing" || error.kind === "forbidden"
    ? { kind: "refused" }
    : { kind: "failed", error };
}

function isSame(
  one: ComparisonQuestion | undefined,
  other: ComparisonQuestion | undefined,
): boolean {
  return (
    one?.client === other?.client &&
    one?.old.job === other?.old.job &&
    one?.now.job === other?.now.job
  );
}
