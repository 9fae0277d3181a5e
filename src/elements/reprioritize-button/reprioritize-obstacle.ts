import type { Job, JobState } from "../../api/types.js";

const BEFORE_AGENT: readonly (JobState | undefined)[] = [
  "pending",
  "waiting",
  "waiting_failed",
  "blocked",
  "blocked_failed",
];

/** It waits for an agent, or for its turn to do so; once an agent has taken it, its priority is of no use. */
const AWAITS_AGENT: readonly (JobState | undefined)[] = [
  "scheduled",
  "limiting",
  "limited",
  "platform_limiting",
  "platform_limited",
];

/** Why a job, as it is, cannot be given another priority. */
export function reprioritizeObstacle(
  job: Job,
): "type" | "early" | "late" | undefined {
  if (job.type !== "script") return "type";
  if (AWAITS_AGENT.includes(job.state)) return undefined;
  return BEFORE_AGENT.includes(job.state) ? "early" : "late";
}
