import { jobStatus } from "../../api/status.js";
import type { Build, Job, ScriptJob, Timestamp } from "../../api/types.js";

/** Jobs that wait for the same thing. */
export interface WaitingJobs {
  /** An agent of a queue, or for fewer jobs of their kind to run at once. */
  readonly reason: "agent" | "limit";
  /** The queue's name; `undefined` where the jobs name none. */
  readonly queue: string | undefined;
  readonly jobs: readonly ScriptJob[];
  /** When the first of them could have run. */
  readonly since: Timestamp | undefined;
}

/** States in which nothing but an agent is missing. */
const FOR_AN_AGENT = new Set(["scheduled", "reserved"]);

const HELD_BACK = new Set([
  "limiting",
  "limited",
  "platform_limiting",
  "platform_limited",
]);

/** What waits although it could run, by queue; the longest wait first. */
export function waitingJobs(build: Build): readonly WaitingJobs[] {
  const groups = new Map<string, ScriptJob[]>();
  for (const job of build.jobs ?? []) {
    const reason = reasonOf(job);
    if (!reason || job.type !== "script") continue;
    const key = JSON.stringify([reason, queueOf(job)]);
    const group = groups.get(key);
    if (group) group.push(job);
    else groups.set(key, [job]);
  }
  return [...groups.values()]
    .map((jobs) => groupOf(jobs))
    .sort((a, b) => (a.since ?? Infinity) - (b.since ?? Infinity));
}

function groupOf(jobs: readonly ScriptJob[]): WaitingJobs {
  const [first] = jobs;
  const since = Math.min(...jobs.map((job) => waitsSince(job) ?? Infinity));
  return {
    reason: (first && reasonOf(first)) ?? "agent",
    queue: first && queueOf(first),
    jobs,
    since: since === Infinity ? undefined : since,
  };
}

function reasonOf(job: Job): WaitingJobs["reason"] | undefined {
  const { name, active } = jobStatus(job);
  if (!active) return undefined;
  if (FOR_AN_AGENT.has(name)) return "agent";
  return HELD_BACK.has(name) ? "limit" : undefined;
}

function waitsSince({ runnableAt, scheduledAt }: ScriptJob) {
  return runnableAt ?? scheduledAt;
}

export function queueOf({ agentQueryRules }: ScriptJob): string | undefined {
  return agentQueryRules
    .find((rule) => rule.startsWith("queue="))
    ?.slice("queue=".length);
}
