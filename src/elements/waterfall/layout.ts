/** Sizes in pixels that the code and the looks must agree on. */
export interface Layout {
  /** Names stand above their bars and not beside them. */
  readonly isNarrow: boolean;
  /** What of the width the names take. */
  readonly aside: number;
  readonly rowHeight: number;
}

/** Below this width there is no room for names beside bars. */
const NARROW = 620;
const WIDEST_NAMES = 400;

/** By the width that there is; 0 before it is known. */
export function layoutFor(width: number): Layout {
  return width > 0 && width < NARROW
    ? { isNarrow: true, aside: 0, rowHeight: 46 }
    : {
        isNarrow: false,
        aside: Math.round(Math.min(WIDEST_NAMES, width * 0.32)),
        rowHeight: 28,
      };
}
