/**
 * How much one text may amount to, counted in items of lists. Aliases let a short text
 * name the same long list again and again; here every naming counts.
 */
export class Allowance {
  #left: number;

  constructor(items: number) {
    this.#left = items;
  }

  /** The items of a list, each paid for; no list has none. */
  *each(value: unknown): Generator<unknown, void> {
    if (!Array.isArray(value)) return;
    for (const item of value as readonly unknown[]) {
      if (--this.#left < 0) throw new AllowanceSpent();
      yield item;
    }
  }
}

export class AllowanceSpent extends Error {
  override readonly name = "AllowanceSpent";
}
