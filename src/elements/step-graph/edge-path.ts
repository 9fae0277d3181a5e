import type { PlannedEdge } from "./graph-plan.js";
import type { Point } from "./layout.js";

/** Many edges as the `d` of one path: thousands of them are still one element. */
export function edgesPath(edges: readonly PlannedEdge[]): string {
  return edges.map(({ points }) => curve(points)).join("");
}

/** Level at every point, so that an edge leaves and enters a box straight. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let { x, y } = first;
  const parts = rest.map((to) => {
    const middle = (x + to.x) / 2;
    const part =
      to.y === y
        ? `H${to.x}`
        : `C${middle} ${y} ${middle} ${to.y} ${to.x} ${to.y}`;
    ({ x, y } = to);
    return part;
  });
  return `M${first.x} ${first.y}${parts.join("")}`;
}
