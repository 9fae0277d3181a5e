import { LineStore } from "./line-store.js";
import { LogParser, type ParserOptions } from "./log-parser.js";
import type {
  GroupList,
  LogBytes,
  LogLine,
  LogText,
  LogWindow,
  ProblemList,
} from "./log-text.js";

// So that a long log that nobody reads meanwhile is not held twice.
const MOST_UNREAD_BYTES = 1 << 20;

/** A Buildkite job log, parsed where it is: bytes in, lines, groups and timestamps out. */
export class LogDocument implements LogText {
  readonly #parser: LogParser;
  readonly #store = new LineStore();
  #unread = 0;

  constructor(options?: ParserOptions) {
    this.#parser = new LogParser(options);
  }

  /** Takes the next bytes of the log, cut anywhere. Throws after `end`. */
  append(bytes: Uint8Array): void {
    this.#parser.append(bytes);
    this.#unread += bytes.length;
    if (this.#unread >= MOST_UNREAD_BYTES) this.#read();
  }

  /** Says that no more bytes will come. */
  end(): void {
    this.#parser.end();
  }

  get lineCount(): number {
    return this.#read().lineCount;
  }

  get settledLineCount(): number {
    return this.#read().settledLineCount;
  }

  get byteLength(): number {
    return this.#read().byteLength;
  }

  get ended(): boolean {
    return this.#read().ended;
  }

  get truncated(): boolean {
    return this.#read().truncated;
  }

  get groups(): GroupList {
    return this.#read().groups;
  }

  text(line: number): string {
    return this.#read().text(line);
  }

  range(from: number, to: number): string {
    return this.#read().range(from, to);
  }

  columns(line: number): number {
    return this.#read().columns(line);
  }

  columnsOf(from: number, to: number): Uint16Array | Uint32Array {
    return this.#read().columnsOf(from, to);
  }

  timestamp(line: number): number | undefined {
    return this.#read().timestamp(line);
  }

  line(line: number): LogLine {
    return this.#read().line(line);
  }

  window(line: number, from: number, to: number): LogWindow {
    return this.#read().window(line, from, to);
  }

  lengthOf(line: number): number {
    return this.#read().lengthOf(line);
  }

  slice(line: number, start: number, end: number): string {
    return this.#read().slice(line, start, end);
  }

  offsetAt(line: number, column: number): number {
    return this.#read().offsetAt(line, column);
  }

  columnAt(line: number, offset: number): number {
    return this.#read().columnAt(line, offset);
  }

  get bytes(): LogBytes {
    return this.#read().bytes;
  }

  get problems(): ProblemList {
    return this.#read().problems;
  }

  /** Many small appends between two questions cost one delta. */
  #read(): LineStore {
    const delta = this.#parser.takeDelta();
    if (delta) this.#store.apply(delta);
    this.#unread = 0;
    return this.#store;
  }
}
