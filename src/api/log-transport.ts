import { BuildkiteError } from "./errors.js";
import * as paths from "./paths.js";
import type { Transport } from "./transport.js";
import type { JobRef } from "./types.js";

export interface LogStream {
  readonly body: ReadableStream<Uint8Array>;
  /** Bytes, where a header says. */
  readonly size: number | undefined;
}

/** The end of a log, or all of it where its end alone could not be had. */
export type LogTail =
  | {
      readonly kind: "tail";
      /** Fails with a `network` error where it ends before the log does. */
      readonly body: ReadableStream<Uint8Array>;
      /** Where `body` begins in the log. */
      readonly start: number;
      readonly total: number;
    }
  | ({ readonly kind: "whole" } & LogStream);

const TEXT = { accept: "text/plain" };

/** The three ways to read a log's bytes. */
export class LogTransport {
  readonly #transport: Transport;
  /** A proxy may pass `Range` on and yet keep `Content-Range` back; asking again is then in vain. */
  #rangesAreReadable = true;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async head(
    ref: JobRef,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly size: number | undefined }> {
    const request = {
      endpoint: paths.log(ref),
      method: "HEAD",
      headers: TEXT,
      signal,
    } as const;
    return { size: contentLength(await this.#transport.send(request)) };
  }

  async stream(
    ref: JobRef,
    signal: AbortSignal | undefined,
  ): Promise<LogStream> {
    return streamOf(
      await this.#transport.send({
        endpoint: paths.log(ref),
        headers: TEXT,
        signal,
      }),
    );
  }

  /**
   * Asks for a suffix range, the only form that Buildkite takes. A proxy that strips `Range`
   * makes the answer 200, which is the whole log. A 206 without a readable `Content-Range`
   * does not say where it begins, so the whole log is read instead of guessing.
   */
  async tail(
    ref: JobRef,
    bytes: number,
    signal: AbortSignal | undefined,
  ): Promise<LogTail> {
    const length = Math.max(1, Math.trunc(bytes));
    if (!this.#rangesAreReadable)
      return { kind: "whole", ...(await this.stream(ref, signal)) };
    const request = {
      endpoint: paths.log(ref),
      headers: { ...TEXT, range: `bytes=-${length}` },
      signal,
    };
    const answer = await this.#transport.ask(request);
    if (!answer.ok) {
      const { status } = answer.refusal;
      // The log is empty.
      if (status === 416)
        return { kind: "tail", body: emptyBody(), start: 0, total: 0 };
      // The range was changed on its way into a form that Buildkite does not take.
      if (status === 400)
        return { kind: "whole", ...(await this.stream(ref, signal)) };
      throw await this.#transport.errorFor(answer.refusal, request);
    }

    const { response } = answer;
    if (response.status !== 206)
      return { kind: "whole", ...streamOf(response) };
    const range = contentRange(response);
    if (range === undefined) {
      this.#rangesAreReadable = false;
      await response.body?.cancel();
      return { kind: "whole", ...(await this.stream(ref, signal)) };
    }
    return {
      kind: "tail",
      body: whole(response.body ?? emptyBody(), range.total - range.start),
      start: range.start,
      total: range.total,
    };
  }
}

function streamOf(response: Response): LogStream {
  return {
    body: response.body ?? emptyBody(),
    size: contentLength(response),
  };
}

function emptyBody(): ReadableStream<Uint8Array> {
  return new Blob([]).stream();
}

/** The same bytes; an error where there are not `length` of them. */
function whole(
  body: ReadableStream<Uint8Array>,
  length: number,
): ReadableStream<Uint8Array> {
  let arrived = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        arrived += bytes.length;
        controller.enqueue(bytes);
      },
      flush() {
        if (arrived !== length) throw new BuildkiteError({ kind: "network" });
      },
    }),
  );
}

/** The length is that of the log only where nothing on the way has compressed it. */
function contentLength({ headers }: Response): number | undefined {
  const length = headers.get("Content-Length") ?? "";
  return headers.has("Content-Encoding") || !/^\d+$/.test(length)
    ? undefined
    : Number(length);
}

function contentRange({ headers }: Response) {
  const found = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(
    headers.get("Content-Range")?.trim() ?? "",
  );
  if (found === null) return undefined;
  const [start, end, total] = found.slice(1).map(Number) as [
    number,
    number,
    number,
  ];
  return end + 1 === total && start <= end ? { start, end, total } : undefined;
}
