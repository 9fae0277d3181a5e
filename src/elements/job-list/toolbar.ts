import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { Found, Look } from "./list-model.js";

export interface ToolbarOptions {
  readonly words: Messages;
  readonly language: string;
  readonly look: Look;
  /** How many jobs show, of how many; `undefined` where nothing is looked for. */
  readonly found: Found | undefined;
  /** Whether everything is unfolded; `undefined` where nothing folds. */
  readonly allOpen: boolean | undefined;
  readonly onText: (text: string) => void;
  readonly onFieldKey: (event: KeyboardEvent) => void;
  readonly onLayout: (layout: Look["layout"]) => void;
  readonly onGrouping: (grouping: Look["grouping"]) => void;
  readonly onShowAll: () => void;
  readonly onToggleAll: () => void;
}

/** What to look for, and how to see what is found. */
export function toolbar(options: ToolbarOptions): TemplateResult {
  const { words, look, allOpen } = options;
  const { jobs } = words;
  const byState = look.grouping === "state";
  return html`<div class="toolbar" part="toolbar">
      <label class="filter">
        ${icons.search}<span class="visually-hidden">${jobs.filter}</span>
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${jobs.filterHint}
          .value=${live(look.filter.text)}
          @input=${(event: InputEvent) =>
            options.onText((event.target as HTMLInputElement).value)}
          @keydown=${options.onFieldKey}
        />
      </label>
      <button
        type="button"
        class="grouping"
        aria-pressed=${byState}
        @click=${() => options.onGrouping(byState ? "pipeline" : "state")}
      >
        ${icons.filter}<span class="label">${jobs.groupByState}</span>
      </button>
      ${layouts(options)}
      ${
        allOpen === undefined
          ? nothing
          : html`<button
              type="button"
              class="quiet fold-all"
              @click=${options.onToggleAll}
            >
              ${allOpen ? icons.fold : icons.unfold}<span class="label"
                >${allOpen ? jobs.foldAll : jobs.unfoldAll}</span
              >
            </button>`
      }
    </div>
    ${foundLine(options)}`;
}

function layouts({ words: { jobs }, look, onLayout }: ToolbarOptions) {
  const layout = (name: Look["layout"], icon: TemplateResult) =>
    html`<button
      type="button"
      class="icon-only ${name}"
      title=${jobs.layouts[name]}
      aria-label=${jobs.layouts[name]}
      aria-pressed=${look.layout === name}
      @click=${() => onLayout(name)}
    >
      ${icon}
    </button>`;
  return html`<span class="layouts" role="group" aria-label=${jobs.layout}
    >${layout("tree", icons.list)}${layout("table", icons.table)}</span
  >`;
}

/** Always there, so that screen readers tell what changes in it. */
function foundLine({ words, language, found, onShowAll }: ToolbarOptions) {
  const { jobs } = words;
  return html`<div class="found">
    <p role="status" class="muted">
      ${
        found === undefined
          ? nothing
          : found.count === 0
            ? jobs.noMatch
            : jobs.matches(
                found.count,
                formatNumber(found.count, language),
                formatNumber(found.total, language),
              )
      }
    </p>
    ${
      found === undefined
        ? nothing
        : html`<button type="button" class="quiet show-all" @click=${onShowAll}>
            ${jobs.showAll}
          </button>`
    }
  </div>`;
}
