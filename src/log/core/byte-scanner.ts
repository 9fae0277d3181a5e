import { HorspoolScanner } from "./horspool-scanner.js";
import type { LogBytes } from "./log-text.js";
import { SimdScanner } from "./simd-scanner.js";

/** What can be scanned: the bytes of a log, or any `Uint8Array`. */
export type ScannableBytes = Pick<LogBytes, "length" | "slice">;

export interface ScanOptions {
  /** Whether ASCII letters equal their other case. Other bytes never do. */
  readonly ignoreCase: boolean;
}

/** Finds bytes in bytes. */
export interface ByteScanner {
  /**
   * Every offset from `from` to `to` (exclusive), in order, at which `needle` begins, where
   * they overlap too. It takes time in proportion to the range: give it a part at a time,
   * and the same object for the same needle, which must not change.
   */
  scan(
    text: ScannableBytes,
    needle: Uint8Array,
    options: ScanOptions,
    from: number,
    to: number,
  ): Uint32Array<ArrayBuffer>;
}

let shared: ByteScanner | undefined;

/** The scanner of this realm: one scan leaves nothing to the next that would change it, so all may use it. */
export function createByteScanner(): ByteScanner {
  return (shared ??= fastestScanner());
}

function fastestScanner(): ByteScanner {
  try {
    return new SimdScanner();
  } catch {
    // A policy without 'wasm-unsafe-eval', or a browser without WebAssembly or its SIMD.
    return new HorspoolScanner();
  }
}
