import type { LogText } from "../core/log-text.js";
import type { SearchMatch, SearchQuery } from "../core/search.js";
import type { CreateWorker } from "./create-worker.js";
import type { FinderState, LogFinder } from "./log-finder.js";
import { MatchList } from "./match-list.js";
import type { FromWorker, ToWorker } from "./protocol.js";

/** Lines lent to the worker at once: some hundred kilobytes, which take it milliseconds. */
const LINES = 4_096;

/** How long (ms) the worker may take to start, and then over one piece. */
const PATIENCE = 5_000;
const LONGEST_PIECE = 2_000;

/** Lines that are lent: from inclusive, to exclusive. */
interface Piece {
  readonly from: number;
  readonly to: number;
  /** How many lines of the log were final at the time. */
  readonly settled: number;
}

/**
 * Searches in a worker of its own, which is lent copies of the log piece by piece. One
 * that does not come back from a piece is ended; the page and the log lose nothing.
 */
export class WorkerFinder implements LogFinder {
  readonly #log: LogText;
  readonly #query: SearchQuery;
  readonly #onChange: () => void;
  readonly #matches = new MatchList();
  #state: FinderState = "searching";
  #worker: Worker | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #searched = 0;
  /** Lines up to here were final when they were searched. */
  #settled = 0;
  /** The piece that the worker has. */
  #lent: Piece | undefined;
  #ready = false;

  constructor(
    log: LogText,
    query: SearchQuery,
    onChange: () => void,
    createWorker: CreateWorker | false,
  ) {
    this.#log = log;
    this.#query = query;
    this.#onChange = onChange;
    try {
      this.#worker = createWorker ? createWorker() : undefined;
    } catch {
      // Trusted Types make the constructor itself throw.
    }
    if (this.#worker) this.#listen(this.#worker);
    else this.#state = "no-worker";
  }

  get state(): FinderState {
    return this.#state;
  }

  get matchCount(): number {
    return this.#matches.length;
  }

  match(index: number): SearchMatch | undefined {
    return this.#matches.at(index);
  }

  firstMatchFrom(line: number): number {
    return this.#matches.firstFrom(line);
  }

  matchesOf(line: number): readonly SearchMatch[] {
    const matches: SearchMatch[] = [];
    for (let index = this.firstMatchFrom(line); ; index++) {
      const match = this.match(index);
      if (match?.line !== line) return matches;
      matches.push(match);
    }
  }

  refresh(): void {
    this.#searched = Math.min(this.#searched, this.#settled);
    this.#matches.dropFrom(this.#searched);
    this.#next();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #listen(worker: Worker): void {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "ready") this.#ready = true;
      else if (data.kind === "found") this.#take(data.matches);
      this.#next();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end("no-worker");
    };
    this.#timer = setTimeout(() => this.#end("no-worker"), PATIENCE);
  }

  #next(): void {
    if (!this.#worker || !this.#ready || this.#lent) return;
    clearTimeout(this.#timer);
    const from = this.#searched;
    const to = Math.min(this.#log.lineCount, from + LINES);
    this.#state = from < to ? "searching" : "done";
    if (from < to) {
      this.#lent = { from, to, settled: this.#log.settledLineCount };
      this.#post({
        kind: "search",
        query: this.#query,
        text: this.#log.range(from, to),
      });
      this.#timer = setTimeout(() => this.#end("slow"), LONGEST_PIECE);
    }
    this.#onChange();
  }

  #post(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  /** Triples of line, start and end; lines count from the beginning of the piece. */
  #take(found: Uint32Array): void {
    const lent = this.#lent;
    this.#lent = undefined;
    // Where the log was redrawn meanwhile, the piece is searched again.
    if (lent?.from !== this.#searched) return;
    for (let at = 0; at + 2 < found.length; at += 3) {
      const [line = 0, start = 0, end = 0] = found.subarray(at, at + 3);
      this.#matches.add(lent.from + line, start, end);
    }
    this.#searched = lent.to;
    this.#settled = Math.min(lent.to, lent.settled);
  }

  #end(state: FinderState): void {
    this.stop();
    this.#state = state;
    this.#onChange();
  }
}
