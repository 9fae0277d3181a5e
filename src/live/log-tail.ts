import type { BuildkiteClient } from "../api/client.js";
import { BuildkiteError } from "../api/errors.js";
import type { JobRef } from "../api/types.js";
import { RecentBytes } from "./recent-bytes.js";

/** The calls that a log is read by. */
export type LogClient = Pick<
  BuildkiteClient,
  "headLog" | "streamLog" | "tailLog"
>;

/** Where the bytes of a log go. */
export interface LogSink {
  /** The next bytes of the log. They may be kept or transferred. */
  append(bytes: Uint8Array<ArrayBuffer>): void;
  /** The log is another one than before: what follows begins from its first byte. */
  restart(): void;
  /** Resolves once it is worth fetching more: what was given is dealt with, or nearly. */
  readonly ready: Promise<void>;
}

/**
 * Bytes kept to be compared with what is fetched next. Two logs that agree in as many
 * are the same log; Buildkite keeps no version by which to tell.
 */
const KEPT = 64 * 1024;

/**
 * How much of the end is asked for while it is unknown how much is new. An agent sends
 * about a chunk a second, so this mostly brings the news in one request.
 */
const PROBE = 16 * 1024;

/** How much more than what is new is asked for, to be compared; a log may grow meanwhile. */
const OVERLAP = 32 * 1024;

/** And how much of that must be left for the two to count as one log. */
const LEAST_OVERLAP = 1024;

/** How often to ask for more of the end where a log grows quicker than it is asked for. */
const ATTEMPTS = 3;

/** Bytes missing from which on a log counts as not there yet. */
const FAR_BEHIND = 1 << 20;

/** A part of a log that reaches to its end, on its way here. */
interface Arriving {
  readonly body: ReadableStream<Uint8Array>;
  /** Where it begins in the log. */
  readonly start: number;
  /** How long the log is, where a header says. */
  readonly total: number | undefined;
}

/**
 * Keeps up with a log that grows at Buildkite: each `update` fetches what is new and
 * hands it on, every byte once and in order, no faster than the sink takes it. Where
 * `Range` passes, that is the end of the log; where a proxy strips it, the size is asked
 * for and a grown log read anew.
 *
 * What was fetched twice must agree with what came first. Where it does not, or the
 * log has become shorter, the log was replaced, and it is started over.
 */
export class LogTail {
  readonly #client: LogClient;
  readonly #ref: JobRef;
  readonly #sink: LogSink;
  readonly #recent = new RecentBytes(KEPT);
  #total: number | undefined;
  #caughtUp = false;
  /** Until an answer shows that a proxy strips `Range`. */
  #rangesPass = true;

  constructor(client: LogClient, ref: JobRef, sink: LogSink) {
    this.#client = client;
    this.#ref = ref;
    this.#sink = sink;
  }

  /** Bytes handed on so far. */
  get received(): number {
    return this.#recent.end;
  }

  /** How many bytes there are, as far as the last answer says. */
  get total(): number | undefined {
    return this.#total;
  }

  /** Whether all is here that there was, or nearly. */
  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  /** Fetches what is new. A failure keeps what has arrived; the next call goes on from there. */
  async update(signal: AbortSignal): Promise<void> {
    if (this.received === 0) await this.#readWhole(signal);
    else if (this.#rangesPass) await this.#readEnd(signal);
    else await this.#readGrown(signal);
    this.#caughtUp = true;
  }

  async #readGrown(signal: AbortSignal): Promise<void> {
    const { size } = await this.#client.headLog(this.#ref, { signal });
    if (size !== this.received) await this.#readWhole(signal);
  }

  async #readEnd(signal: AbortSignal): Promise<void> {
    const needed = Math.min(this.received, LEAST_OVERLAP);
    let length = PROBE;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const end = await this.#client.tailLog(this.#ref, length, { signal });
      if (end.kind === "whole") {
        this.#rangesPass = false;
        return this.#take({ ...end, start: 0, total: end.size }, signal);
      }
      const { start, total } = end;
      if (start === 0 || start + needed <= this.received)
        return this.#take(end, signal);
      // Its beginning is of no use without what comes before.
      await letGo(end.body);
      length = Math.max(0, total - this.received) + OVERLAP;
    }
    return this.#readWhole(signal);
  }

  async #readWhole(signal: AbortSignal): Promise<void> {
    const { body, size } = await this.#client.streamLog(this.#ref, { signal });
    return this.#take({ body, start: 0, total: size }, signal);
  }

  async #take(arriving: Arriving, signal: AbortSignal): Promise<void> {
    const { body, total } = arriving;
    this.#announce(total);
    const isSame =
      !this.#hasShrunkTo(total) && (await this.#read(arriving, signal));
    if (isSame) return;
    await letGo(body);
    this.#recent.clear();
    this.#caughtUp = false;
    this.#sink.restart();
    return this.#readWhole(signal);
  }

  /** Hands on what is new. False once it does not agree with what came first. */
  async #read(
    { body, start, total }: Arriving,
    signal: AbortSignal,
  ): Promise<boolean> {
    let at = start;
    const reader = body.getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        signal.throwIfAborted();
        if (done) break;
        if (!this.#recent.agrees(at, value)) return false;
        this.#append(value.slice(Math.max(0, this.received - at)));
        at += value.length;
        await this.#sink.ready;
        signal.throwIfAborted();
      }
    } catch (cause) {
      signal.throwIfAborted();
      throw new BuildkiteError({ kind: "network" }, { cause });
    } finally {
      // After the last byte this does nothing; before it, it ends the request.
      reader.cancel().catch(() => {});
      reader.releaseLock();
    }
    if (total !== undefined && at < total)
      throw new BuildkiteError({ kind: "network" });
    return at >= this.received;
  }

  #append(bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length === 0) return;
    this.#recent.push(bytes);
    this.#sink.append(bytes);
  }

  #announce(total: number | undefined): void {
    this.#total = total;
    if ((total ?? 0) - this.received > FAR_BEHIND) this.#caughtUp = false;
  }

  #hasShrunkTo(total: number | undefined): boolean {
    return total !== undefined && total < this.received;
  }
}

/** Ends a request whose answer is not wanted. */
async function letGo(body: ReadableStream<Uint8Array>): Promise<void> {
  // It may have failed by itself, which is all the same.
  if (!body.locked) await body.cancel().catch(() => {});
}
