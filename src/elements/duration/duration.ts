import { LitElement, css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { ClockSource } from "../../live/clock-source.js";
import { Ticker } from "../../live/ticker.js";
import { formatDuration } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { elementStyles } from "../../styles/base.js";

/**
 * How long something took; while it has no end, how long it has taken, ticking.
 *
 * @element buildkite-duration
 */
export class BuildkiteDuration extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: inline;
        color: inherit;
        font: inherit;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  /** Milliseconds since the epoch. */
  @property({ type: Number }) accessor from: number | undefined;

  /** Milliseconds since the epoch; absent while it goes on. */
  @property({ type: Number }) accessor to: number | undefined;

  readonly #messages = new MessagesController(this);
  readonly #clock = new ClockSource(this);
  readonly #ticker = new Ticker(
    this,
    () => this.from !== undefined && this.to === undefined,
    () => this.#clock.clock,
  );

  protected override render() {
    if (this.from === undefined) return nothing;
    const ms = (this.to ?? this.#ticker.now) - this.from;
    return html`${formatDuration(ms, this.#messages.language)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-duration": BuildkiteDuration;
  }
}
