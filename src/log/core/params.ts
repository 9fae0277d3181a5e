// As xterm: later parameters are dropped, larger values mean as much as this one.
const MOST_PARAMS = 32;
const MOST_VALUE = 0xffff;
const MISSING = -1;
/** Twice as many as half bytes fit into 32 bits. */
const MOST_KEY_CHARACTERS = 16;

/**
 * The parameters of a control sequence, read digit by digit: `38;5;1` has three;
 * in `4:3` the second is a sub-parameter of the first.
 */
export class Params {
  readonly #values = new Int32Array(MOST_PARAMS);
  readonly #sub = new Uint8Array(MOST_PARAMS);
  #length = 0;
  #full = false;
  #characters = 0;
  #key = 0;
  #longKey = 0;

  /** At least one; `CSI m` has one that is missing. */
  get length(): number {
    return this.#length;
  }

  /**
   * With `longKey` the same for the same parameters, and different for others, of up to
   * `MOST_KEY_CHARACTERS`.
   */
  get key(): number {
    return this.#key;
  }

  get longKey(): number {
    return this.#longKey;
  }

  get hasKey(): boolean {
    return this.#characters <= MOST_KEY_CHARACTERS;
  }

  reset(): void {
    this.#characters = this.#key = this.#longKey = 0;
    this.#values[0] = MISSING;
    this.#sub[0] = 0;
    this.#length = 1;
    this.#full = false;
  }

  digit(digit: number): void {
    this.#note(digit + 1);
    if (this.#full) return;
    const at = this.#length - 1;
    const value = Math.max(0, this.#values[at] ?? 0) * 10 + digit;
    this.#values[at] = Math.min(MOST_VALUE, value);
  }

  separate(sub: boolean): void {
    this.#note(sub ? 11 : 12);
    this.#full ||= this.#length === MOST_PARAMS;
    if (this.#full) return;
    this.#values[this.#length] = MISSING;
    this.#sub[this.#length] = sub ? 1 : 0;
    this.#length++;
  }

  /** The value at `index`, or `otherwise` where none was given. */
  get(index: number, otherwise: number): number {
    const value =
      index < this.#length ? (this.#values[index] ?? MISSING) : MISSING;
    return value === MISSING ? otherwise : value;
  }

  isSub(index: number): boolean {
    return index < this.#length && this.#sub[index] === 1;
  }

  /** The index of the parameter after the one at `index` and its sub-parameters. */
  next(index: number): number {
    let next = index + 1;
    while (this.isSub(next)) next++;
    return next;
  }

  /** Adds a character to the keys, by half a byte. */
  #note(character: number): void {
    if (this.#characters < MOST_KEY_CHARACTERS / 2)
      this.#key = (this.#key << 4) | character;
    else this.#longKey = (this.#longKey << 4) | character;
    this.#characters++;
  }
}
