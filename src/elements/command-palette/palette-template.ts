import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { Command } from "../commands/command.js";
import { foundPlaces, queryWords } from "../commands/fuzzy.js";
import { keyTemplate, runsOnMac } from "../key-sheet/key-sheet.js";
import type { Ranking, Section } from "./ranking.js";

export interface PaletteView {
  readonly words: Messages;
  readonly language: string;
  readonly query: string;
  readonly ranking: Ranking;
  /** The id of the command that Enter runs. */
  readonly active: string | undefined;
  /** What is announced. */
  readonly said: string;
  readonly onInput: (event: Event) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onChoose: (command: Command) => void;
  readonly onClose: () => void;
}

/**
 * A combobox with a list that is always open, after the ARIA Authoring Practices: the focus
 * stays in the field, and `aria-activedescendant` says which command is meant.
 */
export function paletteTemplate(view: PaletteView): TemplateResult {
  const { words, query, ranking, active } = view;
  const { palette } = words;
  const shown = commandsOf(ranking);
  const at = shown.findIndex(({ id }) => id === active);
  return html`<dialog
    class="palette"
    aria-label=${palette.title}
    @close=${view.onClose}
    @click=${closeOnBackdrop}
  >
    <div class="field">
      ${icons.search}
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${palette.placeholder}
        placeholder=${palette.placeholder}
        aria-expanded="true"
        aria-controls="commands"
        aria-autocomplete="list"
        aria-activedescendant=${at === -1 ? nothing : `command-${at}`}
        .value=${query}
        @input=${view.onInput}
        @keydown=${view.onKeyDown}
      />
      <form method="dialog">
        <button
          class="icon-only quiet"
          title=${words.common.close}
          aria-label=${words.common.close}
        >
          ${icons.close}
        </button>
      </form>
    </div>
    <div id="commands" role="listbox" aria-label=${palette.title}>
      ${ranking.sections.map((section) =>
        sectionTemplate(section, shown, view),
      )}
    </div>
    ${restTemplate(ranking.total - shown.length, view)}
    <p class="visually-hidden" role="status">${view.said}</p>
  </dialog>`;
}

/** The commands on show, from the top. */
export function commandsOf({ sections }: Ranking): readonly Command[] {
  return sections.flatMap(({ commands }) => commands);
}

function sectionTemplate(
  { heading, commands }: Section,
  shown: readonly Command[],
  view: PaletteView,
) {
  const options = commands.map((command) =>
    optionTemplate(command, shown.indexOf(command), view),
  );
  if (heading === undefined) return options;
  return html`<div role="group" aria-labelledby=${`group-${heading}`}>
    <div class="heading" id=${`group-${heading}`} role="presentation">
      ${view.words.palette.groups[heading]}
    </div>
    ${options}
  </div>`;
}

function optionTemplate(command: Command, at: number, view: PaletteView) {
  const { label, icon, detail, unavailable, keys = [] } = command;
  const { words, query } = view;
  const isMac = runsOnMac();
  return html`<div
    role="option"
    id=${`command-${at}`}
    class="command"
    aria-selected=${command.id === view.active}
    aria-disabled=${unavailable !== undefined}
    @mousedown=${keepFocus}
    @click=${() => view.onChoose(command)}
  >
    <span class="icon">${icon ?? icons.chevronRight}</span>
    <span class="label"><bdi>${marked(label, query)}</bdi></span>
    ${
      unavailable === undefined
        ? html`<span class="detail">${detail ?? nothing}</span>`
        : html`<span class="detail reason">${unavailable}</span>`
    }
    ${keys.slice(0, 1).map((key) => keyTemplate(key, words, isMac))}
  </div>`;
}

function restTemplate(rest: number, { ranking, words, language }: PaletteView) {
  const { palette } = words;
  if (ranking.total === 0) return html`<p class="rest">${palette.nothing}</p>`;
  if (rest <= 0) return nothing;
  return html`<p class="rest">
    ${palette.more(rest, formatNumber(rest, language))}
  </p>`;
}

/** The characters by which it was found. */
function marked(label: string, query: string) {
  const places = foundPlaces(queryWords(query), label.toLowerCase());
  if (places.length === 0) return label;
  const parts: (string | TemplateResult)[] = [];
  let end = 0;
  for (let index = 0; index < places.length;) {
    const from = places[index] ?? 0;
    let to = from;
    while (places[index] === to) {
      to += 1;
      index += 1;
    }
    parts.push(
      label.slice(end, from),
      html`<mark>${label.slice(from, to)}</mark>`,
    );
    end = to;
  }
  return [...parts, label.slice(end)];
}

/** The field keeps the focus, as a combobox's does. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

/** What surrounds a dialog is a part of it to a click. */
function closeOnBackdrop(event: MouseEvent): void {
  if (event.target === event.currentTarget)
    (event.currentTarget as HTMLDialogElement).close();
}
