import { buildStatus } from "../../api/status.js";
import type { Build } from "../../api/types.js";

/** What a build that has not ended is doing, in the order in which people care. */
export const ACTIVITIES = ["running", "scheduled", "blocked"] as const;

export type Activity = (typeof ACTIVITIES)[number];

export interface Unfinished {
  readonly counts: Readonly<Record<Activity, number>>;
  /** The ones to name: running before scheduled before blocked, the newest of each first. */
  readonly named: readonly Build[];
  /** How many are not named. */
  readonly more: number;
}

/** More than these are counted, not named. */
const MOST_NAMED = 3;

export function unfinishedOf(newestFirst: readonly Build[]): Unfinished {
  const doing = (activity: Activity) =>
    newestFirst.filter((build) => activityOf(build) === activity);
  const running = doing("running");
  const scheduled = doing("scheduled");
  const blocked = doing("blocked");
  const inOrder = [...running, ...scheduled, ...blocked];
  return {
    counts: {
      running: running.length,
      scheduled: scheduled.length,
      blocked: blocked.length,
    },
    named: inOrder.slice(0, MOST_NAMED),
    more: Math.max(0, inOrder.length - MOST_NAMED),
  };
}

/** What fails or is being canceled still runs. */
function activityOf(build: Build): Activity {
  const { tone } = buildStatus(build);
  if (tone === "blocked") return "blocked";
  return tone === "waiting" ? "scheduled" : "running";
}
