import { html, type ReactiveElement, type TemplateResult } from "lit";
import { jobLabel } from "../../api/status.js";
import type { Build, BuildRef, Emoji, Job } from "../../api/types.js";
import type { HostSettingsController } from "../../live/host-settings.js";
import type { Messages } from "../../messages/messages.js";
import type { BuildTarget } from "../build/build.js";
import { emojiLookup, emojiText } from "../emoji/emoji-text.js";
import { BuildkiteJobSelectEvent } from "../job-list/events.js";
import { isPlainClick } from "../plain-click.js";

/** What is known of the build whose jobs are linked to. */
export interface LinkedBuild {
  readonly ref: BuildRef;
  /** Once it is loaded. */
  readonly build: Build | undefined;
  readonly emojis: readonly Emoji[] | undefined;
  readonly hrefFor: ((target: BuildTarget) => string) | undefined;
}

/** Links from annotations to jobs: the one that wrote it, and those that its text links to. */
export class JobLinks {
  readonly #host: ReactiveElement;
  readonly #settings: HostSettingsController;

  constructor(host: ReactiveElement, settings: HostSettingsController) {
    this.#host = host;
    this.#settings = settings;
  }

  /** To the job that an annotation belongs to, by its name. */
  render(id: string, linked: LinkedBuild, words: Messages): TemplateResult {
    const job = jobOf(id, linked);
    const emoji = emojiLookup(linked.emojis ?? NO_EMOJI);
    const name = job
      ? emojiText(jobLabel(job, words.jobs.types), emoji)
      : words.annotations.unknownJob;
    const href = this.#hrefOf(id, linked);
    return href === undefined
      ? html`<button type="button" class="job quiet" data-job=${id}>
          <bdi>${name}</bdi>
        </button>`
      : html`<a class="job" href=${href} data-job=${id}><bdi>${name}</bdi></a>`;
  }

  /** What a body links to stays in the portal, where it is a build or a job of the pipeline. */
  lead(bodies: readonly ParentNode[], { hrefFor }: LinkedBuild): void {
    if (!hrefFor) return;
    for (const body of bodies)
      for (const link of body.querySelectorAll<HTMLAnchorElement>(
        "a[data-build]",
      )) {
        const { build, job } = link.dataset;
        link.href = hrefFor({ build: Number(build), ...(job && { job }) });
        link.removeAttribute("target");
        link.removeAttribute("title");
      }
  }

  /** Tells the host's listeners which job was activated; they may show it themselves. */
  follow(click: MouseEvent, control: HTMLElement, linked: LinkedBuild): void {
    const { build, job: id = "" } = control.dataset;
    const isElsewhere =
      build !== undefined && Number(build) !== linked.ref.number;
    const job = isElsewhere ? undefined : jobOf(id, linked);
    if (!job || !isPlainClick(click)) return;
    const event = new BuildkiteJobSelectEvent(job);
    if (!this.#host.dispatchEvent(event)) click.preventDefault();
  }

  #hrefOf(job: string, { ref, hrefFor }: LinkedBuild): string | undefined {
    return hrefFor
      ? hrefFor({ build: ref.number, job })
      : this.#settings.pageAddress({ ...ref, job });
  }
}

/** The same array each time, so that a look-up is made once. */
const NO_EMOJI: readonly Emoji[] = [];

function jobOf(id: string, { build }: LinkedBuild): Job | undefined {
  return build?.jobs?.find((job) => job.id === id);
}
