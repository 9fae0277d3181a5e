/** So many rows come and go together: about a screen and a half of them. */
export const CHUNK_SIZE = 20;

/** Neighbouring rows that are rendered, or left out, together. */
export interface Chunk<Item> {
  /** Stays with its rows while others are added above or below. */
  readonly key: number;
  /** Of its first row in the whole list. */
  readonly start: number;
  readonly items: readonly Item[];
}

/**
 * Cuts a list into chunks, counted from `origin`, a row that was there before. Rows that
 * arrive above it make chunks with negative keys, so that none of those on show changes.
 */
export function chunksAround<Item>(
  items: readonly Item[],
  origin: number,
): readonly Chunk<Item>[] {
  const chunks: Chunk<Item>[] = [];
  let key = Math.floor(-origin / CHUNK_SIZE);
  let start = 0;
  while (start < items.length) {
    const end = origin + (key + 1) * CHUNK_SIZE;
    chunks.push({ key, start, items: items.slice(start, end) });
    start = end;
    key++;
  }
  return chunks;
}
