import type { ReactiveControllerHost } from "lit";

/** What there is to look at of a job, in the order of its tabs. */
export const JOB_VIEWS = [
  "log",
  "artifacts",
  "annotations",
  "comparison",
] as const;

export type JobView = (typeof JOB_VIEWS)[number];

/** Which of them shows. Whoever goes to another job, or to a line, wants its log. */
export class JobViews {
  readonly #host: ReactiveControllerHost;
  #selected: JobView = "log";

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get selected(): JobView {
    return this.#selected;
  }

  reset(): void {
    this.#selected = "log";
  }

  readonly select = (view: JobView): void => {
    this.#selected = view;
    this.#host.requestUpdate();
  };
}
