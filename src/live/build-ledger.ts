import type { Build, Timestamp } from "../api/types.js";

/** One page of an answer: the newest builds created before `createdTo`. */
export interface BuildWindow {
  readonly items: readonly Build[];
  /** Exclusive; `undefined` for the newest builds of all. */
  readonly createdTo: Timestamp | undefined;
  /** Nothing older than these matches. */
  readonly last: boolean;
}

/**
 * Puts a window over what was known, newest first. A known build that the window ought to
 * hold and does not has been deleted or stopped matching, so it goes; what the window
 * does not reach stays, such as builds that newer ones pushed off the first page.
 */
export function mergeWindow(
  known: readonly Build[],
  window: BuildWindow,
): readonly Build[] {
  const ids = new Set(window.items.map(({ id }) => id));
  const oldest = window.items.at(-1)?.createdAt;
  const kept = known.filter((build) => {
    if (ids.has(build.id)) return false;
    const created = build.createdAt ?? 0;
    const below = window.createdTo === undefined || created < window.createdTo;
    // Of several builds created in the oldest's millisecond, the page may have cut some off.
    const above = window.last || (oldest !== undefined && created > oldest);
    return !(below && above);
  });
  if (kept.length === 0) return window.items;
  return [...kept, ...window.items].sort(newestFirst);
}

/** Buildkite's own order; numbers tell apart what was created in one millisecond. */
function newestFirst(a: Build, b: Build): number {
  return (b.createdAt ?? 0) - (a.createdAt ?? 0) || b.number - a.number;
}
