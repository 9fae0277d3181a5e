import type { FoundInPiece } from "../core/piece-search.js";
import type { CreateWorker } from "./create-worker.js";
import { transferables, type FromWorker, type ToWorker } from "./protocol.js";
import type { LentPiece } from "./search-piece.js";

/** How long (ms) a worker may take to start, and then over one piece. */
const START_PATIENCE = 5_000;
const LONGEST_PIECE = 2_000;

/** How long (ms) to wait for what the search before had lent, rather than start anew. */
const LONGEST_REST = 100;

/** How long (ms) a worker is kept without a search: somebody may be typing. */
const LONGEST_IDLE = 3_000;

/** Pieces lent at once: while one is searched the next one is on its way. */
const MOST_LENT = 2;

/** One search, to which a worker is lent. */
export interface SearchWorkerUser {
  /** More pieces may be lent to the worker. */
  onFree(): void;
  /** What was found in the piece that was lent first of those not answered. */
  onFound(found: FoundInPiece): void;
  /** There is no worker to be had, or it was ended since it took too long over a piece. */
  onLost(why: "no-worker" | "slow"): void;
}

const idle = new Map<CreateWorker, SearchWorker>();

/** Lends a worker to a search, an idle one where there is one. Throws where none may be started. */
export function lendSearchWorker(
  createWorker: CreateWorker,
  user: SearchWorkerUser,
): SearchWorker {
  const worker = idle.get(createWorker) ?? new SearchWorker(createWorker);
  idle.delete(createWorker);
  worker.lendTo(user);
  return worker;
}

/**
 * A worker that searches copies of pieces of a log, for one search after the other. One
 * that does not come back from a piece is ended: nothing else stops a regular expression.
 */
export class SearchWorker {
  readonly #createWorker: CreateWorker;
  #worker: Worker;
  #user: SearchWorkerUser | undefined;
  #ready = false;
  /** Pieces without an answer: those of the user, and before them those of the user before. */
  #lent = 0;
  #left = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Throws where a policy forbids workers, as Trusted Types do. */
  constructor(createWorker: CreateWorker) {
    this.#createWorker = createWorker;
    this.#worker = this.#start();
  }

  /** Whether another piece may be lent now; to a worker that is starting, too, which finds it there. */
  get isFree(): boolean {
    return this.#left === 0 && this.#lent < MOST_LENT;
  }

  lendTo(user: SearchWorkerUser): void {
    this.#user = user;
    this.#watch();
  }

  /** Hands over a piece of a log; the answer goes to the user. */
  search(piece: LentPiece): void {
    const message: ToWorker = { kind: "search", ...piece };
    this.#worker.postMessage(message, transferables(message));
    this.#lent++;
    if (this.#lent === 1) this.#watch();
  }

  /** Ends the user's search; the worker waits for another one, for a while. */
  release(): void {
    if (!this.#user) return;
    this.#user = undefined;
    this.#left += this.#lent;
    this.#lent = 0;
    if (idle.has(this.#createWorker)) {
      this.#terminate();
      return;
    }
    idle.set(this.#createWorker, this);
    this.#watch();
  }

  #start(): Worker {
    const worker = this.#createWorker();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) =>
      this.#onMessage(data);
    worker.onerror = (event) => {
      // Handled here, so it is no error of the page.
      event.preventDefault();
      this.#lose(this.#ready ? "slow" : "no-worker");
    };
    return worker;
  }

  #onMessage(message: FromWorker): void {
    if (message.kind === "ready") this.#ready = true;
    else if (message.kind === "found") {
      if (this.#left > 0) this.#left--;
      else {
        this.#lent--;
        this.#user?.onFound(message);
      }
    }
    this.#watch();
    if (this.isFree) this.#user?.onFree();
  }

  /** Sets the one timer to what is waited for now. */
  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#user)
      this.#timer = setTimeout(
        () => this.#retire(),
        this.#left > 0 ? LONGEST_REST : LONGEST_IDLE,
      );
    else if (!this.#ready)
      this.#timer = setTimeout(() => this.#lose("no-worker"), START_PATIENCE);
    else if (this.#left > 0)
      this.#timer = setTimeout(() => this.#restart(), LONGEST_REST);
    else if (this.#lent > 0)
      this.#timer = setTimeout(() => this.#lose("slow"), LONGEST_PIECE);
  }

  /** The search before left something behind that takes too long. */
  #restart(): void {
    this.#terminate();
    this.#ready = false;
    this.#left = 0;
    try {
      this.#worker = this.#start();
      this.#watch();
    } catch {
      // As in the constructor.
      this.#lose("no-worker");
    }
  }

  #lose(why: "no-worker" | "slow"): void {
    const user = this.#user;
    this.#retire();
    user?.onLost(why);
  }

  #retire(): void {
    this.#terminate();
    this.#user = undefined;
    if (idle.get(this.#createWorker) === this) idle.delete(this.#createWorker);
  }

  #terminate(): void {
    clearTimeout(this.#timer);
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
  }
}
