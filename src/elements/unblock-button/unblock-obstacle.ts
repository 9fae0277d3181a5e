import type { JobOfBuild } from "../act/job-of-build.js";

/** Why a job, as it is, cannot be unblocked. */
export function unblockObstacle({
  job,
  build,
}: JobOfBuild):
  | "type"
  | "canceled"
  | "answered"
  | "early"
  | "failed"
  | "refused"
  | "other"
  | undefined {
  if (job.type !== "manual") return "type";
  if (build.state === "canceled" || build.state === "canceling")
    return "canceled";
  switch (job.state) {
    case "blocked":
      return job.unblockable ? undefined : "refused";
    case "unblocked":
    case "unblocked_failed":
      return "answered";
    case "blocked_failed":
    case "waiting_failed":
      return "failed";
    case "pending":
    case "waiting":
      return "early";
    default:
      return "other";
  }
}
