import type { LogTarget } from "./log-text.js";

/**
 * What changed in a log since the last delta: the first `keepLines` lines stay,
 * everything after them is replaced by the lines given here. It is made by a
 * `LogParser`, maybe in a worker, and applied by a `LineStore`; every delta must be
 * applied, in order. Typed arrays and strings alone, so it can be posted.
 *
 * Offsets count bytes from the start of the log's text, in which every line,
 * the last one too, is followed by a newline.
 */
export interface LogDelta {
  readonly keepLines: number;
  /**
   * How much of the text stays. It may go beyond the end of the last line kept: the
   * first new line then begins with what is there, so that a line of 40 MB is not
   * sent anew with each piece of it.
   */
  readonly keepBytes: number;
  /** UTF-8, to be put at `keepBytes`. */
  readonly text: Uint8Array<ArrayBuffer>;
  /** Per new line: the offset of its newline. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Per new line: the cells it takes. */
  readonly columns: Uint32Array<ArrayBuffer>;
  /** Per new line: milliseconds since the epoch, or NaN. */
  readonly timestamps: Float64Array<ArrayBuffer>;
  /** Offsets at which another style begins; it holds until the next one, over lines too. */
  readonly runStarts: Uint32Array<ArrayBuffer>;
  /** The style at each of `runStarts`: an index into all the styles received so far. */
  readonly runStyles: Uint32Array<ArrayBuffer>;
  /** Styles not seen before, packed (see `styles.ts`); style 0 is plain and is never sent. */
  readonly styles: Uint32Array<ArrayBuffer>;
  /** URLs and pictures not seen before, to which packed styles refer; link 0 is none and is never sent. */
  readonly links: readonly LogTarget[];
  /** Those of the new lines that begin with a group marker and a blank. */
  readonly marked: Uint32Array<ArrayBuffer>;
  /** Errors and warnings among the new lines: pairs of line and kind (see `problems.ts`). */
  readonly problems: Uint32Array<ArrayBuffer>;
  /** Lines that no later delta touches. */
  readonly settledLines: number;
  /** Raw bytes parsed so far. */
  readonly byteLength: number;
  readonly ended: boolean;
  /** There was more text than a log may have, or more lines: what followed was not taken in. */
  readonly truncated: boolean;
}

/** The buffers of a delta, for the transfer list of `postMessage`. */
export function deltaBuffers(delta: LogDelta): ArrayBuffer[] {
  return [
    delta.text.buffer,
    delta.ends.buffer,
    delta.columns.buffer,
    delta.timestamps.buffer,
    delta.runStarts.buffer,
    delta.runStyles.buffer,
    delta.styles.buffer,
    delta.marked.buffer,
    delta.problems.buffer,
    ...pictures(delta.links),
  ];
}

function pictures(links: readonly LogTarget[]): ArrayBuffer[] {
  return links.flatMap((link) =>
    typeof link !== "string" && link.source.kind === "inline"
      ? [link.source.bytes.buffer]
      : [],
  );
}
