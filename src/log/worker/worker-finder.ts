import { LineSieve, originOf, type SiftedLines } from "../core/line-sieve.js";
import type { LogText } from "../core/log-text.js";
import { MatchList } from "../core/match-list.js";
import { pieceEnd, type FoundInPiece } from "../core/piece-search.js";
import type { SearchMatch, SearchQuery } from "../core/search.js";
import type { CreateWorker } from "./create-worker.js";
import { FindingPace } from "./finding-pace.js";
import type { FinderState, LogFinder } from "./log-finder.js";
import {
  lendSearchWorker,
  type SearchWorker,
  type SearchWorkerUser,
} from "./search-worker.js";

/** Bytes lent to the worker at once, which take it milliseconds; the first piece is to be back soon. */
const PIECE = 1 << 20;
const FIRST_PIECE = 1 << 16;
/** Bytes of which those lines are lent that the expression may match: few, most of the time. */
const SIFTED_PIECE = 1 << 21;

type SiftedPlaces = Omit<SiftedLines, "bytes">;

/** Lines that are lent, or a part of a long one, by their offsets. */
interface Piece {
  /** Where its first line begins, which it may go on with. */
  readonly start: number;
  readonly to: number;
  /** Whether its line goes on behind it; what is found is told with the last part. */
  readonly more: boolean;
  /** Up to where the log was final at the time. */
  readonly settled: number;
  /** Where what was lent is from, if it was not all of it. */
  readonly sifted: SiftedPlaces | undefined;
  /** The log has changed there meanwhile: the answer is for nothing. */
  stale: boolean;
}

/**
 * Searches in a worker, which is lent copies of the log piece by piece. One that does not
 * come back from a piece is ended; the page and the log lose nothing.
 */
export class WorkerFinder implements LogFinder, SearchWorkerUser {
  readonly #log: LogText;
  readonly #query: SearchQuery;
  readonly #pace: FindingPace;
  readonly #matches: MatchList;
  readonly #lent: Piece[] = [];
  readonly #sieve: LineSieve | undefined;
  /** The last one lent, while the next goes on with its line. */
  #open: Piece | undefined;
  #worker: SearchWorker | undefined;
  #state: FinderState = "searching";
  /** Offsets: up to where it was searched, how much of that was final, and up to where it is lent. */
  #searched = 0;
  #settled = 0;
  #asked = 0;

  constructor(
    log: LogText,
    query: SearchQuery,
    onChange: () => void,
    createWorker: CreateWorker | false,
    mostMatches: number,
  ) {
    this.#log = log;
    this.#query = query;
    this.#sieve = LineSieve.of(query);
    this.#pace = new FindingPace(onChange);
    this.#matches = new MatchList(log.bytes, query.text.length, mostMatches);
    try {
      if (createWorker) this.#worker = lendSearchWorker(createWorker, this);
    } catch {
      // Trusted Types make the constructor itself throw.
    }
    if (!this.#worker) this.#state = "no-worker";
    // One that is idle does not say so again; the page has the finder by then.
    else queueMicrotask(() => this.onFree());
  }

  get state(): FinderState {
    return this.#state;
  }

  get matchCount(): number {
    return this.#matches.length;
  }

  get searchedLines(): number {
    return this.#log.bytes.lineAt(this.#searched);
  }

  get finalLines(): number {
    return this.#log.bytes.lineAt(Math.min(this.#searched, this.#settled));
  }

  match(index: number): SearchMatch | undefined {
    return this.#matches.at(index);
  }

  lineOf(index: number): number {
    return this.#matches.lineOf(index);
  }

  firstMatchFrom(line: number): number {
    return this.#matches.firstFrom(line);
  }

  matchesOf(line: number, from?: number, to?: number): readonly SearchMatch[] {
    return this.#matches.of(line, from, to);
  }

  refresh(): void {
    const kept = Math.min(this.#searched, this.#settled);
    // What is lent stays good as far as it was final, and nothing is left out before it.
    let asked = kept;
    let good = kept === this.#searched && !this.#matches.limited;
    this.#matches.dropFrom(this.#settled);
    for (const piece of this.#lent.filter(({ stale }) => !stale)) {
      good &&= piece.to <= piece.settled;
      if (good) asked = piece.to;
      else piece.stale = true;
    }
    this.#searched = kept;
    if (asked !== this.#asked) this.#open = undefined;
    this.#asked = asked;
    this.onFree();
  }

  stop(): void {
    this.#worker?.release();
    this.#worker = undefined;
  }

  onFree(): void {
    if (!this.#worker) return;
    const { bytes } = this.#log;
    const { limited } = this.#matches;
    while (!limited && this.#worker.isFree && this.#asked < bytes.length)
      this.#lend(this.#worker);
    const done = this.#searched >= bytes.length && this.#lent.length === 0;
    this.#state = limited ? "limited" : done ? "done" : "searching";
    this.#pace.tell(this.#state, this.matchCount);
  }

  onFound({ starts, lengths }: FoundInPiece): void {
    const piece = this.#lent.shift();
    if (!piece || piece.stale || piece.more) return;
    const { sifted } = piece;
    for (const [index, start] of starts.entries())
      starts[index] = sifted ? originOf(sifted, start) : piece.start + start;
    this.#matches.append(starts, lengths);
    this.#searched = Math.min(piece.to, this.#matches.refusedAt);
    this.#settled = Math.min(piece.to, piece.settled);
  }

  onLost(why: "no-worker" | "slow"): void {
    this.#worker = undefined;
    this.#state = why;
    this.#pace.tell(why, this.matchCount);
  }

  #lend(worker: SearchWorker): void {
    const { bytes, settledLineCount } = this.#log;
    const from = this.#asked;
    const start = this.#open?.start ?? from;
    const settled = bytes.startOf(settledLineCount);
    const end = pieceEnd(bytes, start, this.#pieceSize(start));
    // What is final and what is not are lent apart, for the one not to be searched twice.
    const last = start < settled ? Math.min(end, settled) : end;
    const more = last - from > 2 * PIECE;
    const to = more ? from + PIECE : last;
    // A line that is lent in parts is lent as a whole.
    const inParts = more || from > start;
    const sifted = inParts ? undefined : this.#sieve?.sift(bytes, from, to);
    worker.search({
      query: this.#query,
      bytes: sifted?.bytes ?? bytes.copy(from, to),
      follows: from > start,
      more,
      // One more tells that there are more than are kept.
      most: this.#matches.room + 1,
    });
    const piece = { start, to, more, settled, sifted, stale: false };
    this.#lent.push(piece);
    this.#open = more ? piece : undefined;
    this.#asked = to;
  }

  #pieceSize(start: number): number {
    if (start === 0) return FIRST_PIECE;
    return this.#sieve ? SIFTED_PIECE : PIECE;
  }
}
