/** Boxes of one layer from top to bottom, by their middles (px). */
interface Placed {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Where each box's middle goes so that it is as near as can be to where it is wanted, while
 * the order stays and `gap` px lie between two. Boxes that push each other move as a block
 * to the mean of what they want, which is the least squares answer (pool adjacent violators).
 */
export function withoutOverlap(
  boxes: readonly Placed[],
  gap: number,
): readonly number[] {
  // Taking off what lies above leaves the plain question of a sequence that never falls.
  let above = 0;
  const offsets = boxes.map(({ height }) => {
    const offset = above + height / 2;
    above += height + gap;
    return offset;
  });
  const blocks: { sum: number; size: number }[] = [];
  boxes.forEach(({ wanted }, at) => {
    let block = { sum: wanted - (offsets[at] ?? 0), size: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.size >= block.sum / block.size;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: last.sum + block.sum, size: last.size + block.size };
    }
    blocks.push(block);
  });
  const starts = blocks.flatMap(({ sum, size }) =>
    Array<number>(size).fill(sum / size),
  );
  return starts.map((start, at) => start + (offsets[at] ?? 0));
}
