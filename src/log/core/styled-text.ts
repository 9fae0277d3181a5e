import { COLUMNS, EMPTY, MOST_MARKS, WIDE_TAIL, type Row } from "./row.js";
import { readCells } from "./row-reader.js";
import { byteTape, integerTape } from "./tape.js";
import { encodeUtf8, MOST_BYTES } from "./utf8-encoder.js";

const SPACE = 0x20;
const MOST_CELL_BYTES = MOST_BYTES * (1 + MOST_MARKS);

/** Changes of style that were cut off together with their text, the last one first. */
export interface CutRuns {
  readonly starts: number[];
  readonly styles: number[];
}

/**
 * UTF-8 and the styles in it: a run goes from where its style begins to where the next
 * one does. It grows at its end, where it can be cut again, and is forgotten at its
 * beginning; offsets count bytes from the first one ever.
 */
export class StyledText {
  readonly #text = byteTape();
  readonly #runStarts = integerTape();
  readonly #runStyles = integerTape();
  #style = 0;

  get length(): number {
    return this.#text.length;
  }

  /** Where that begins which is not yet forgotten. */
  get base(): number {
    return this.#text.base;
  }

  /** The byte at `offset`; 0 where there is none. */
  at(offset: number): number {
    return this.#text.at(offset);
  }

  /** Adds bytes while they are printable ASCII, at most `most`; returns the index of the next. */
  addAscii(
    bytes: Uint8Array,
    from: number,
    most: number,
    style: number,
  ): number {
    const text = this.#text;
    text.reserve(most);
    if (style !== this.#style) this.#begin(style);
    const { values } = text;
    const first = text.length - text.base;
    const stop = Math.min(bytes.length, from + most);
    let to = first;
    let at = from;
    while (at < stop) {
      const byte = bytes[at] ?? 0;
      if (byte < SPACE || byte > 0x7e) break;
      values[to++] = byte;
      at++;
    }
    text.length += to - first;
    return at;
  }

  add(code: number, style: number): void {
    if (style !== this.#style) this.#begin(style);
    this.addMark(code);
  }

  /** Adds a character in the style of the one before. */
  addMark(code: number): void {
    const text = this.#text;
    text.reserve(MOST_BYTES);
    const at = text.length - text.base;
    text.length += encodeUtf8(code, text.values, at) - at;
  }

  addBlanks(count: number, style: number): void {
    if (style !== this.#style) this.#begin(style);
    this.#fill(count);
  }

  addLineEnd(): void {
    this.#text.push(0x0a);
  }

  /** Adds the first `count` cells of a row. */
  addCells(row: Row, count: number): void {
    const text = this.#text;
    text.reserve(COLUMNS * MOST_BYTES);
    const { values, base } = text;
    const { codes, styles } = row;
    let at = text.length - base;
    for (let column = 0; column < count; column++) {
      const code = codes[column] ?? EMPTY;
      const style = styles[column] ?? 0;
      if (style !== this.#style) {
        text.length = base + at;
        this.#begin(style);
      }
      if (code < 0x80) values[at++] = code === EMPTY ? SPACE : code;
      else if (code < WIDE_TAIL) at = encodeUtf8(code, values, at);
    }
    text.length = base + at;
  }

  /** As above, for a row that has combining marks. */
  addMarkedCells(row: Row, count: number): void {
    for (let column = 0; column < count; column++) {
      const code = row.codes[column] ?? EMPTY;
      this.#text.reserve(MOST_CELL_BYTES);
      if (code < WIDE_TAIL)
        this.add(code === EMPTY ? SPACE : code, row.styles[column] ?? 0);
      for (const mark of row.marks(column) ?? "")
        this.addMark(mark.codePointAt(0) ?? SPACE);
    }
  }

  /** Puts what was added from `start` on back into an empty row. */
  read(row: Row, start: number): void {
    readCells(row, this.#text, start, this.#runStarts, this.#runStyles);
  }

  /** Where the blanks begin that the text ends in, if that is after `start`; else `start`. */
  blanksFrom(start: number): number {
    const { values, base, length } = this.#text;
    let end = length;
    while (end > start && values[end - 1 - base] === SPACE) end--;
    return end;
  }

  /** Cuts the text off at `length`; returns the runs that began after it, if any did. */
  cut(length: number): CutRuns | undefined {
    this.#text.truncate(length);
    if (!this.#hasRunFrom(length)) return undefined;
    const runs: CutRuns = { starts: [], styles: [] };
    while (this.#hasRunFrom(length)) {
      runs.starts.push(this.#runStarts.pop());
      runs.styles.push(this.#runStyles.pop());
    }
    this.#style = this.#runStyles.last;
    return runs;
  }

  /** Cuts the text off at `length`, and adds blanks that were cut off before, with their runs. */
  restoreBlanks(
    length: number,
    count: number,
    runs: CutRuns | undefined,
  ): void {
    this.#text.truncate(length);
    this.#fill(count);
    if (!runs) return;
    for (let index = runs.starts.length - 1; index >= 0; index--) {
      this.#runStarts.push(runs.starts[index] ?? 0);
      this.#runStyles.push(runs.styles[index] ?? 0);
    }
    this.#style = this.#runStyles.last;
  }

  /** A copy of what was added from `offset` on, as a delta has it. */
  copy(offset: number) {
    const run = this.#runStarts.countBelow(offset);
    return {
      text: this.#text.copy(offset),
      runStarts: this.#runStarts.copy(run),
      runStyles: this.#runStyles.copy(run),
    };
  }

  /** What is before `offset` is needed no more, but for the style that goes on there. */
  forget(offset: number): void {
    const run = Math.max(0, this.#runStarts.countBelow(offset) - 1);
    this.#text.forget(offset);
    this.#runStarts.forget(run);
    this.#runStyles.forget(run);
  }

  #hasRunFrom(offset: number): boolean {
    const runs = this.#runStarts;
    return runs.length > 0 && runs.last >= offset;
  }

  #fill(count: number): void {
    const text = this.#text;
    text.reserve(count);
    const at = text.length - text.base;
    text.values.fill(SPACE, at, at + count);
    text.length += count;
  }

  #begin(style: number): void {
    this.#runStarts.push(this.#text.length);
    this.#runStyles.push(style);
    this.#style = style;
  }
}
