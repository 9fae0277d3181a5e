import { generatedLog, type LogKind } from "@buildkite/elements/testing";

/** What the page asks of this worker: first which log, then for piece after piece. */
export type MakerRequest =
  { readonly bytes: number; readonly kind: LogKind } | "next";

/** About as much as a network brings at once (bytes). */
const PIECE = 256 * 1024;

let log: Generator<Uint8Array<ArrayBuffer>, unknown, void> | undefined;

/** Makes a log only as fast as it is read, and keeps nothing of it. */
addEventListener("message", ({ data }: MessageEvent<MakerRequest>) => {
  if (data !== "next") {
    log = generatedLog(data.bytes, { kind: data.kind });
    return;
  }
  const piece = nextPiece();
  postMessage(piece, piece ? { transfer: [piece.buffer] } : undefined);
});

/** `undefined` at the log's end. */
function nextPiece(): Uint8Array<ArrayBuffer> | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (log && length < PIECE) {
    const { done, value } = log.next();
    if (done) {
      log = undefined;
      break;
    }
    parts.push(value);
    length += value.length;
  }
  if (length === 0) return undefined;
  const piece = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    piece.set(part, at);
    at += part.length;
  }
  return piece;
}
