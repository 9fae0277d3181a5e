/**
 * Gives every row in view a slot that it keeps while it is in view; one that comes takes
 * over the slot of one that went. What is rendered by slot is then used again from frame
 * to frame instead of being made anew, and what has the focus stays the same element.
 */
export class RowSlots {
  /** By the key of the row. */
  #slots: ReadonlyMap<string, number> = new Map();

  /** The slots of the rows, in their order; all below the number of rows there have ever been at once. */
  assign(keys: readonly string[]): readonly number[] {
    const kept = new Set<number>();
    for (const key of keys) {
      const slot = this.#slots.get(key);
      if (slot !== undefined) kept.add(slot);
    }
    let free = 0;
    const assigned = new Map<string, number>();
    const slots = keys.map((key) => {
      let slot = this.#slots.get(key);
      if (slot === undefined) {
        while (kept.has(free)) free++;
        slot = free++;
      }
      assigned.set(key, slot);
      return slot;
    });
    this.#slots = assigned;
    return slots;
  }
}
