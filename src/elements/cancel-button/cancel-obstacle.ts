import { isFinished } from "../../api/status.js";
import type { Build } from "../../api/types.js";

/** Why a build, as it is, cannot be canceled. Buildkite takes only builds in three states. */
export function cancelObstacle(
  build: Build,
): "ended" | "canceling" | "blocked" | "other" | undefined {
  const { state, blocked } = build;
  // A blocked build may count as running, and then it can be canceled.
  if (["scheduled", "running", "failing"].includes(state)) return undefined;
  if (state === "canceling") return "canceling";
  if (blocked) return "blocked";
  return isFinished(build) ? "ended" : "other";
}
