import type { Job } from "../../api/types.js";

const RULE = "queue=";

/** The queue whose agents may take a job; the API names it among the rules that agents must meet. */
export function queueOf(job: Job): string | undefined {
  if (job.type !== "script") return undefined;
  const rule = job.agentQueryRules.find((each) => each.startsWith(RULE));
  const queue = rule?.slice(RULE.length);
  return queue === "" ? undefined : queue;
}
