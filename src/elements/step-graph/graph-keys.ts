import type { DrawnGraph } from "./graph-model.js";
import type { Box } from "./graph-plan.js";

/** Where an arrow key leads from a step; `undefined` where there is nothing. */
export function stepTowards(
  key: string,
  at: number,
  { linksTo, after, plan }: DrawnGraph,
): number | undefined {
  const here = plan.nodes[at];
  if (!here) return undefined;
  switch (key) {
    case "ArrowRight":
      return nearest(after[at] ?? [], here, plan.nodes);
    case "ArrowLeft":
      return nearest(
        (linksTo[at] ?? []).map(({ from }) => from),
        here,
        plan.nodes,
      );
    case "ArrowUp":
      return beside(here, plan.nodes, -1);
    case "ArrowDown":
      return beside(here, plan.nodes, 1);
    case "Home":
      return 0;
    case "End":
      return plan.nodes.length - 1;
    default:
      return undefined;
  }
}

/** Of several steps, the one at about the same height. */
function nearest(
  steps: readonly number[],
  here: Box,
  boxes: readonly Box[],
): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const step of steps) {
    const distance = Math.abs(middle(boxes[step]) - middle(here));
    if (distance < least) [best, least] = [step, distance];
  }
  return best;
}

/** The next one above or below that stands in the same column. */
function beside(
  here: Box,
  boxes: readonly Box[],
  direction: 1 | -1,
): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  boxes.forEach((box, at) => {
    const distance = (middle(box) - middle(here)) * direction;
    const overlaps = box.x < here.x + here.width && here.x < box.x + box.width;
    if (overlaps && distance > 0 && distance < least)
      [best, least] = [at, distance];
  });
  return best;
}

function middle(box: Box | undefined): number {
  return box ? box.y + box.height / 2 : 0;
}
