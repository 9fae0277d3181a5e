import type { ReactiveController, ReactiveElement } from "lit";
import type { BuildkiteJobList } from "../job-list/job-list.js";

interface BuildHost extends ReactiveElement {
  /** UUID of the job that is open. */
  readonly job: string;
}

/** Room left between the job and the edge, so that its neighbours show. */
const MARGIN = 48;

/**
 * Where the build scrolls by itself, as it does beside a log, scrolls it to the job that
 * is open: once for each, and never the page around it.
 */
export class OpenJobInSight implements ReactiveController {
  readonly #host: BuildHost;
  #shown = "";

  constructor(host: BuildHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { job } = this.#host;
    if (job === "") this.#shown = "";
    else if (job !== this.#shown) void this.#show(job);
  }

  async #show(job: string): Promise<void> {
    const root = this.#host.renderRoot;
    const list = root.querySelector<BuildkiteJobList>("buildkite-job-list");
    await list?.updateComplete;
    const row = list?.renderRoot.querySelector("[aria-current]");
    // The jobs are still to come, or another one has been opened meanwhile.
    if (!row || job !== this.#host.job) return;
    this.#shown = job;
    const { top, bottom } = row.getBoundingClientRect();
    const edge = this.#host.getBoundingClientRect();
    if (top < edge.top) this.#host.scrollTop -= edge.top - top + MARGIN;
    else if (bottom > edge.bottom)
      this.#host.scrollTop += bottom - edge.bottom + MARGIN;
  }
}
