import { html, nothing, type TemplateResult } from "lit";
import { jobStatus } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import type { RowContext } from "./row-context.js";

/** Shorter waits for an agent are no news (ms). */
const SHORT_WAIT = 1_000;

/** The agent that ran the job; the queue as well, where it is not the usual one or still holds the job. */
export function machine(
  job: Job,
  { words }: RowContext,
): TemplateResult | typeof nothing {
  if (job.type !== "script") return nothing;
  const agent = job.agent?.name;
  const queue = job.agentQueryRules
    .find((rule) => rule.startsWith("queue="))
    ?.slice("queue=".length);
  const waits = !agent && jobStatus(job).active;
  const queueShown = queue && (waits || queue !== "default");
  if (!agent && !queueShown) return nothing;
  return html`<span class="machine">
    ${
      agent
        ? html`<span
            ><span class="visually-hidden">${words.jobs.agent} </span
            ><bdi>${agent}</bdi></span
          >`
        : nothing
    }
    ${
      queueShown
        ? html`<span class="queue"
            >${words.jobs.queue} <bdi>${queue}</bdi></span
          >`
        : nothing
    }
  </span>`;
}

/** How long it ran, after how long a wait for an agent; ticking while it goes on. */
export function times(job: Job, { words }: RowContext): TemplateResult {
  const { runnableAt, startedAt, finishedAt } = job;
  const waited =
    runnableAt !== undefined &&
    (startedAt === undefined
      ? jobStatus(job).active
      : startedAt - runnableAt >= SHORT_WAIT);
  return html`<span class="times">
    ${
      waited
        ? html`<span class="waited"
            >${startedAt === undefined ? words.jobs.waiting : words.jobs.waited}
            <buildkite-duration
              .from=${runnableAt}
              .to=${startedAt}
            ></buildkite-duration
          ></span>`
        : nothing
    }
    ${
      startedAt === undefined
        ? nothing
        : html`<span class="took"
            ><span class="visually-hidden">${words.jobs.took} </span
            ><buildkite-duration
              .from=${startedAt}
              .to=${finishedAt}
            ></buildkite-duration
          ></span>`
    }
  </span>`;
}
