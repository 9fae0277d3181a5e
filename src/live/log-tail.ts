import type { BuildkiteClient } from "../api/client.js";
import { BuildkiteError } from "../api/errors.js";
import type { LogStream } from "../api/log-transport.js";
import type { JobRef } from "../api/types.js";

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

/** How often to ask for more of the end where a log grows quicker than it is asked for. */
const ATTEMPTS = 3;

/**
 * Keeps up with a log that grows at Buildkite: each `update` fetches what is new and
 * hands it on, every byte once and in order. Where `Range` passes, that is the end of
 * the log; where a proxy strips it, the size is asked for and a grown log read anew.
 *
 * What was fetched twice must agree with what came first. Where it does not, or the
 * log has become shorter, the log was replaced, and it is started over.
 */
export class LogTail {
  readonly #client: LogClient;
  readonly #ref: JobRef;
  readonly #sink: LogSink;
  #received = 0;
  /** The last bytes received, `KEPT` at most. */
  #recent = new Uint8Array(0);
  /** Until an answer shows that a proxy strips `Range`. */
  #rangesPass = true;
  #total: number | undefined;
  #caughtUp = false;

  constructor(client: LogClient, ref: JobRef, sink: LogSink) {
    this.#client = client;
    this.#ref = ref;
    this.#sink = sink;
  }

  /** Bytes handed on so far. */
  get received(): number {
    return this.#received;
  }

  /** How many bytes there are, as far as the last answer says. */
  get total(): number | undefined {
    return this.#total;
  }

  /** Whether the last update has brought all that there was. */
  get caughtUp(): boolean {
    return this.#caughtUp;
  }

  /** Fetches what is new. A failure keeps what has arrived; the next call goes on from there. */
  async update(signal: AbortSignal): Promise<void> {
    if (this.#received === 0) return this.#readWhole(signal);
    if (this.#rangesPass) return this.#readEnd(signal);
    const { size } = await this.#client.headLog(this.#ref, { signal });
    if (size !== this.#received) await this.#readWhole(signal);
  }

  async #readEnd(signal: AbortSignal): Promise<void> {
    let length = PROBE;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const end = await this.#client.tailLog(this.#ref, length, { signal });
      signal.throwIfAborted();
      if (end.kind === "whole") {
        this.#rangesPass = false;
        return this.#takeWhole(end, signal);
      }
      if (end.start <= this.#received) {
        const shorter = end.total < this.#received;
        if (!shorter && this.#takeAt(end.start, end.bytes)) return;
        this.#restart();
        break;
      }
      length = end.total - this.#received + KEPT;
    }
    return this.#readWhole(signal);
  }

  async #readWhole(signal: AbortSignal): Promise<void> {
    const whole = await this.#client.streamLog(this.#ref, { signal });
    return this.#takeWhole(whole, signal);
  }

  async #takeWhole(
    { body, size }: LogStream,
    signal: AbortSignal,
  ): Promise<void> {
    let at = 0;
    let agrees = true;
    const reader = body.getReader();
    try {
      while (agrees) {
        const { done, value } = await reader.read();
        signal.throwIfAborted();
        if (done) break;
        agrees = this.#takeAt(at, value);
        at += value.length;
      }
    } catch (cause) {
      signal.throwIfAborted();
      throw new BuildkiteError({ kind: "network" }, { cause });
    } finally {
      // After the last byte this does nothing; before it, it ends the request.
      reader.cancel().catch(() => {});
    }
    if (agrees && size !== undefined && at < size)
      throw new BuildkiteError({ kind: "network" });
    if (agrees && at >= this.#received) return;
    this.#restart();
    return this.#readWhole(signal);
  }

  /**
   * Takes bytes that stand at `start` in the log: compares what is known, hands on what
   * is new. False where they do not agree.
   */
  #takeAt(start: number, bytes: Uint8Array): boolean {
    const known = this.#received - start;
    const oldestKept = known - this.#recent.length;
    for (
      let at = Math.max(0, oldestKept);
      at < Math.min(known, bytes.length);
      at++
    ) {
      if (bytes[at] !== this.#recent[at - oldestKept]) return false;
    }
    if (known < bytes.length) this.#append(bytes.slice(Math.max(0, known)));
    return true;
  }

  #append(bytes: Uint8Array<ArrayBuffer>): void {
    const kept = Math.max(
      0,
      Math.min(this.#recent.length, KEPT - bytes.length),
    );
    const added = bytes.subarray(Math.max(0, bytes.length - KEPT));
    const recent = new Uint8Array(kept + added.length);
    recent.set(this.#recent.subarray(this.#recent.length - kept));
    recent.set(added, kept);
    this.#recent = recent;
    this.#received += bytes.length;
    this.#sink.append(bytes);
  }

  #restart(): void {
    this.#received = 0;
    this.#recent = new Uint8Array(0);
    this.#sink.restart();
  }
}
