import { bytes, integers } from "./block-list.js";
import type { LogDelta } from "./delta.js";
import { GroupIndex, MOST_HEADER_BYTES } from "./groups.js";
import type {
  GroupList,
  LogBytes,
  LogLine,
  LogRun,
  LogStyle,
  LogTarget,
  LogText,
  LogWindow,
  ProblemList,
} from "./log-text.js";
import { ProblemIndex } from "./problems.js";
import { SmallIntegers } from "./small-integers.js";
import { StoredBytes } from "./stored-bytes.js";
import { STYLE_SIZE, unpackStyle } from "./styles.js";
import { TimeList } from "./time-list.js";

/**
 * The parsed log, compactly: UTF-8 text in blocks and a few numbers per line. It
 * grows by the deltas of a `LogParser` and makes strings only of what is asked for.
 */
export class LineStore implements LogText {
  readonly #text = bytes();
  readonly #ends = integers();
  readonly #columns = new SmallIntegers();
  readonly #timestamps = new TimeList();
  readonly #runStarts = integers();
  readonly #runStyles = new SmallIntegers();
  readonly #packedStyles = integers();
  readonly #styles: LogStyle[] = [];
  readonly #links: LogTarget[] = [];
  readonly #groups = new GroupIndex();
  readonly groups: GroupList = this.#groups;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #bytes = new StoredBytes(this.#text, this.#ends, this.#columns);
  readonly bytes: LogBytes = this.#bytes;
  readonly #problems = new ProblemIndex();
  readonly problems: ProblemList = this.#problems;
  #settledLineCount = 0;
  #byteLength = 0;
  #ended = false;
  #truncated = false;

  get lineCount(): number {
    return this.#ends.length;
  }

  get settledLineCount(): number {
    return this.#settledLineCount;
  }

  get byteLength(): number {
    return this.#byteLength;
  }

  get ended(): boolean {
    return this.#ended;
  }

  get truncated(): boolean {
    return this.#truncated;
  }

  /** Forgets the styles and links, to which deltas refer by number: those of another parser follow, from the first byte. */
  clear(): void {
    this.#packedStyles.truncate(0);
    this.#styles.length = 0;
    this.#links.length = 0;
  }

  apply(delta: LogDelta): void {
    this.#bytes.truncate(delta.keepBytes);
    this.#text.truncate(delta.keepBytes);
    this.#ends.truncate(delta.keepLines);
    this.#columns.truncate(delta.keepLines);
    this.#timestamps.truncate(delta.keepLines);
    const runs = this.#runStarts.countBelow(delta.keepBytes);
    this.#runStarts.truncate(runs);
    this.#runStyles.truncate(runs);
    this.#groups.truncate(delta.keepLines);
    this.#problems.dropFrom(delta.keepLines);

    this.#text.append(delta.text);
    this.#ends.append(delta.ends);
    this.#columns.append(delta.columns);
    this.#timestamps.append(delta.timestamps);
    this.#runStarts.append(delta.runStarts);
    this.#runStyles.append(delta.runStyles);
    this.#packedStyles.append(delta.styles);
    for (const link of delta.links) this.#links.push(link);
    for (const line of delta.marked)
      if (this.#ends.at(line) - this.#start(line) <= MOST_HEADER_BYTES)
        this.#groups.add(line, this.text(line));
    this.#groups.update(this.lineCount);
    this.#problems.add(delta.problems);

    this.#settledLineCount = delta.settledLines;
    this.#byteLength = delta.byteLength;
    this.#ended = delta.ended;
    this.#truncated = delta.truncated;
  }

  text(line: number): string {
    return this.range(line, line + 1);
  }

  range(from: number, to: number): string {
    const first = Math.max(0, from);
    const last = Math.min(to, this.lineCount);
    return first < last
      ? this.#decode(this.#start(first), this.#ends.at(last - 1))
      : "";
  }

  columns(line: number): number {
    return this.#has(line) ? this.#columns.at(line) : 0;
  }

  columnsOf(from: number, to: number): Uint16Array | Uint32Array {
    return this.#columns.slice(from, to);
  }

  timestamp(line: number): number | undefined {
    const time = this.#has(line) ? this.#timestamps.at(line) : NaN;
    return Number.isNaN(time) ? undefined : time;
  }

  line(line: number): LogLine {
    if (!this.#has(line)) return { text: "", runs: [] };
    return this.#stretch(this.#start(line), this.#ends.at(line));
  }

  window(line: number, from: number, to: number): LogWindow {
    let start = this.#bytes.place(line, "column", from);
    // The second half of a wide character is asked for: it comes whole.
    if (start.column > from)
      start = this.#bytes.place(line, "column", from - 1);
    const end = this.#bytes.place(line, "column", to);
    const offset = this.bytes.startOf(line);
    return {
      ...this.#stretch(
        offset + start.byte,
        offset + Math.max(start.byte, end.byte),
      ),
      offset: start.unit,
      column: start.column,
    };
  }

  lengthOf(line: number): number {
    return this.#bytes.place(line, "byte", Infinity).unit;
  }

  slice(line: number, start: number, end: number): string {
    const from = this.bytes.offsetOf(line, start);
    const to = this.bytes.offsetOf(line, end);
    return from < to ? this.#decode(from, to) : "";
  }

  offsetAt(line: number, column: number): number {
    return this.#bytes.place(line, "column", column).unit;
  }

  columnAt(line: number, offset: number): number {
    return this.#bytes.place(line, "unit", offset).column;
  }

  #has(line: number): boolean {
    return line >= 0 && line < this.lineCount;
  }

  #start(line: number): number {
    return line === 0 ? 0 : this.#ends.at(line - 1) + 1;
  }

  /** The text between two byte offsets of a line, with its styles. */
  #stretch(from: number, end: number): LogLine {
    const runs: LogRun[] = [];
    let text = "";
    let offset = from;
    let run = this.#runStarts.countBelow(offset + 1) - 1;
    while (offset < end) {
      const next =
        run + 1 < this.#runStarts.length ? this.#runStarts.at(run + 1) : end;
      const start = text.length;
      text += this.#decode(offset, Math.min(next, end));
      const style = run < 0 ? 0 : this.#runStyles.at(run);
      if (style !== 0)
        runs.push({ start, end: text.length, style: this.#style(style) });
      offset = next;
      run++;
    }
    return { text, runs };
  }

  #decode(start: number, end: number): string {
    return this.#decoder.decode(this.#text.slice(start, end));
  }

  #style(id: number): LogStyle {
    const at = (id - 1) * STYLE_SIZE;
    const packed = this.#packedStyles;
    return (this.#styles[id] ??= unpackStyle(
      packed.at(at),
      packed.at(at + 1),
      packed.at(at + 2),
      packed.at(at + 3),
      this.#links,
    ));
  }
}
