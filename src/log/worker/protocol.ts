import { deltaBuffers, type LogDelta } from "../core/delta.js";
import type { SearchQuery } from "../core/search.js";

/** What the page says to the worker. */
export type ToWorker =
  | {
      readonly kind: "append";
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: "end" }
  /** Whole lines of a log, to be searched. */
  | {
      readonly kind: "search";
      readonly query: SearchQuery;
      readonly bytes: Uint8Array<ArrayBuffer>;
    };

/** What the worker says to the page. */
export type FromWorker =
  /** The worker has started: from now on bytes may be transferred to it. */
  | { readonly kind: "ready" }
  | { readonly kind: "parsed"; readonly delta: LogDelta }
  /** Pairs of offset and length, in the bytes given. */
  | { readonly kind: "found"; readonly matches: Uint32Array<ArrayBuffer> };

/** The buffers that a message hands over rather than copies. */
export function transferables(message: ToWorker | FromWorker): Transferable[] {
  switch (message.kind) {
    case "append":
    case "search":
      return [message.bytes.buffer];
    case "parsed":
      return deltaBuffers(message.delta);
    case "found":
      return [message.matches.buffer];
    default:
      return [];
  }
}
