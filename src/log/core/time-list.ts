import { blockRoom } from "./block-room.js";

const BLOCK = 1 << 14;
const NONE = -(2 ** 31);

/** Milliseconds after `base`, or `NONE`. */
interface Near {
  base: number;
  deltas: Int32Array<ArrayBuffer>;
}

type Block = Near | Float64Array<ArrayBuffer>;

/**
 * Times in milliseconds, NaN for none. Those of a log are near each other, so a block of
 * them is kept as differences of 32 bits (24 days); one that has others, in full.
 */
export class TimeList {
  readonly #blocks: Block[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The time at `index`; NaN when there is none. */
  at(index: number): number {
    const block = this.#blocks[Math.floor(index / BLOCK)];
    if (!block || index >= this.#length) return NaN;
    const at = index % BLOCK;
    if (block instanceof Float64Array) return block[at] ?? NaN;
    const delta = block.deltas[at] ?? NONE;
    return delta === NONE ? NaN : block.base + delta;
  }

  append(times: Float64Array): void {
    for (let taken = 0; taken < times.length;) {
      const offset = this.#length % BLOCK;
      const some = times.subarray(taken, taken + BLOCK - offset);
      const number = Math.floor(this.#length / BLOCK);
      const block = roomy(this.#blocks[number], number, offset + some.length);
      this.#blocks[number] = put(block, some, offset);
      taken += some.length;
      this.#length += some.length;
    }
  }

  /** Drops what is at `length` and after. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length);
    this.#blocks.length = Math.ceil(this.#length / BLOCK);
  }
}

/** The block with room for `needed` times; only the first one begins small. */
function roomy(block: Block | undefined, number: number, needed: number) {
  const length = block ? timesOf(block).length : 0;
  if (block && needed <= length) return block;
  const room = blockRoom(number, needed, length, BLOCK);
  if (block instanceof Float64Array) return grown(block, room);
  const deltas = new Int32Array(room);
  if (block) deltas.set(block.deltas);
  return { base: block?.base ?? NaN, deltas };
}

function timesOf(block: Block): Float64Array | Int32Array {
  return block instanceof Float64Array ? block : block.deltas;
}

function grown(times: Float64Array, room: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(room);
  larger.set(times);
  return larger;
}

/** Writes times into a block, or into a wider one where they are too far away. */
function put(block: Block, times: Float64Array, offset: number): Block {
  if (block instanceof Float64Array) {
    block.set(times, offset);
    return block;
  }
  const { deltas } = block;
  if (Number.isNaN(block.base)) block.base = times.find(isTime) ?? NaN;
  const { base } = block;
  for (let at = 0; at < times.length; at++) {
    const time = times[at] ?? NaN;
    const delta = time - base;
    // Not equal to itself as 32 bits: NaN, a fraction, or too far away.
    if (delta === (delta | 0) && delta !== NONE) deltas[offset + at] = delta;
    else if (Number.isNaN(time)) deltas[offset + at] = NONE;
    else return put(inFull(block), times, offset);
  }
  return block;
}

function isTime(time: number): boolean {
  return !Number.isNaN(time);
}

function inFull({ base, deltas }: Near): Float64Array<ArrayBuffer> {
  return Float64Array.from(deltas, (delta) =>
    delta === NONE ? NaN : base + delta,
  );
}
