import type {
  ByteScanner,
  ScannableBytes,
  ScanOptions,
} from "./byte-scanner.js";
import { isLetter, lowerCase } from "./ascii.js";
import { SCAN_WASM } from "./scan-wasm.js";

interface Scan {
  readonly memory: WebAssembly.Memory;
  scan(
    at: number,
    end: number,
    needle: number,
    masks: number,
    length: number,
    base: number,
    out: number,
  ): number;
}

/** Bytes copied into the module's memory at once; the blocks of a log are a multiple of it. */
const PIECE = 256 * 1024;
const LANES = 16;
const PAGE = 65_536;

/** Scans 16 bytes at a time, in WebAssembly. */
export class SimdScanner implements ByteScanner {
  readonly #wasm: Scan;

  /** Throws where WebAssembly, or its SIMD, is not to be had. */
  constructor() {
    const module = new WebAssembly.Module(
      Uint8Array.from(atob(SCAN_WASM), (char) => char.charCodeAt(0)),
    );
    // What it exports is said in scan.wat.
    this.#wasm = new WebAssembly.Instance(module).exports as unknown as Scan;
  }

  scan(
    text: ScannableBytes,
    needle: Uint8Array,
    { ignoreCase }: ScanOptions,
    from: number,
    to: number,
  ): Uint32Array<ArrayBuffer> {
    const { length } = needle;
    const last = Math.min(to, text.length - length + 1);
    if (length === 0 || from >= last) return new Uint32Array(0);

    // In memory: needle, masks, text with what may be read behind it, and what was found.
    const padded = Math.ceil(length / LANES) * LANES;
    const textAt = 2 * padded;
    const most = Math.min(PIECE, last - from);
    const outAt = textAt + align(most + length + 2 * LANES);
    this.#reserve(outAt + 4 * most);
    const bytes = new Uint8Array(this.#wasm.memory.buffer);
    bytes.fill(0xff, 0, textAt);
    for (const [index, byte] of needle.entries()) {
      const folded = ignoreCase && isLetter(byte);
      bytes[index] = folded ? lowerCase(byte) : byte;
      bytes[padded + index] = folded ? 0x20 : 0;
    }

    const found: Uint32Array<ArrayBuffer>[] = [];
    for (let at = from; at < last;) {
      // Cut as the blocks of a log are: a slice over two of them is a copy of its own.
      const end = Math.min(at - (at % PIECE) + PIECE, last);
      bytes.set(text.slice(at, end), textAt);
      bytes.set(text.slice(end, end + length - 1), textAt + end - at);
      const count = this.#wasm.scan(
        textAt,
        textAt + end - at,
        0,
        padded,
        length,
        at - textAt,
        outAt,
      );
      if (count > 0)
        found.push(new Uint32Array(bytes.buffer, outAt, count).slice());
      at = end;
    }
    return joined(found);
  }

  #reserve(length: number): void {
    const { memory } = this.#wasm;
    const missing = length - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  }
}

function align(length: number): number {
  return Math.ceil(length / LANES) * LANES;
}

function joined(
  parts: readonly Uint32Array<ArrayBuffer>[],
): Uint32Array<ArrayBuffer> {
  const [first, second] = parts;
  if (first && !second) return first;
  const all = new Uint32Array(
    parts.reduce((length, part) => length + part.length, 0),
  );
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
