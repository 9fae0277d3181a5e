import { deltaBuffers, type LogDelta } from "../core/delta.js";
import type { FoundInPiece } from "../core/piece-search.js";
import type { LentPiece } from "./search-piece.js";

/** What the page says to the worker. */
export type ToWorker =
  | {
      readonly kind: "append";
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: "end" }
  | ({ readonly kind: "search" } & LentPiece);

/** What the worker says to the page. */
export type FromWorker =
  /** The worker has started: from now on bytes may be transferred to it. */
  | { readonly kind: "ready" }
  | { readonly kind: "parsed"; readonly delta: LogDelta }
  | ({ readonly kind: "found" } & FoundInPiece);

/** The buffers that a message hands over rather than copies. */
export function transferables(message: ToWorker | FromWorker): Transferable[] {
  switch (message.kind) {
    case "append":
    case "search":
      return [message.bytes.buffer];
    case "parsed":
      return deltaBuffers(message.delta);
    case "found":
      return [message.starts.buffer, message.lengths.buffer];
    default:
      return [];
  }
}
