import type { LogDelta } from "../core/delta.js";

/** What turns bytes into deltas, in a worker or in slices on the page's own thread. */
export interface LogEngine {
  /** Takes the bytes over: they may be transferred. */
  append(bytes: Uint8Array<ArrayBuffer>): void;
  end(): void;
  dispose(): void;
}

export type OnDelta = (delta: LogDelta) => void;
