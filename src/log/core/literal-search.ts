import { createByteScanner, type ByteScanner } from "./byte-scanner.js";
import type { LogText } from "./log-text.js";
import { MatchList, MOST_MATCHES } from "./match-list.js";
import { byteNeedle, foreignCases } from "./needle.js";
import { searchPattern, type SearchQuery } from "./search.js";
import { isContinuation, utf8Length } from "./utf8-length.js";
import { isWordByte, wordPattern } from "./whole-word.js";

/** What a search reads of a log. */
export type SearchableLog = Pick<
  LogText,
  "lineCount" | "settledLineCount" | "bytes"
>;

/** Bytes searched in one step: well under a millisecond, and some where everything matches. */
const STEP = 256 * 1024;
const LONGEST_CHARACTER = 4;

/**
 * One search for plain text over a log, in steps, so that the page can breathe between
 * them. What it finds is what the query's `searchPattern` finds line by line. A log that
 * grows is searched on: `step` again.
 */
export class LiteralSearch {
  readonly matches: MatchList;
  readonly #log: SearchableLog;
  readonly #query: SearchQuery;
  readonly #pattern: RegExp;
  readonly #wordPattern: RegExp;
  readonly #scanner: ByteScanner;
  /** Absent where only characters can be compared. */
  readonly #needle: Uint8Array | undefined;
  readonly #foreign: readonly Uint8Array[];
  /** The most bytes that a match can take. */
  readonly #reach: number;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  /** Offsets: how far it has come, and how much of that was final at the time. */
  #searched = 0;
  #settled = 0;
  /** The end of the last match, before which none can begin. */
  #free = 0;

  /** @param mostMatches How many matches are kept; the search stops at the next one. */
  constructor(
    log: SearchableLog,
    query: SearchQuery,
    scanner = createByteScanner(),
    mostMatches = MOST_MATCHES,
  ) {
    this.#log = log;
    this.#query = query;
    this.#scanner = scanner;
    this.#pattern = searchPattern({ ...query, regExp: false });
    this.#wordPattern = wordPattern(query);
    this.#needle = byteNeedle(query);
    this.#foreign = foreignCases(query);
    this.#reach = LONGEST_CHARACTER * query.text.length;
    this.matches = new MatchList(
      log.bytes,
      this.#needle?.length ?? 0,
      mostMatches,
    );
  }

  /** Lines searched so far. */
  get searchedLines(): number {
    return this.#log.bytes.lineAt(this.#searched);
  }

  /** Lines that were final when they were searched. */
  get finalLines(): number {
    return this.#log.bytes.lineAt(Math.min(this.#searched, this.#settled));
  }

  /** Whether all that there is has been searched. */
  get done(): boolean {
    return this.#searched >= this.#log.bytes.length;
  }

  /**
   * Says that the log has changed: what was found in lines that could still be
   * redrawn is forgotten, and they are searched again.
   */
  refresh(): void {
    this.#searched = Math.min(this.#searched, this.#settled);
    this.#free = Math.min(this.#free, this.#searched);
    this.matches.dropFrom(this.#settled);
  }

  /** Searches up to `most` more bytes; returns whether there are more to be searched. */
  step(most = STEP): boolean {
    if (this.matches.limited) return false;
    const { bytes, settledLineCount } = this.#log;
    const from = this.#searched;
    const to = this.#characterFrom(from + most);
    // Nothing matches an empty text, and no match goes over lines.
    if (this.#query.text !== "" && !this.#query.text.includes("\n"))
      this.#search(Math.max(from, this.#free), to);
    this.#searched = Math.min(to, this.matches.refusedAt);
    this.#settled = Math.min(to, bytes.startOf(settledLineCount));
    return !this.done && !this.matches.limited;
  }

  /** Finds the matches that begin from `from` to `to` (exclusive). */
  #search(from: number, to: number): void {
    const needle = this.#needle;
    if (needle && !this.#hasForeignCase(from, to))
      this.#compareBytes(needle, from, to);
    else if (from < to) this.#compareCharacters(from, to);
  }

  #hasForeignCase(from: number, to: number): boolean {
    return this.#foreign.some(
      (letter) => this.#scan(letter, from, to + this.#reach).length > 0,
    );
  }

  #scan(needle: Uint8Array, from: number, to: number) {
    const ignoreCase = !this.#query.caseSensitive;
    return this.#scanner.scan(
      this.#log.bytes,
      needle,
      { ignoreCase },
      from,
      to,
    );
  }

  #compareBytes(needle: Uint8Array, from: number, to: number): void {
    const { length } = needle;
    const places = this.#scan(needle, from, to);
    if (places.length === 0) return;
    let count = 0;
    let free = from;
    const isWhole = this.#query.wholeWord
      ? this.#wholeWords(from, to + length)
      : undefined;
    for (const place of places) {
      if (place < free || isWhole?.(place, place + length) === false) continue;
      places[count++] = place;
      free = place + length;
    }
    this.matches.append(places.subarray(0, count));
    this.#free = free;
  }

  /** Tells whether what stands between two offsets of a stretch is a whole word. */
  #wholeWords(from: number, to: number) {
    const first = Math.max(0, from - LONGEST_CHARACTER);
    const bytes = this.#log.bytes.slice(first, to + LONGEST_CHARACTER);
    const isWord = (at: number, step: -1 | 1): boolean => {
      const byte = bytes[at];
      if (byte === undefined) return false;
      if (byte < 0x80) return isWordByte(byte);
      let start = at;
      if (step < 0) while (isContinuation(bytes[start])) start--;
      let end = start + 1;
      while (isContinuation(bytes[end])) end++;
      const character = this.#decoder.decode(bytes.subarray(start, end));
      return this.#wordPattern.test(character);
    };
    return (start: number, end: number) =>
      !isWord(start - first - 1, -1) && !isWord(end - first, 1);
  }

  #compareCharacters(from: number, to: number): void {
    const { bytes } = this.#log;
    const start = this.#characterBefore(from);
    const end = this.#characterFrom(to + this.#reach);
    // One character on either side tells whether a word is whole.
    const before = this.#decoder.decode(bytes.slice(start, from));
    const text = before + this.#decoder.decode(bytes.slice(from, end));

    const pattern = this.#pattern;
    pattern.lastIndex = before.length;
    let unit = before.length;
    let offset = from;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      offset += utf8Length(text, unit, match.index);
      if (offset >= to) return;
      unit = match.index + match[0].length;
      const length = utf8Length(text, match.index, unit);
      this.matches.add(offset, length);
      offset += length;
      this.#free = offset;
    }
  }

  /** The offset of the first character that begins at `offset` or behind it, or the end. */
  #characterFrom(offset: number): number {
    const { bytes } = this.#log;
    let at = Math.min(offset, bytes.length);
    while (isContinuation(bytes.slice(at, at + 1)[0])) at++;
    return at;
  }

  #characterBefore(offset: number): number {
    const { bytes } = this.#log;
    let at = Math.max(0, offset - 1);
    while (isContinuation(bytes.slice(at, at + 1)[0])) at--;
    return at;
  }
}
