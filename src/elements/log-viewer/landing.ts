import type { LogText } from "../../log/core/log-text.js";

/** Where a log opens, for somebody who has said nothing about that. */
export type Landing = "start" | "end" | "first-error";

/** What is open, and how to move in it. */
export interface LandingScene {
  readonly host: {
    readonly landing: Landing;
    readonly line: string;
    readonly follow: boolean;
  };
  /** What the window shows by now. */
  readonly log: () => LogText | undefined;
  /** The line at the top of it. */
  readonly topLine: () => number;
  readonly goToFirstError: () => void;
  readonly goToEnd: () => void;
}

/**
 * Takes whoever opens a log to where it matters, once, and only where nobody has gone
 * anywhere themselves: not to a linked line, not by scrolling, searching or following.
 */
export class LandingPlace {
  readonly #scene: LandingScene;
  #settled = false;
  #declined = false;

  constructor(scene: LandingScene) {
    this.#scene = scene;
  }

  /** The log has errors that nobody has been taken to: whoever reads decides. */
  get offers(): boolean {
    const { landing, line } = this.#scene.host;
    const errors = this.#scene.log()?.problems.errorCount ?? 0;
    const wanted = landing === "first-error" && errors > 0 && line === "";
    return wanted && this.#settled && !this.#declined;
  }

  /** Another log is opened: nobody has gone anywhere in it. */
  reset(): void {
    this.#settled = false;
    this.#declined = false;
  }

  /** Somebody has gone somewhere, or wants to be left where they are. */
  settle(): void {
    this.#settled = true;
  }

  /** Somebody has seen the errors, or does not want to. */
  decline(): void {
    this.#settled = true;
    this.#declined = true;
  }

  /** The log, or what is known of it, has changed. */
  update(): void {
    const { line, follow } = this.#scene.host;
    const log = this.#scene.log();
    if (!log || this.#settled) return;
    if (line !== "" || follow || this.#scene.topLine() > 0) this.settle();
    else this.#land(log);
  }

  #land(log: LogText): void {
    const { landing } = this.#scene.host;
    if (landing === "first-error" && log.problems.errorCount > 0) {
      this.decline();
      this.#scene.goToFirstError();
    } else if (log.ended && log.lineCount > 0) {
      // Until then it may still turn out to be a failed job's.
      this.settle();
      if (landing !== "start") this.#scene.goToEnd();
    }
  }
}
