import type { BlockList } from "./block-list.js";
import { cellWidth } from "./cell-width.js";

/** A place between two characters of a line, in three measures from the line's start. */
export interface LinePlace {
  readonly byte: number;
  /** UTF-16 units. */
  readonly unit: number;
  /** Terminal cells. */
  readonly column: number;
}

type Measure = keyof LinePlace;

const START: LinePlace = { byte: 0, unit: 0, column: 0 };

/** Bytes between two places that are kept of a long line. */
const STRIDE = 16_384;

/** Long lines of which places are kept: those in view, with some of scrolling. */
const MOST_LINES = 8;

/**
 * Converts between bytes, UTF-16 units and columns within a line. Where all of a line is
 * ASCII they are equal. Any other is walked over, a long one only once: some of its places
 * are kept.
 */
export class LinePlaces {
  readonly #text: BlockList<Uint8Array<ArrayBuffer>>;
  /** By the offset at which the line begins, the one asked for last at the end. */
  readonly #kept = new Map<number, LinePlace[]>();

  constructor(text: BlockList<Uint8Array<ArrayBuffer>>) {
    this.#text = text;
  }

  /** Forgets what it knows of the text from an offset on. */
  truncate(offset: number): void {
    for (const [start, places] of this.#kept) {
      if (start >= offset) this.#kept.delete(start);
      while (start + (places.at(-1)?.byte ?? -Infinity) > offset) places.pop();
    }
  }

  /**
   * The first character that begins at `target` or behind it, or the line's end. Columns
   * pass over combining marks, which stay with what they stand on.
   *
   * @param start The offset at which the line begins.
   * @param end The offset of its newline.
   * @param columns How many the whole line takes.
   */
  seek(
    start: number,
    end: number,
    columns: number,
    measure: Measure,
    target: number,
  ): LinePlace {
    const length = end - start;
    // Every other character takes more bytes than columns.
    if (length === columns) {
      const at = Math.min(Math.max(0, target), length);
      return { byte: at, unit: at, column: at };
    }
    if (length <= STRIDE) return this.#walk(start, end, START, measure, target);

    const places = this.#placesOf(start);
    let place = places[countUpTo(places, measure, target) - 1] ?? START;
    for (;;) {
      const stop = Math.min(end, start + place.byte + STRIDE);
      const next = this.#walk(start, stop, place, measure, target);
      if (stop === end || start + next.byte < stop) return next;
      place = next;
      if (place.byte > (places.at(-1)?.byte ?? 0)) places.push(place);
    }
  }

  #placesOf(start: number): LinePlace[] {
    const places = this.#kept.get(start) ?? [];
    this.#kept.delete(start);
    this.#kept.set(start, places);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_LINES && oldest !== undefined)
      this.#kept.delete(oldest);
    return places;
  }

  /** Goes on from a place by whole characters, at most to the first that begins at `end` or behind it. */
  #walk(
    start: number,
    end: number,
    from: LinePlace,
    measure: Measure,
    target: number,
  ): LinePlace {
    // The last character may reach over the end by up to 3 bytes.
    const bytes = this.#text.slice(
      start + from.byte,
      Math.min(this.#text.length, end + 3),
    );
    const length = end - start - from.byte;
    let { unit, column } = from;
    let at = 0;
    while (at < length) {
      const lead = bytes[at] ?? 0;
      let size = 1;
      let width = 1;
      if (lead >= 0x80) {
        size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        width = cellWidth(codePoint(bytes, at, size));
      }
      const reached =
        measure === "column"
          ? column >= target && width > 0
          : (measure === "unit" ? unit : from.byte + at) >= target;
      if (reached) break;
      at += size;
      unit += size === 4 ? 2 : 1;
      column += width;
    }
    return { byte: from.byte + at, unit, column };
  }
}

function codePoint(bytes: Uint8Array, at: number, size: number): number {
  let code = (bytes[at] ?? 0) & (0xff >> (size + 1));
  for (let index = 1; index < size; index++)
    code = (code << 6) | ((bytes[at + index] ?? 0) & 0x3f);
  return code;
}

/** How many of the places, which ascend, are surely not behind `target`. */
function countUpTo(
  places: readonly LinePlace[],
  measure: Measure,
  target: number,
): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // At the very column there may be marks in front, which belong to it.
    if ((places[middle]?.[measure] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
