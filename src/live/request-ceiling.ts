import type { Timestamp } from "../api/types.js";
import type { Clock } from "./clock.js";

const MINUTE = 60_000;

/** Something that is to be asked again. */
export interface Poll {
  /** Since when. */
  readonly dueAt: Timestamp | undefined;
}

export interface RequestCeilingOptions<Item extends Poll> {
  readonly clock: Clock;
  /** Asks; the requests that this makes are to be recorded. */
  readonly start: (poll: Item) => void;
}

/**
 * Keeps polling below so many requests a minute. It counts every request, but holds back
 * polls alone: they wait while the last 60 s hold as many requests as are allowed, and the
 * one that is overdue the longest goes first.
 */
export class RequestCeiling<Item extends Poll> {
  readonly #clock: Clock;
  readonly #start: (poll: Item) => void;
  readonly #held = new Set<Item>();
  /** When requests went out in the last minute, oldest first. */
  #sent: Timestamp[] = [];
  #perMinute: number | undefined;
  #timer: unknown;

  constructor({ clock, start }: RequestCeilingOptions<Item>) {
    this.#clock = clock;
    this.#start = start;
  }

  /** Requests a minute; 0 for no polling at all, `undefined` for no ceiling. */
  get perMinute(): number | undefined {
    return this.#perMinute;
  }

  set perMinute(value: number | undefined) {
    this.#perMinute =
      value === undefined || Number.isNaN(value)
        ? undefined
        : Math.max(0, Math.floor(value));
    this.#release();
  }

  /** A request goes out, whoever asked for it. */
  record(): void {
    this.#sent.push(this.#clock.now());
    this.#forgetOld();
  }

  /** Starts a poll that is due, now or as soon as there is room for it. */
  admit(poll: Item): void {
    this.#held.add(poll);
    this.#release();
  }

  /** Nobody waits for this poll any more. */
  withdraw(poll: Item): void {
    if (this.#held.delete(poll)) this.#release();
  }

  #release(): void {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    for (let poll = this.#next(); poll !== undefined; poll = this.#next()) {
      const wait = this.#wait();
      if (wait === undefined) return;
      if (wait > 0) {
        this.#timer = this.#clock.setTimeout(() => this.#release(), wait);
        return;
      }
      this.#held.delete(poll);
      this.#start(poll);
    }
  }

  #next(): Item | undefined {
    let next: Item | undefined;
    for (const poll of this.#held)
      if (next === undefined || (poll.dueAt ?? 0) < (next.dueAt ?? 0))
        next = poll;
    return next;
  }

  /** Milliseconds until there is room for a request; `undefined` for never. */
  #wait(): number | undefined {
    const allowed = this.#perMinute;
    if (allowed === undefined) return 0;
    if (allowed === 0) return undefined;
    this.#forgetOld();
    const leaving = this.#sent.at(-allowed);
    return leaving === undefined ? 0 : leaving + MINUTE - this.#clock.now();
  }

  #forgetOld(): void {
    const minuteAgo = this.#clock.now() - MINUTE;
    const young = this.#sent.findIndex((at) => at > minuteAgo);
    if (young === -1) this.#sent = [];
    else if (young > 0) this.#sent.splice(0, young);
  }
}
