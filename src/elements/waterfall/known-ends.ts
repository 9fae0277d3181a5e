import type { Job } from "../../api/types.js";
import type { Attempt } from "./model.js";
import type { Timing } from "./timing.js";

export interface TimedAttempt extends Attempt {
  readonly timing: Timing;
}

/** An attempt that let others go, and when (ms since the epoch). */
export interface Release {
  readonly by: TimedAttempt;
  readonly at: number;
}

/**
 * Finds what had ended at a time. A build may be one chain of 4,000 jobs, each of which
 * asks, so that the ends are sorted once.
 */
export class KnownEnds {
  /** By the place of each in the build; what has no times leaves a gap. */
  readonly inOrder: readonly (TimedAttempt | undefined)[];
  readonly #places: ReadonlyMap<string, number>;
  /** By their ends; of several that ended at once, the first of the build comes last. */
  readonly #ended: readonly Release[];

  constructor(jobs: readonly Job[], attempts: readonly Attempt[]) {
    const byId = new Map(attempts.map((attempt) => [attempt.job.id, attempt]));
    this.inOrder = jobs.map(({ id }) => {
      const attempt = byId.get(id);
      return attempt && isTimed(attempt) ? attempt : undefined;
    });
    this.#places = new Map(jobs.map(({ id }, at) => [id, at]));
    this.#ended = this.inOrder
      .flatMap((by) =>
        by?.timing.to === undefined ? [] : [{ by, at: by.timing.to }],
      )
      .reverse()
      .sort((a, b) => a.at - b.at);
  }

  placeOf({ id }: Job): number {
    return this.#places.get(id) ?? 0;
  }

  attemptOf(id: string): TimedAttempt | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.inOrder[place];
  }

  /** Of all but `besides`, the one that ended last, at `time` or before. */
  last(time: number, besides: TimedAttempt): Release | undefined {
    let low = 0;
    let high = this.#ended.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ended[middle]?.at ?? Infinity) <= time) low = middle + 1;
      else high = middle;
    }
    const last = this.#ended[low - 1];
    return last?.by === besides ? this.#ended[low - 2] : last;
  }

  /** The same among those that stand above a place in the build. */
  lastAbove(place: number, time: number): Release | undefined {
    let last: Release | undefined;
    for (let at = 0; at < place; at++) {
      const by = this.inOrder[at];
      const end = by?.timing.to;
      if (
        by &&
        end !== undefined &&
        end <= time &&
        end > (last?.at ?? -Infinity)
      )
        last = { by, at: end };
    }
    return last;
  }
}

function isTimed(attempt: Attempt): attempt is TimedAttempt {
  return attempt.timing !== undefined;
}
