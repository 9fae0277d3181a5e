import type { Timestamp } from "../api/types.js";
import type { Query, Snapshot } from "./query.js";

/** One that looks at an answer. */
export interface Watcher {
  readonly notify: () => void;
  active: boolean;
}

/** What the store knows of one question. */
export interface Entry {
  query: Query<unknown>;
  snapshot: Snapshot<unknown>;
  readonly watchers: Set<Watcher>;
  failures: number;
  /** Somebody waits for the answer, so that asking is no polling. */
  asked: boolean;
  /** When to ask next; `undefined` for never. */
  dueAt: Timestamp | undefined;
  timer: unknown;
  run: { controller: AbortController; done: Promise<void> } | undefined;
  /** When the last watcher left. */
  idleSince: Timestamp | undefined;
}

export const NOTHING: Snapshot<never> = {
  value: undefined,
  error: undefined,
  loading: false,
  loadedAt: undefined,
};

/** Answers nobody watches are kept this long (ms), so that going back shows something at once. */
const KEEP_IDLE = 5 * 60_000;

/** And no more than this many of them. */
const KEEP_IDLE_ENTRIES = 100;

/** A question that nobody has asked yet: due now. */
export function newEntry(query: Query<unknown>, now: Timestamp): Entry {
  return {
    query,
    snapshot: NOTHING,
    watchers: new Set(),
    failures: 0,
    asked: true,
    dueAt: now,
    timer: undefined,
    run: undefined,
    idleSince: undefined,
  };
}

/** Somebody in sight looks at it. */
export function isWatched({ watchers }: Entry): boolean {
  for (const { active } of watchers) if (active) return true;
  return false;
}

/** What nobody is likely to come back to. */
export function expired(
  entries: Iterable<Entry>,
  now: Timestamp,
): readonly Entry[] {
  return [...entries]
    .filter((entry) => entry.idleSince !== undefined)
    .sort((a, b) => (b.idleSince ?? 0) - (a.idleSince ?? 0))
    .filter(
      (entry, index) =>
        now - (entry.idleSince ?? 0) > KEEP_IDLE || index >= KEEP_IDLE_ENTRIES,
    );
}
