import { PieceSearch } from "../core/piece-search.js";
import type { SearchQuery } from "../core/search.js";

let latest: { readonly key: string; readonly search: PieceSearch } | undefined;

/**
 * Searches whole lines of a log; answers pairs of offset and length, in bytes. The pieces
 * of one search come one after the other, and its expression is made once.
 */
export function searchPiece(
  bytes: Uint8Array,
  query: SearchQuery,
): Uint32Array<ArrayBuffer> {
  const key = JSON.stringify(query);
  if (latest?.key !== key) latest = { key, search: new PieceSearch(query) };
  return latest.search.search(bytes);
}
