import { integers } from "./block-list.js";
import { createByteScanner, type ByteScanner } from "./byte-scanner.js";
import type { LogBytes } from "./log-text.js";
import { byteNeedle, foreignCases } from "./needle.js";
import { requiredTexts } from "./required-texts.js";
import type { SearchQuery } from "./search.js";

/** Some lines of a log, one after the other, and where they are from. */
export interface SiftedLines {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** By stretch of lines, where it begins in `bytes` and in the log. */
  readonly places: Uint32Array;
  readonly origins: Uint32Array;
}

/** Holds back the lines of a log in which a regular expression can find nothing. */
export class LineSieve {
  readonly #needles: readonly Uint8Array[];
  readonly #ignoreCase: boolean;
  readonly #scanner: ByteScanner;

  private constructor(
    needles: readonly Uint8Array[],
    ignoreCase: boolean,
    scanner: ByteScanner,
  ) {
    this.#needles = needles;
    this.#ignoreCase = ignoreCase;
    this.#scanner = scanner;
  }

  /** `undefined` where every line needs a look. */
  static of(
    query: SearchQuery,
    scanner = createByteScanner(),
  ): LineSieve | undefined {
    const texts = requiredTexts(query);
    if (!texts) return undefined;
    const needles: Uint8Array[] = [];
    const { caseSensitive = false } = query;
    for (const text of texts) {
      const needle = byteNeedle({ text, caseSensitive });
      if (!needle) return undefined;
      needles.push(needle);
    }
    // A line with a letter beyond ASCII that is equal to one of ASCII needs a look.
    const foreign = foreignCases({ text: texts.join(""), caseSensitive });
    return new LineSieve([...needles, ...foreign], !caseSensitive, scanner);
  }

  /** What gets through of the lines between two offsets, each of which is the start of a line, or the end. */
  sift(bytes: LogBytes, from: number, to: number): SiftedLines {
    const stretches = this.#stretches(bytes, from, to);
    const places = new Uint32Array(stretches.length / 2);
    const origins = new Uint32Array(places.length);
    let length = 0;
    for (let at = 0; at < places.length; at++) {
      const start = stretches[2 * at] ?? 0;
      places[at] = length;
      origins[at] = start;
      length += (stretches[2 * at + 1] ?? 0) - start;
    }
    const sifted = new Uint8Array(length);
    for (const [at, place] of places.entries())
      sifted.set(
        bytes.slice(stretches[2 * at] ?? 0, stretches[2 * at + 1] ?? 0),
        place,
      );
    return { bytes: sifted, places, origins };
  }

  /** Where stretches of lines begin and end that hold any of the needles. */
  #stretches(bytes: LogBytes, from: number, to: number): Uint32Array {
    const found = this.#needles.map((needle) =>
      this.#scanner.scan(
        bytes,
        needle,
        { ignoreCase: this.#ignoreCase },
        from,
        to,
      ),
    );
    const stretches = integers();
    const next = found.map(() => 0);
    let end = from;
    for (;;) {
      const at = this.#earliest(found, next, end);
      if (at === Infinity) break;
      const line = bytes.lineAt(at);
      const start = bytes.startOf(line);
      if (stretches.length > 0 && start === end)
        stretches.truncate(stretches.length - 1);
      else stretches.push(start);
      end = Math.min(bytes.startOf(line + 1), to);
      stretches.push(end);
    }
    return stretches.copy(0, stretches.length);
  }

  /** The first place from an offset on; what lies before is passed over. */
  #earliest(
    found: readonly Uint32Array[],
    next: number[],
    from: number,
  ): number {
    let earliest = Infinity;
    for (const [index, places] of found.entries()) {
      let at = next[index] ?? 0;
      while ((places[at] ?? Infinity) < from) at++;
      next[index] = at;
      earliest = Math.min(earliest, places[at] ?? Infinity);
    }
    return earliest;
  }
}

/** Where in the log a place in sifted lines is. */
export function originOf(
  { places, origins }: Pick<SiftedLines, "places" | "origins">,
  place: number,
): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return (origins[low - 1] ?? 0) + place - (places[low - 1] ?? 0);
}
