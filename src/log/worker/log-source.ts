/** Where the bytes of a log may come from, other than Buildkite. */
export type LogSource =
  ReadableStream<Uint8Array> | Blob | ArrayBuffer | Uint8Array | Response;

/** Why a source could not be read to its end. */
export type LogSourceFailure =
  /** Its stream has been read by somebody else, or is being read. */
  | "used"
  /** The server answered, but not with the log; see `status`. */
  | "refused"
  /** It broke off halfway. */
  | "interrupted"
  /** It gives something other than bytes. */
  | "not-bytes"
  /** The worker that parsed it died, and this source cannot be read twice. */
  | "lost";

const WHAT_TO_DO: Readonly<Record<LogSourceFailure, string>> = {
  used: "This log's stream has been read already. Give a stream, or a response, that nobody has read from.",
  refused:
    "The server answered with an error instead of the log. Check the address and who may read it.",
  interrupted:
    "The log broke off while it was read. What has come is kept; read it again for the rest.",
  "not-bytes":
    "A log is made of bytes, but its stream gave something else. Pipe text through a TextEncoderStream.",
  lost: "The worker that parsed this log has died, and its source cannot be read twice. What was parsed is kept; read the log again for the rest.",
};

export class LogSourceError extends Error {
  override readonly name = "LogSourceError";
  readonly kind: LogSourceFailure;
  /** The HTTP status of a `refused` response. */
  readonly status: number | undefined;

  constructor(
    kind: LogSourceFailure,
    { status, ...options }: ErrorOptions & { readonly status?: number } = {},
  ) {
    super(WHAT_TO_DO[kind], options);
    this.kind = kind;
    this.status = status;
  }
}

/**
 * The most bytes handed on at once: little enough for the parser to be kept waited for,
 * and not to hold a large source in memory twice.
 */
const PIECE = 1 << 20;

/** What browsers give at once (bytes) is 2 MiB or less; more would come as a cache has it. */
const MOST_TAKEN = 4 << 20;

/** Bytes, where the source says how many there are. */
export function sizeOf(source: LogSource): number | undefined {
  if (source instanceof Blob) return source.size;
  if (source instanceof Response) return contentLength(source);
  return source instanceof ReadableStream ? undefined : source.byteLength;
}

/** Whether the source gives its first byte again when it is read a second time. */
export function canReadAgain(source: LogSource): boolean {
  return !(source instanceof ReadableStream || source instanceof Response);
}

/**
 * The bytes of a source, in pieces that the taker owns, each one read only when it is
 * asked for. Ends early, and lets go of the source, once `signal` is aborted.
 */
export function piecesOf(
  source: LogSource,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (source instanceof Blob) return readStream(source.stream(), signal, taken);
  if (source instanceof Response) return readResponse(source, signal);
  return source instanceof ReadableStream
    ? readStream(source, signal, copied)
    : readBytes(source, signal);
}

// eslint-disable-next-line @typescript-eslint/require-await -- as asynchronous as the others
async function* readBytes(
  source: ArrayBuffer | Uint8Array,
  signal: AbortSignal,
) {
  const bytes = source instanceof ArrayBuffer ? new Uint8Array(source) : source;
  for (let at = 0; at < bytes.length && !signal.aborted; at += PIECE)
    yield bytes.slice(at, at + PIECE);
}

async function* readResponse(response: Response, signal: AbortSignal) {
  const { ok, status, body, bodyUsed } = response;
  if (!ok) throw new LogSourceError("refused", { status });
  if (bodyUsed) throw new LogSourceError("used");
  // One that a script has made gives out the pieces that it was given.
  const take = response.type === "default" ? copied : taken;
  if (body) yield* readStream(body, signal, take);
}

async function* readStream(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  take: Take,
) {
  if (stream.locked) throw new LogSourceError("used");
  const reader = stream.getReader();
  // Waits for nothing: a source may take for ever to notice, or fail at it.
  const letGo = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", letGo, { once: true });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || signal.aborted) return;
      yield* take(value);
    }
  } catch (cause) {
    if (cause instanceof LogSourceError) throw cause;
    throw new LogSourceError("interrupted", { cause });
  } finally {
    signal.removeEventListener("abort", letGo);
    letGo();
  }
}

/** Makes a chunk of a stream the taker's own. */
type Take = (chunk: unknown) => Iterable<Uint8Array<ArrayBuffer>>;

/** A page's stream may go on using the buffers of which it gave parts. */
function* copied(chunk: unknown): Generator<Uint8Array<ArrayBuffer>> {
  if (!(chunk instanceof Uint8Array)) throw new LogSourceError("not-bytes");
  for (let at = 0; at < chunk.length; at += PIECE)
    yield chunk.slice(at, at + PIECE);
}

/** The browser's own streams have no use for what they gave; to copy it costs as much as to search it. */
function taken(chunk: unknown): Iterable<Uint8Array<ArrayBuffer>> {
  return isWhole(chunk) ? [chunk] : copied(chunk);
}

/** It is all that there is in its buffer, so that the buffer can be handed on, and no larger than a parser can bear. */
function isWhole(chunk: unknown): chunk is Uint8Array<ArrayBuffer> {
  return (
    chunk instanceof Uint8Array &&
    chunk.buffer instanceof ArrayBuffer &&
    chunk.length === chunk.buffer.byteLength &&
    chunk.length <= MOST_TAKEN
  );
}

/** The length is that of the log only where nothing on the way has compressed it. */
function contentLength({ headers }: Response): number | undefined {
  const length = headers.get("Content-Length") ?? "";
  return headers.has("Content-Encoding") || !/^\d+$/.test(length)
    ? undefined
    : Number(length);
}
