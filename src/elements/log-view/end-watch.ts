import type { LogText } from "../../log/core/log-text.js";
import { BuildkiteLogFollowChangeEvent } from "./events.js";
import type { LogViewport } from "./log-viewport.js";

/** The view that follows a log. */
interface FollowingView extends EventTarget {
  readonly source: LogText | undefined;
  follow: boolean;
}

/** Begins and ends following as a person moves, and knows what has come since they left the end. */
export class EndWatch {
  readonly #view: FollowingView;
  readonly #viewport: LogViewport;
  /** Lines that had been there when the end was last in view. */
  #seenLines = 0;
  /** Somebody followed the log, and then went up to read. */
  #left = false;

  constructor(view: FollowingView, viewport: LogViewport) {
    this.#view = view;
    this.#viewport = viewport;
  }

  /** Lines that have come below the window; `undefined` where nobody has left the end. */
  get unseen(): number | undefined {
    if (!this.#left || this.#viewport.isAtEnd) return undefined;
    return this.#lineCount - this.#seenLines;
  }

  /** For another log. */
  startOver(): void {
    this.#left = false;
  }

  /** Once the window is where it belongs: moves on with the log, and notes what is in view. */
  update(): void {
    if (this.#view.follow) this.#viewport.moveToEnd();
    if (this.#viewport.isAtEnd) this.#seenLines = this.#lineCount;
  }

  /** What a person did; unlike the property it fires an event. */
  setFollow(follow: boolean): void {
    if (this.#view.follow === follow) return;
    this.#view.follow = follow;
    this.#left = !follow;
    this.#view.dispatchEvent(new BuildkiteLogFollowChangeEvent(follow));
  }

  /** Somebody went to the end: what is written from now on is followed. */
  reach(): void {
    this.#viewport.moveToEnd();
    this.setFollow(this.#grows);
  }

  /** Somebody scrolled. */
  moved(direction: "up" | "down"): void {
    const { isAtEnd } = this.#viewport;
    if (direction === "up" && !isAtEnd) this.setFollow(false);
    else if (this.#left && isAtEnd) this.setFollow(this.#grows);
  }

  get #grows(): boolean {
    return this.#view.source?.ended === false;
  }

  get #lineCount(): number {
    return this.#view.source?.lineCount ?? 0;
  }
}
