import type { LiveStore } from "../../live/live-store.js";

/** A name and its value, such as a variable; one of the two may still be missing. */
export interface DraftRow {
  readonly name: string;
  readonly value: string;
}

/** What somebody has typed or chosen in a form. What they left alone is not in it. */
export class Draft {
  /** By the name of the field; a text is one value. */
  readonly values = new Map<string, readonly string[]>();
  readonly rows = new Map<string, readonly DraftRow[]>();
}

/** More forms than anybody leaves half filled in. */
const MOST = 50;

const drafts = new WeakMap<LiveStore, Map<string, Draft>>();

/**
 * The draft of one form. It stays for as long as the page does, in memory alone, since it
 * may hold what nobody else should read.
 */
export function draftOf(store: LiveStore, key: string): Draft {
  const known = drafts.get(store) ?? new Map<string, Draft>();
  drafts.set(store, known);
  const draft = known.get(key) ?? new Draft();
  // The one used last is forgotten last.
  known.delete(key);
  known.set(key, draft);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  return draft;
}

export function forgetDraft(store: LiveStore, key: string): void {
  drafts.get(store)?.delete(key);
}
