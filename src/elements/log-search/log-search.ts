import { LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { searchPattern, type SearchQuery } from "../../log/core/search.js";
import type { FinderState } from "../../log/worker/log-finder.js";
import { formatNumber } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { html } from "../dense-html.js";
import {
  BuildkiteLogSearchChangeEvent,
  BuildkiteLogSearchCloseEvent,
  BuildkiteLogSearchStepEvent,
} from "./events.js";
import { logSearchStyles } from "./log-search.styles.js";

type Flag = "caseSensitive" | "wholeWord" | "regExp";

/**
 * The field that a log is searched by. It says what is looked for; who shows it finds
 * the matches and says how many there are.
 *
 * @element buildkite-log-search
 * @fires {BuildkiteLogSearchChangeEvent} buildkite-log-search-change - What is searched for has changed.
 * @fires {BuildkiteLogSearchStepEvent} buildkite-log-search-step - The next or the previous match is wanted.
 * @fires {BuildkiteLogSearchCloseEvent} buildkite-log-search-close - Somebody wants the log back: Escape was pressed in an empty field, or the arrow down.
 * @csspart input - The field.
 * @csspart count - How many matches there are.
 */
export class BuildkiteLogSearch extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override styles = [elementStyles, controls, logSearchStyles];

  /** What is searched for. */
  @property() accessor query = "";

  /** Tell upper from lower case. */
  @property({ type: Boolean, attribute: "case-sensitive" })
  accessor caseSensitive = false;

  /** Find whole words alone. */
  @property({ type: Boolean, attribute: "whole-word" }) accessor wholeWord =
    false;

  /** Take the query for a regular expression. */
  @property({ type: Boolean, attribute: "reg-exp" }) accessor regExp = false;

  /** Matches so far. */
  @property({ type: Number }) accessor count = 0;

  /** Which of them is looked at, from 1; 0 for none. */
  @property({ type: Number }) accessor current = 0;

  /** How far the search is, or why it stopped. */
  @property({ attribute: false }) accessor state: FinderState | undefined;

  /** How much of the log has been searched, from 0 to 1. */
  @property({ type: Number }) accessor progress = 1;

  /** Said below the field, while nothing is wrong. */
  @property() accessor advice = "";

  @state() accessor _problem = "";

  @query("input") private accessor _input!: HTMLInputElement;

  readonly #messages = new MessagesController(this);

  /** Selects what is in the field, as a browser's own search does. */
  override focus(options?: FocusOptions): void {
    super.focus(options);
    this._input.select();
  }

  protected override render() {
    const { log } = this.#messages.words;
    const problem = this._problem || this.#stateProblem;
    return html`
      <div class="field" role="search">
        ${icons.search}
        <input
          part="input"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder=${log.search}
          aria-label=${log.search}
          aria-invalid=${problem !== ""}
          aria-describedby=${problem ? "problem" : this.advice ? "advice" : nothing}
          .value=${live(this.query)}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
        />
        <span class="count" part="count">${this.#count}</span>
        ${this.#renderFlag("caseSensitive", "Aa", log.matchCase)}
        ${this.#renderFlag("wholeWord", "W", log.wholeWord)}
        ${this.#renderFlag("regExp", ".*", log.regularExpression)}
        ${this.query === "" ? nothing : this.#renderSteps()}
        ${
          this.state === "searching"
            ? html`<span
                class="bar"
                style="inline-size: ${Math.round(this.progress * 100)}%"
              ></span>`
            : nothing
        }
      </div>
      ${
        problem === ""
          ? nothing
          : html`<p class="problem" id="problem" role="alert">${problem}</p>`
      }
      ${
        problem === "" && this.advice !== ""
          ? html`<p class="advice" id="advice">${this.advice}</p>`
          : nothing
      }
    `;
  }

  #renderFlag(flag: Flag, sign: string, label: string) {
    return html`<button
      type="button"
      title=${label}
      aria-label=${label}
      aria-pressed=${this[flag]}
      @click=${() => {
        this[flag] = !this[flag];
        this.#change();
      }}
    >
      <span class="mono" aria-hidden="true" .textContent=${sign}></span>
    </button>`;
  }

  #renderSteps() {
    const { log } = this.#messages.words;
    return html`<button
        type="button"
        title=${log.previousMatch}
        aria-label=${log.previousMatch}
        ?disabled=${this.count === 0}
        @click=${() => this.#step("previous")}
      >
        ${icons.chevronUp}</button
      ><button
        type="button"
        title=${log.nextMatch}
        aria-label=${log.nextMatch}
        ?disabled=${this.count === 0}
        @click=${() => this.#step("next")}
      >
        ${icons.chevronDown}</button
      ><button
        type="button"
        title=${log.clearSearch}
        aria-label=${log.clearSearch}
        @click=${this.#onClear}
      >
        ${icons.close}
      </button>`;
  }

  get #count() {
    const { words, language } = this.#messages;
    if (this.query === "" || this._problem || !this.state) return "";
    // A search that was given up has not shown that there is nothing.
    if (this.#stateProblem && this.count === 0) return "";
    const count = formatNumber(this.count, language);
    const underWay = this.state === "searching";
    const limited = this.state === "limited";
    const { matches, matchesSoFar, matchesOfMore } = words.log;
    const { matchCount, matchCountSoFar, moreMatches } = words.log;
    if (this.current > 0)
      return (underWay ? matchesSoFar : limited ? matchesOfMore : matches)(
        formatNumber(this.current, language),
        count,
      );
    if (limited) return moreMatches(count);
    if (this.count > 0)
      return (underWay ? matchCountSoFar : matchCount)(this.count, count);
    return underWay
      ? words.log.searching
      : html`<span class="none">${words.log.noMatches}</span>`;
  }

  get #stateProblem(): string {
    const { log } = this.#messages.words;
    if (this.state === "slow") return log.slowExpression;
    return this.state === "no-worker" ? log.noWorkerForExpression : "";
  }

  #change(): void {
    const { query: text, caseSensitive, wholeWord, regExp } = this;
    const query = { text, caseSensitive, wholeWord, regExp };
    this._problem = this.#problemOf(query);
    const usable = text !== "" && this._problem === "";
    this.dispatchEvent(
      new BuildkiteLogSearchChangeEvent(usable ? query : undefined),
    );
  }

  #problemOf(query: SearchQuery): string {
    try {
      searchPattern(query);
      return "";
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // The engine repeats the expression, which stands in the field already.
      const short = reason.replace(/^Invalid regular expression: .*: /s, "");
      return this.#messages.words.log.badExpression(short);
    }
  }

  #step(direction: "next" | "previous"): void {
    this.dispatchEvent(new BuildkiteLogSearchStepEvent(direction));
  }

  readonly #onInput = () => {
    this.query = this._input.value;
    this.#change();
  };

  readonly #onClear = () => {
    this.query = "";
    this.#change();
    this._input.focus();
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") this.#step(event.shiftKey ? "previous" : "next");
    else if (event.key === "Escape" && this.query !== "") this.#onClear();
    else if (event.key === "Escape" || event.key === "ArrowDown")
      this.dispatchEvent(new BuildkiteLogSearchCloseEvent());
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-log-search": BuildkiteLogSearch;
  }
}
