import type { ReactiveElement } from "lit";
import { parsePipelineSlug } from "../../api/slugs.js";
import type { Build } from "../../api/types.js";
import type { HostSettingsController } from "../../live/host-settings.js";
import type { BuildTarget } from "../build/build.js";
import { withLine } from "../log-lines/with-line.js";
import { BuildkiteJobOpenEvent } from "../pipeline-insights/events.js";
import { isPlainClick } from "../plain-click.js";
import type { ComparedLog } from "./compared-log.js";
import type { ShownSide } from "./comparison-table.js";

interface LinkingHost extends ReactiveElement {
  readonly pipeline: string;
  readonly hrefFor: ((target: BuildTarget) => string) | undefined;
}

/** Where the builds, jobs and lines of a comparison are shown. */
export class ComparisonLinks {
  readonly #host: LinkingHost;
  readonly #settings: HostSettingsController;

  constructor(host: LinkingHost, settings: HostSettingsController) {
    this.#host = host;
    this.#settings = settings;
  }

  /** `undefined` where nobody says. */
  job(build: Build, job: string): string | undefined {
    const { hrefFor, pipeline } = this.#host;
    const { number } = build;
    return hrefFor
      ? hrefFor({ build: number, job })
      : this.#settings.pageAddress({
          ...parsePipelineSlug(pipeline),
          number,
          job,
        });
  }

  /** Tells the host first, which may show the job by itself; `line` is from 0. */
  follow(click: MouseEvent, build: Build, job: string, line?: number): void {
    if (!isPlainClick(click)) return;
    const event = new BuildkiteJobOpenEvent(
      build.number,
      job,
      line === undefined ? undefined : `${line + 1}`,
    );
    if (!this.#host.dispatchEvent(event)) click.preventDefault();
  }

  side(compared: ComparedLog, build: Build, job: string): ShownSide {
    const href = this.job(build, job);
    return {
      compared,
      number: build.number,
      hrefOf:
        compared.part === "end"
          ? undefined
          : (line) => href && withLine(href, line),
      onFollow: (click, line) => this.follow(click, build, job, line),
    };
  }
}
