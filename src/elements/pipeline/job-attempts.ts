import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { jobStatus } from "../../api/status.js";
import type { Build, Job } from "../../api/types.js";
import { formatNumber } from "../../messages/format.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import { gatherAttempts } from "../job-list/attempts.js";
import { isPlainClick } from "../plain-click.js";

interface JobAttempts {
  readonly build: Build;
  /** The one that is open. */
  readonly job: Job;
  readonly hrefOf: (job: Job) => string;
  readonly onGo: (job: Job) => void;
}

/** Every attempt at a job, the first one first: each keeps its log. */
export function jobAttempts(
  { build, job, hrefOf, onGo }: JobAttempts,
  { words, language }: SpokenMessages,
): TemplateResult | typeof nothing {
  const attempts = attemptsAt(job, build);
  if (attempts.length < 2) return nothing;
  return html`<nav class="attempts" aria-label=${words.pipeline.attempts}>
    <ol>
      ${attempts.map((attempt, at) => {
        const onClick = (click: MouseEvent) => {
          if (!isPlainClick(click)) return;
          click.preventDefault();
          onGo(attempt);
        };
        return html`<li>
          <a
            href=${hrefOf(attempt)}
            aria-current=${ifDefined(attempt === job ? "true" : undefined)}
            @click=${onClick}
            ><buildkite-state
              kind="job"
              variant="icon"
              .state=${jobStatus(attempt).name}
            ></buildkite-state>
            ${words.jobs.attempt(formatNumber(at + 1, language))}</a
          >
        </li>`;
      })}
    </ol>
  </nav>`;
}

function attemptsAt(job: Job, { jobs = [] }: Build): readonly Job[] {
  // Most jobs have one, and a build may have thousands.
  if (job.type !== "script" || !(job.retried || job.retrySourceJobId))
    return [job];
  const entry = gatherAttempts(jobs).find(
    ({ job: newest, earlier }) => newest === job || earlier.includes(job),
  );
  return entry ? [entry.job, ...entry.earlier].reverse() : [job];
}
