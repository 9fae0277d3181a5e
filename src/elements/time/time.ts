import { LitElement, css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { ClockSource } from "../../live/clock-source.js";
import { PreferencesController } from "../../live/preferences.js";
import { Ticker } from "../../live/ticker.js";
import { formatDateTime, formatRelative } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { elementStyles } from "../../styles/base.js";

/**
 * A moment, relative to now (`5 minutes ago`), with the exact time as a tooltip.
 *
 * @element buildkite-time
 */
export class BuildkiteTime extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: inline;
        color: inherit;
        font: inherit;
      }
    `,
  ];

  /** ISO 8601 as an attribute, milliseconds since the epoch as a property. */
  @property({ converter: { fromAttribute: (text) => parseTime(text) } })
  accessor datetime: number | undefined;

  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #clock = new ClockSource(this);
  readonly #ticker = new Ticker(
    this,
    () => this.datetime !== undefined,
    () => this.#clock.clock,
  );
  #shown = "";

  /** Most seconds change no word; those cost no render. */
  protected override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const text = this.#text();
    if (changed.size === 0 && this.hasUpdated && text === this.#shown)
      return false;
    this.#shown = text;
    return true;
  }

  protected override render() {
    if (this.datetime === undefined) return nothing;
    const { language } = this.#messages;
    const { timeZone } = this.#preferences.values;
    return html`<time
      datetime=${new Date(this.datetime).toISOString()}
      title=${formatDateTime(this.datetime, language, timeZone)}
      >${this.#shown}</time
    >`;
  }

  #text(): string {
    return this.datetime === undefined
      ? ""
      : formatRelative(
          Math.min(this.datetime, this.#ticker.now),
          this.#ticker.now,
          this.#messages.language,
        );
  }
}

function parseTime(text: string | null): number | undefined {
  const time = text === null ? NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-time": BuildkiteTime;
  }
}
