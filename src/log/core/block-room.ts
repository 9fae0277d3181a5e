/** Numbers for which there is room at first. */
const SMALLEST = 256;

/**
 * How much room to make in a block that is to hold `needed` numbers, and has room for
 * `room`. Only the first block of a list grows, by doubling: a log of some kilobytes takes
 * no more. Every other one is of full size from the start.
 */
export function blockRoom(
  block: number,
  needed: number,
  room: number,
  most: number,
): number {
  return block > 0
    ? most
    : Math.min(most, Math.max(SMALLEST, needed, 2 * room));
}
