/**
 * What a reader of a log can ask, wherever the log was parsed: in this thread
 * (`LogDocument`) or in a worker (`WorkerDocument`). Views know only this.
 *
 * Lines count from 0 here; links and people count from 1.
 */
export interface LogText {
  /** Lines so far; a partial last line counts, a final newline opens none. */
  readonly lineCount: number;
  /**
   * Lines before this one have scrolled out of the terminal's 100 rows and never
   * change again; later ones may be redrawn by the next bytes. Never decreases.
   */
  readonly settledLineCount: number;
  /** False while more bytes may come. */
  readonly ended: boolean;
  /** The log has more text or lines than can be held: what is here is its beginning. */
  readonly truncated: boolean;
  /** Raw bytes taken in so far. */
  readonly byteLength: number;
  /** The sections of the log, in order; flat, as Buildkite's are. The same object for as long as the log lives. */
  readonly groups: GroupList;
  /** Visible text: no escapes, trailing blanks trimmed. Empty for a line that does not exist. */
  text(line: number): string;
  /** The texts of lines `from` to `to` (exclusive), with a newline between two: for search and copying. */
  range(from: number, to: number): string;
  /** How many terminal cells the line's text takes: wide characters two, combining marks none. */
  columns(line: number): number;
  /** The same for the lines `from` to `to` (exclusive), which must exist; a view where possible, valid until the log changes. */
  columnsOf(from: number, to: number): Uint16Array | Uint32Array;
  /** Milliseconds since the epoch; the last one on that line. */
  timestamp(line: number): number | undefined;
  /** The line's text with its styles and links, for painting. */
  line(line: number): LogLine;
  /**
   * What of a line lies in the columns `from` to `to` (exclusive), for painting: as `line`,
   * but its cost does not grow with the line, which may be 40 MB long.
   */
  window(line: number, from: number, to: number): LogWindow;
  /** The length of the line's text, in UTF-16 units. */
  lengthOf(line: number): number;
  /** What of the line's text lies between two UTF-16 offsets; never half a surrogate pair. */
  slice(line: number, start: number, end: number): string;
  /** The UTF-16 offset of the first character that begins at `column` or after it. */
  offsetAt(line: number, column: number): number;
  /** How many cells the line's text takes up to a UTF-16 offset. */
  columnAt(line: number, offset: number): number;
  /** The text itself. The same object for as long as the log lives. */
  readonly bytes: LogBytes;
  /** Errors and warnings. The same object for as long as the log lives. */
  readonly problems: ProblemList;
}

/** The visible text of a log: UTF-8, with a newline after every line, the last one too. */
export interface LogBytes {
  readonly length: number;
  /** A view where that is possible, else a copy; valid until the log changes. */
  slice(start: number, end: number): Uint8Array<ArrayBuffer>;
  /** A copy, to be handed over to a worker. */
  copy(start: number, end: number): Uint8Array<ArrayBuffer>;
  /** The line that holds a byte; its newline belongs to it. The line count beyond the end. */
  lineAt(offset: number): number;
  /** The offset of the first byte of a line; the length of the text beyond the last one. */
  startOf(line: number): number;
  /** How many UTF-16 units of its line lie before the character that begins at a byte. */
  unitsBefore(offset: number): number;
  /** The offset of the byte at which a UTF-16 unit of a line begins; of its newline beyond its end. */
  offsetOf(line: number, unit: number): number;
}

export interface LogProblem {
  readonly line: number;
  readonly kind: "error" | "warning";
}

/** There may be as many groups as lines, so that nothing is done for all of them when the log grows. */
export interface GroupList extends Iterable<LogGroup> {
  readonly length: number;
  /** Another number once any group may have changed. */
  readonly version: number;
  /** The index of the `---` that is open because nothing is expanded, else -1. */
  readonly lastResort: number;
  /** The same object until the group changes; `undefined` beyond the list. */
  at(index: number): LogGroup | undefined;
  /** The line of a group's header; -1 before the first group, Infinity beyond the last. */
  lineOf(index: number): number;
  /** Whether a group shows open before anyone has folded or unfolded it. */
  isOpen(index: number): boolean;
  /** The index of the group that `line` is in, or -1 above the first header. */
  indexAt(line: number): number;
  /** The index of the first group whose header is at `line` or below; the length if there is none. */
  firstFrom(line: number): number;
}

/** Where a log tells of errors and warnings, in order. */
export interface ProblemList {
  readonly length: number;
  at(index: number): LogProblem | undefined;
  /** The index of the first one at `line` or below; the length if there is none. */
  firstFrom(line: number): number;
  readonly errorCount: number;
  readonly firstErrorLine: number | undefined;
}

export interface LogLine {
  readonly text: string;
  /** In order, not overlapping; text outside of all runs is plain. */
  readonly runs: readonly LogRun[];
}

/** A stretch of a line that begins and ends between two characters. */
export interface LogWindow extends LogLine {
  /** Where `text` begins in the line: its UTF-16 offset, and its column. */
  readonly offset: number;
  readonly column: number;
}

export interface LogRun {
  /** UTF-16 offsets into the line's text: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly style: LogStyle;
}

/** A colour: the terminal's default, one of the 256 of its palette, or 24 bits. */
export type LogColor =
  undefined | { readonly palette: number } | { readonly rgb: number };

export type LogUnderline = "single" | "double" | "curly" | "dotted" | "dashed";

export interface LogStyle {
  readonly foreground: LogColor;
  readonly background: LogColor;
  readonly bold: boolean;
  readonly faint: boolean;
  readonly italic: boolean;
  readonly underline: LogUnderline | false;
  readonly blink: boolean;
  readonly inverse: boolean;
  readonly conceal: boolean;
  readonly strike: boolean;
  readonly overline: boolean;
  /** The colour of the underline; `undefined` for that of the text. */
  readonly underlineColor: LogColor;
  /** Where this text links to; already limited to http, https and artifact URLs. */
  readonly href: string | undefined;
  /** The picture that this text stands for. */
  readonly image: LogImage | undefined;
}

/** A picture in a log. Its name, in brackets, takes its place in the text. */
export interface LogImage {
  readonly name: string;
  /** CSS lengths that the log asks for. */
  readonly width: string | undefined;
  readonly height: string | undefined;
  readonly source: RemoteImage | InlineImage;
}

/** A picture that is somewhere else. */
export interface RemoteImage {
  readonly kind: "remote";
  /** `http`, `https` or `artifact`. */
  readonly href: string;
}

/** A picture that was written into the log, or why it was not kept. */
export type InlineImage =
  | {
      readonly kind: "inline";
      readonly type: ImageType;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly pixels: PictureSize;
    }
  | {
      readonly kind: "refused";
      /** Too many bytes, too many pixels, no such format, or too many bytes with the log's other ones. */
      readonly reason: "size" | "pixels" | "format" | "total";
    };

export type ImageType =
  "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif";

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a stretch of text leads to: an address, or the picture it stands for. */
export type LogTarget = string | LogImage;

/**
 * A section of a log, by Buildkite's rules: `---` collapsed, `+++` expanded,
 * `~~~` collapsed and muted; `^^^ +++` expands the section it stands in, and where
 * no section is expanded the last `---` is.
 * Source: https://buildkite.com/docs/pipelines/configure/managing-log-output
 */
export interface LogGroup {
  /** The header's line. */
  readonly line: number;
  /** The line after the group's last: where the next header stands, or the line count. */
  readonly endLine: number;
  /** The header without its marker; may hold `:emoji:`. */
  readonly title: string;
  readonly kind: "collapsed" | "expanded" | "muted";
  /** How it shows before anyone has folded or unfolded it. */
  readonly open: boolean;
}
