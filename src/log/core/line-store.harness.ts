import { cellWidth } from "./cell-width.js";
import { LineStore } from "./line-store.js";

const encoder = new TextEncoder();

/** A store that is filled line by line, without a parser: thousands of them cost little. */
export class FilledStore extends LineStore {
  /** Keeps the first `keepLines` lines, and puts others below; the first `settledLines` never change again. */
  fill(
    keepLines: number,
    lines: readonly string[],
    settledLines = keepLines,
  ): void {
    const keepBytes = this.bytes.startOf(keepLines);
    const texts = lines.map((line) => encoder.encode(`${line}\n`));
    let end = keepBytes - 1;
    this.apply({
      keepLines,
      keepBytes,
      text: encoder.encode(lines.map((line) => `${line}\n`).join("")),
      ends: Uint32Array.from(texts, ({ length }) => (end += length)),
      columns: Uint32Array.from(lines, widthOf),
      timestamps: new Float64Array(lines.length).fill(NaN),
      runStarts: new Uint32Array(0),
      runStyles: new Uint32Array(0),
      styles: new Uint32Array(0),
      links: [],
      marked: new Uint32Array(0),
      problems: new Uint32Array(0),
      settledLines,
      byteLength: this.byteLength + 1,
      ended: false,
      truncated: false,
    });
  }
}

/** The terminal cells that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += cellWidth(character.codePointAt(0) ?? 0);
  return width;
}
