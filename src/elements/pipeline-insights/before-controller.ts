import type { ReactiveElement } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import type { Build, PipelineRef, Timestamp } from "../../api/types.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import { olderBuildsQuery } from "../../live/queries.js";
import { RECENT_BUILDS } from "../../live/summary-queries.js";

/** Whose builds are to be compared with those before. */
export interface ComparisonQuestion {
  readonly store: LiveStore;
  readonly ref: PipelineRef;
  readonly branch: string | undefined;
}

/** The 30 builds before the last 30, once somebody wants to compare: one request. */
export class BeforeController {
  readonly #host: ReactiveElement;
  readonly #question: () => ComparisonQuestion | undefined;
  readonly #before: LiveController<readonly Build[]>;
  /** From when on builds count as the last 30. It stays put, so that new builds cost nothing. */
  #begin: Timestamp | undefined;

  constructor(
    host: ReactiveElement,
    question: () => ComparisonQuestion | undefined,
  ) {
    this.#host = host;
    this.#question = question;
    this.#before = new LiveController(host, () => {
      const asked = this.#question();
      if (!asked || this.#begin === undefined) return undefined;
      const { store, ref, branch } = asked;
      const filters = branch === undefined ? {} : { branches: [branch] };
      const window = {
        createdTo: this.#begin,
        page: 1,
        perPage: RECENT_BUILDS,
      };
      return [store, olderBuildsQuery(store.client, ref, filters, window)];
    });
  }

  get asked(): boolean {
    return this.#begin !== undefined;
  }

  /** Newest first. */
  get builds(): readonly Build[] | undefined {
    return this.asked ? this.#before.value : undefined;
  }

  get error(): BuildkiteError | undefined {
    return this.builds ? undefined : this.#before.error;
  }

  /** Asks for those before `recent`, which are newest first. */
  ask(recent: readonly Build[]): void {
    this.#begin = recent.at(-1)?.createdAt;
    this.#host.requestUpdate();
  }

  reset(): void {
    this.#begin = undefined;
  }

  refresh(): Promise<void> {
    return this.#before.refresh();
  }
}
