import { html, nothing, type ReactiveElement, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import type { BuildRef, Job } from "../../api/types.js";
import type { HostSettingsController } from "../../live/host-settings.js";
import type { Messages } from "../../messages/messages.js";
import type { BuildTarget } from "../build/build.js";
import { BuildkiteJobSelectEvent } from "../job-list/events.js";
import { withLine } from "../log-lines/with-line.js";
import { isPlainClick } from "../plain-click.js";

/** Whose jobs are linked to, and where those are shown. */
export interface LinkedJobs {
  readonly ref: BuildRef;
  readonly hrefFor: ((target: BuildTarget) => string) | undefined;
}

interface LinkOptions {
  readonly content: unknown;
  readonly className: string;
  /** A line of the job's log, from 0. */
  readonly line?: number;
  /** What it is called where `content` does not say. */
  readonly label?: string;
}

/** Links to jobs and to lines of their logs, of which the host tells its listeners first. */
export class FailureLinks {
  readonly #host: ReactiveElement;
  readonly #settings: HostSettingsController;

  constructor(host: ReactiveElement, settings: HostSettingsController) {
    this.#host = host;
    this.#settings = settings;
  }

  /** A button where nobody says where jobs are shown. */
  render(
    job: Job,
    linked: LinkedJobs,
    { content, className, line, label }: LinkOptions,
  ): TemplateResult {
    const href = this.#href(job, linked, line);
    const follow = (click: MouseEvent) => this.#follow(click, job, line);
    return href === undefined
      ? html`<button
          type="button"
          class="quiet ${className}"
          aria-label=${ifDefined(label)}
          @click=${follow}
        >
          ${content}
        </button>`
      : html`<a
          class=${className}
          href=${href}
          aria-label=${label ?? nothing}
          @click=${follow}
          >${content}</a
        >`;
  }

  /** The build that a trigger step started, in whichever pipeline. */
  triggered(job: Job, { jobs }: Messages): TemplateResult | typeof nothing {
    const ref = job.type === "trigger" ? job.triggeredBuild?.ref : undefined;
    if (!ref) return nothing;
    const name = jobs.triggered(ref.pipeline, ref.number);
    const href = this.#settings.pageAddress(ref);
    return href === undefined
      ? html`${name}`
      : html`<a href=${href} target="_blank" rel="noopener">${name}</a>`;
  }

  #href(
    { id }: Job,
    { ref, hrefFor }: LinkedJobs,
    line: number | undefined,
  ): string | undefined {
    const href = hrefFor
      ? hrefFor({ build: ref.number, job: id })
      : this.#settings.pageAddress({ ...ref, job: id });
    return line === undefined ? href : href && withLine(href, line);
  }

  #follow(click: MouseEvent, job: Job, line: number | undefined): void {
    if (!isPlainClick(click)) return;
    const event = new BuildkiteJobSelectEvent(
      job,
      line === undefined ? undefined : `${line + 1}`,
    );
    if (!this.#host.dispatchEvent(event)) click.preventDefault();
  }
}
