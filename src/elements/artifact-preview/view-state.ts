import type { Messages } from "../../messages/messages.js";

/** Lines, items or tests put on the page at once; more follow when they are asked for. */
export const AT_ONCE = { lines: 2_000, items: 100, tests: 200 } as const;

/** What somebody has chosen about a content that shows; kept by the preview. */
export interface ViewState {
  /** Instead of what it was read as. */
  readonly asText: boolean;
  readonly wraps: boolean;
  readonly failedOnly: boolean;
  /** Folded or unfolded by somebody, by the place in the JSON. */
  readonly open: ReadonlyMap<string, boolean>;
  /** How much of each long part shows; by its name. */
  readonly shown: ReadonlyMap<string, number>;
}

export const INITIAL_VIEW: ViewState = {
  asText: false,
  wraps: true,
  failedOnly: false,
  open: new Map(),
  shown: new Map(),
};

/** What the templates of a content are given. */
export interface ContentView {
  readonly words: Messages;
  readonly language: string;
  readonly path: string;
  readonly state: ViewState;
  readonly change: (state: Partial<ViewState>) => void;
}

/** How much of a long part shows: what somebody asked for, or what shows at once. */
export function shownOf(
  { state }: ContentView,
  part: string,
  atOnce: number,
): number {
  return state.shown.get(part) ?? atOnce;
}

export function showMore(
  { state, change }: ContentView,
  part: string,
  upTo: number,
): void {
  change({ shown: new Map(state.shown).set(part, upTo) });
}
