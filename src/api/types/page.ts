/** One page of a list that is paged by number. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The number of the next page; `undefined` on the last. */
  readonly nextPage: number | undefined;
}

/** One page of a list that is paged by cursor. */
export interface CursorPage<Item> {
  readonly items: readonly Item[];
  /** Pass as `after` for the next page; `undefined` on the last. */
  readonly after: string | undefined;
}
