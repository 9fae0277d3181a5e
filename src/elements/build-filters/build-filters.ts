import { LitElement, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { shortCommit } from "../build-row/build-facts.js";
import { branchMenu } from "./branch-menu.js";
import { buildFiltersStyles } from "./build-filters.styles.js";
import { creatorMenu, nameOf } from "./creator-menu.js";
import { BuildkiteFiltersChangeEvent } from "./events.js";
import {
  NO_OPTIONS,
  creatorOf,
  type CommitProblem,
  type FilterOptions,
  type Viewer,
} from "./filter-options.js";
import {
  NO_FILTERS,
  chips,
  type Chip,
  type FilterState,
} from "./filter-state.js";
import type { MenuContext } from "./menu.js";
import { moreMenu } from "./more-menu.js";
import { stateMenu } from "./state-menu.js";

/**
 * Narrows a list of builds: by state, branch, creator, date, commit, meta-data and text.
 * All conditions hold at once, and each shows as a chip that removes it.
 *
 * @element buildkite-build-filters
 * @fires {BuildkiteFiltersChangeEvent} buildkite-filters-change - Somebody chose other filters.
 * @csspart field - A button that opens choices, or the text search.
 * @csspart chip - A condition in force.
 * @csspart clear - The button that removes all conditions.
 */
export class BuildkiteBuildFilters extends LitElement {
  static override styles = [elementStyles, controls, buildFiltersStyles];

  /** The filters in force. */
  @property({ attribute: false }) accessor value: FilterState = NO_FILTERS;

  /** What to suggest; `filterOptions(builds)` reads it off the builds at hand. */
  @property({ attribute: false }) accessor options: FilterOptions = NO_OPTIONS;

  /** Who looks at the page, for "My builds". */
  @property({ attribute: false }) accessor viewer: Viewer | undefined;

  @state() accessor _branchText = "";

  @state() accessor _commitProblem: CommitProblem | undefined;

  readonly #messages = new MessagesController(this);

  protected override render() {
    const { words } = this.#messages;
    const context: MenuContext = {
      value: this.value,
      options: this.options,
      words,
      change: (value) => this.#change(value),
    };
    return html`<div role="search" aria-label=${words.filters.label}>
      <div class="bar">
        ${this.#renderSearch()}
        <div class="menus">
          ${stateMenu(context)}
          ${branchMenu(context, {
            text: this._branchText,
            type: (text) => (this._branchText = text),
          })}
          ${creatorMenu(context, this.viewer)}
          ${moreMenu(context, {
            problem: this._commitProblem,
            report: (problem) => (this._commitProblem = problem),
          })}
        </div>
      </div>
      ${this.#renderChips(context)}
    </div>`;
  }

  #renderSearch() {
    const { filters } = this.#messages.words;
    return html`<div class="search">
      ${icons.search}
      <input
        type="search"
        part="field"
        autocomplete="off"
        aria-label=${filters.search}
        placeholder=${filters.search}
        title=${filters.searchHint}
        .value=${this.value.text}
        @input=${this.#onSearch}
      />
    </div>`;
  }

  #renderChips(context: MenuContext) {
    const { filters } = this.#messages.words;
    const all = chips(this.value);
    if (all.length === 0) return nothing;
    return html`<ul class="chips" aria-label=${filters.active}>
      ${all.map((chip, index) => {
        const label = this.#labelOf(chip, context);
        return html`<li>
          <button
            type="button"
            class="chip"
            part="chip"
            aria-label=${filters.remove(label)}
            title=${filters.remove(label)}
            @click=${() => this.#remove(chip.without, index)}
          >
            <bdi class="clip">${label}</bdi>${icons.close}
          </button>
        </li>`;
      })}
      <li>
        <button
          type="button"
          class="quiet"
          part="clear"
          @click=${() => this.#remove(NO_FILTERS, 0)}
        >
          ${filters.clearAll}
        </button>
      </li>
    </ul>`;
  }

  #labelOf({ kind, value }: Chip, context: MenuContext): string {
    const { common, filters } = this.#messages.words;
    switch (kind) {
      case "state":
        return common.buildStates[value] ?? value;
      case "creator":
        return this.#creatorLabel(value, context);
      case "commit":
        return filters.chips.commit(shortCommit(value));
      case "metaData":
        return value;
      default:
        return filters.chips[kind](value);
    }
  }

  #creatorLabel(id: string, context: MenuContext): string {
    const { filters } = this.#messages.words;
    const { creators } = this.options;
    if (creatorOf(this.viewer, creators)?.id === id) return filters.myBuilds;
    const person = creators.find((creator) => creator.id === id);
    return filters.chips.creator(
      person ? nameOf(person, context) : filters.someone,
    );
  }

  #change(value: FilterState): void {
    this.value = value;
    this.dispatchEvent(new BuildkiteFiltersChangeEvent(value));
  }

  /** The button that was pressed goes with its condition; the focus moves to its neighbour. */
  async #remove(value: FilterState, index: number): Promise<void> {
    this.#change(value);
    await this.updateComplete;
    const chips =
      this.renderRoot.querySelectorAll<HTMLElement>(".chips button");
    const menu = this.renderRoot.querySelector<HTMLElement>(".menu-button");
    (chips[index] ?? menu)?.focus();
  }

  readonly #onSearch = (event: Event) => {
    const { value: text } = event.currentTarget as HTMLInputElement;
    this.#change({ ...this.value, text });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-build-filters": BuildkiteBuildFilters;
  }
}
