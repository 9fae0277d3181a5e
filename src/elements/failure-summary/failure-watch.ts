import type { ReactiveController, ReactiveElement } from "lit";
import type { BuildRef, Job } from "../../api/types.js";
import {
  jobFailureQuery,
  type JobFailure,
} from "../../live/failure-queries.js";
import { whileInSight } from "../../live/in-sight.js";
import type { LiveStore } from "../../live/live-store.js";
import type { Snapshot, Watch } from "../../live/query.js";

/** What is asked of the logs of some failed jobs. */
interface Question {
  readonly store: LiveStore;
  readonly ref: BuildRef;
  /** Each has a log that is complete. */
  readonly jobs: readonly Job[];
}

/**
 * Asks why each of some jobs failed, once, while its host can be seen. The first job goes
 * ahead: its answer tells whether the token may read logs at all, so that a refusal is met
 * once and not for every job.
 */
export class FailureWatch implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #watches = new Map<string, Watch<JobFailure>>();
  #store: LiveStore | undefined;
  #inSight = false;
  #endSight: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The token may not read logs. */
  get refused(): boolean {
    return [...this.#watches.values()].some(
      ({ snapshot }) => snapshot.value?.kind === "refused",
    );
  }

  /** What is known of a job's failure; `undefined` before anything is asked. */
  of(job: Job): Snapshot<JobFailure> | undefined {
    return this.#watches.get(job.id)?.snapshot;
  }

  retry(job: Job): void {
    void this.#watches.get(job.id)?.refresh();
  }

  /** For the host's `willUpdate`. */
  ask(question: Question | undefined): void {
    if (!this.#endSight) return;
    if (question?.store !== this.#store) this.#stop();
    this.#store = question?.store;
    const { jobs = [] } = question ?? {};
    const wanted = new Set(jobs.map(({ id }) => id));
    for (const [id, watch] of this.#watches)
      if (!wanted.has(id)) {
        watch.stop();
        this.#watches.delete(id);
      }
    if (question)
      for (const job of this.#askable(jobs)) this.#watch(question, job);
  }

  hostConnected(): void {
    this.#endSight = whileInSight(this.#host, (inSight) => {
      this.#inSight = inSight;
      for (const watch of this.#watches.values()) watch.setActive(inSight);
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#endSight?.();
    this.#endSight = undefined;
    this.#inSight = false;
    this.#stop();
  }

  #askable(jobs: readonly Job[]): readonly Job[] {
    if (this.refused) return [];
    const isAnswered = [...this.#watches.values()].some(
      ({ snapshot }) => snapshot.value ?? snapshot.error,
    );
    return isAnswered ? jobs : jobs.slice(0, 1);
  }

  #watch({ store, ref }: Question, { id }: Job): void {
    if (this.#watches.has(id)) return;
    const watch = store.watch(
      jobFailureQuery(store.client, { ...ref, job: id }),
      () => this.#host.requestUpdate(),
      { active: this.#inSight },
    );
    this.#watches.set(id, watch);
  }

  #stop(): void {
    for (const watch of this.#watches.values()) watch.stop();
    this.#watches.clear();
  }
}
