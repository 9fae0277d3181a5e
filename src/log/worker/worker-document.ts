import type { LogDelta } from "../core/delta.js";
import { LineStore } from "../core/line-store.js";
import type {
  GroupList,
  LogBytes,
  LogLine,
  LogText,
  LogWindow,
  ProblemList,
} from "../core/log-text.js";
import { createLogWorker, type CreateWorker } from "./create-worker.js";
import { firstLines } from "./first-lines.js";
import { GrowthPace } from "./growth-pace.js";
import type { LogEngine } from "./log-engine.js";
import type { ToWorker } from "./protocol.js";
import { SlicedEngine } from "./sliced-engine.js";
import { WorkerEngine } from "./worker-engine.js";

/** How long (ms) a worker may take to start before the page parses by itself. */
const PATIENCE = 5_000;

/**
 * How long (ms) a worker that lives may keep silent about bytes before it is taken for
 * dead: one that ran out of memory says nothing. It answers at least every two megabytes.
 */
const LONGEST_SILENCE = 30_000;

/** Bytes that may wait to be parsed before whoever reads them ought to wait, too. */
const MOST_WAITING = 4 << 20;

/** A log that may still grow, and says so. */
export interface LiveLog extends LogText {
  /** Calls back after changes, soon enough for whoever watches; returns what ends that. */
  subscribe(onChange: () => void): () => void;
}

export interface WorkerDocumentOptions {
  /** `false` parses on this thread from the start. */
  readonly createWorker?: CreateWorker | false | undefined;
  readonly patience?: number | undefined;
  readonly longestSilence?: number | undefined;
  /**
   * The worker died halfway, and the log cannot go on: it has to be read again, into
   * a document without a worker.
   */
  readonly onLost?: (() => void) | undefined;
}

/**
 * A job log parsed in a worker and kept here, so that every question about it is
 * answered at once. Where no worker is to be had the same parser runs in slices on
 * this thread, and nothing that was appended is lost.
 */
export class WorkerDocument implements LiveLog {
  readonly #store = new LineStore();
  readonly #subscribers = new Set<() => void>();
  readonly #pace = new GrowthPace(() => {
    for (const notify of [...this.#subscribers]) notify();
  });
  #engine: LogEngine;
  #closed = false;
  /** A worker has been started and sent nothing yet. */
  #isStarting: boolean;
  /** The store holds the first lines, which this thread has parsed; the engine begins with them once more. */
  #isPreview = false;
  /** Bytes appended so far; the store knows how many of them are parsed. */
  #appended = 0;
  #disposed = false;
  #onReady: (() => void)[] = [];

  constructor(options: WorkerDocumentOptions = {}) {
    const engine = this.#workerEngine(options);
    this.#isStarting = engine !== undefined;
    this.#engine = engine ?? new SlicedEngine(this.#onDelta);
  }

  /** Takes the next bytes of the log, cut anywhere, and owns them from now on. Throws after `end`. */
  append(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#closed) throw new Error("This log has ended.");
    // The engine waits for an answer to the first bytes, and nothing is no answer's worth.
    if (bytes.length === 0) return;
    this.#appended += bytes.length;
    const isFirst = this.#isStarting;
    if (isFirst) this.#preview(bytes);
    this.#engine.append(bytes);
    if (isFirst) this.#pace.grew(false);
  }

  /**
   * Resolves once it is worth appending more: what was appended is parsed, all but a few
   * megabytes, or will never be.
   */
  get ready(): Promise<void> {
    if (!this.#full) return Promise.resolve();
    return new Promise((resolve) => this.#onReady.push(resolve));
  }

  /** Says that no more bytes will come. */
  end(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#engine.end();
  }

  /** Ends the worker. What was parsed stays readable. */
  dispose(): void {
    this.#closed = true;
    this.#disposed = true;
    this.#engine.dispose();
    this.#pace.stop();
    this.#subscribers.clear();
    this.#letWrite();
  }

  subscribe(onChange: () => void): () => void {
    this.#subscribers.add(onChange);
    return () => this.#subscribers.delete(onChange);
  }

  get lineCount(): number {
    return this.#store.lineCount;
  }

  get settledLineCount(): number {
    return this.#store.settledLineCount;
  }

  get ended(): boolean {
    return this.#store.ended;
  }

  get truncated(): boolean {
    return this.#store.truncated;
  }

  get byteLength(): number {
    return this.#store.byteLength;
  }

  get groups(): GroupList {
    return this.#store.groups;
  }

  text(line: number): string {
    return this.#store.text(line);
  }

  range(from: number, to: number): string {
    return this.#store.range(from, to);
  }

  columns(line: number): number {
    return this.#store.columns(line);
  }

  columnsOf(from: number, to: number): Uint16Array | Uint32Array {
    return this.#store.columnsOf(from, to);
  }

  timestamp(line: number): number | undefined {
    return this.#store.timestamp(line);
  }

  line(line: number): LogLine {
    return this.#store.line(line);
  }

  window(line: number, from: number, to: number): LogWindow {
    return this.#store.window(line, from, to);
  }

  lengthOf(line: number): number {
    return this.#store.lengthOf(line);
  }

  slice(line: number, start: number, end: number): string {
    return this.#store.slice(line, start, end);
  }

  offsetAt(line: number, column: number): number {
    return this.#store.offsetAt(line, column);
  }

  columnAt(line: number, offset: number): number {
    return this.#store.columnAt(line, offset);
  }

  get bytes(): LogBytes {
    return this.#store.bytes;
  }

  get problems(): ProblemList {
    return this.#store.problems;
  }

  /** Shows the beginning while the worker starts, which takes as long as everything else until the first picture. */
  #preview(bytes: Uint8Array): void {
    const delta = firstLines(bytes);
    if (delta) this.#store.apply(delta);
    this.#isStarting = false;
    this.#isPreview = true;
  }

  readonly #onDelta = (delta: LogDelta) => {
    if (this.#isPreview) this.#store.clear();
    this.#isPreview = false;
    this.#store.apply(delta);
    // A worker without work would only hold memory.
    if (delta.ended) this.#engine.dispose();
    this.#letWrite();
    this.#pace.grew(delta.ended);
  };

  get #full(): boolean {
    const waiting = this.#appended - this.#store.byteLength;
    return waiting >= MOST_WAITING && !this.#disposed;
  }

  #letWrite(): void {
    if (this.#full) return;
    for (const resolve of this.#onReady.splice(0)) resolve();
  }

  #onLost(onLost: () => void): void {
    this.#disposed = true;
    onLost();
    this.#letWrite();
  }

  #workerEngine({
    createWorker = createLogWorker,
    patience = PATIENCE,
    longestSilence = LONGEST_SILENCE,
    onLost = () => {},
  }: WorkerDocumentOptions): LogEngine | undefined {
    if (!createWorker) return undefined;
    try {
      return new WorkerEngine({
        createWorker,
        patience,
        longestSilence,
        onLost: () => this.#onLost(onLost),
        onDelta: this.#onDelta,
        onRefused: (unread) => this.#goOnHere(unread),
      });
    } catch {
      // Trusted Types make the constructor itself throw.
      return undefined;
    }
  }

  #goOnHere(unread: readonly ToWorker[]): void {
    this.#engine = new SlicedEngine(this.#onDelta);
    for (const message of unread) {
      if (message.kind === "append") this.#engine.append(message.bytes);
      else if (message.kind === "end") this.#engine.end();
    }
  }
}
