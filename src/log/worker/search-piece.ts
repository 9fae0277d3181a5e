import { PieceSearch, type FoundInPiece } from "../core/piece-search.js";
import type { SearchQuery } from "../core/search.js";

let latest: { readonly key: string; readonly search: PieceSearch } | undefined;

/** Bytes of a log, to be searched. */
export interface LentPiece {
  readonly query: SearchQuery;
  /** Whole lines, or a part of one. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether they go on with a line that the piece before has begun. */
  readonly follows: boolean;
  /** Whether the next piece goes on with their line. */
  readonly more: boolean;
  /** How many matches are wanted. */
  readonly most: number;
}

/** Searches a piece. Those of one search come one after the other, and its expression is made once. */
export function searchPiece({
  query,
  bytes,
  follows,
  more,
  most,
}: LentPiece): FoundInPiece {
  const key = JSON.stringify(query);
  if (latest?.key !== key) latest = { key, search: new PieceSearch(query) };
  return latest.search.search(bytes, follows, more, most);
}
