import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { markedText } from "../marked-text.js";
import { AT_ONCE, showMore, shownOf, type ContentView } from "./view-state.js";

/** Levels that are open at first, where they are short. */
const OPEN_LEVELS = 2;
const SHORT = 50;

/** Characters of one value. The text has all of it. */
const MOST_CHARACTERS = 2_000;

interface Member {
  /** A name, or a number in a list; `undefined` for the whole. */
  readonly name: string | undefined;
  readonly value: unknown;
  /** Where it stands in the whole. */
  readonly place: string;
  readonly level: number;
}

/** JSON as a list within lists, in which objects and lists fold. */
export function jsonView(value: unknown, view: ContentView): TemplateResult {
  const whole = { name: undefined, value, place: "", level: 0 };
  return html`<div
    class="json mono"
    role="region"
    tabindex="0"
    aria-label=${view.words.artifacts.preview.content}
  >
    <ul>
      ${memberTemplate(whole, view)}
    </ul>
  </div>`;
}

function memberTemplate(member: Member, view: ContentView): TemplateResult {
  const { value } = member;
  if (typeof value !== "object" || value === null)
    return html`<li>${nameTemplate(member)}${scalar(value)}</li>`;
  const entries = Object.entries(value as Record<string, unknown>);
  const isList = Array.isArray(value);
  if (entries.length === 0)
    return html`<li>
      ${nameTemplate(member)}<span class="muted"
        >${isList ? "[ ]" : "{ }"}</span
      >
    </li>`;
  const { place, level } = member;
  const { words, language, state, change } = view;
  const isOpen =
    state.open.get(place) ?? (level < OPEN_LEVELS && entries.length <= SHORT);
  const count = formatNumber(entries.length, language);
  return html`<li>
    <button
      type="button"
      class="quiet"
      aria-expanded=${isOpen}
      @click=${() => change({ open: new Map(state.open).set(place, !isOpen) })}
    >
      ${icons.chevronRight}${nameTemplate(member)}<span class="muted"
        >${isList ? "[…]" : "{…}"}
        ${words.artifacts.preview.items(entries.length, count)}</span
      >
    </button>
    ${isOpen ? membersTemplate(entries, member, view) : nothing}
  </li>`;
}

function membersTemplate(
  entries: readonly (readonly [string, unknown])[],
  { place, level }: Member,
  view: ContentView,
): TemplateResult {
  const shown = shownOf(view, place, AT_ONCE.items);
  const more = Math.min(entries.length - shown, AT_ONCE.items);
  return html`<ul>
    ${entries
      .slice(0, shown)
      .map(([name, value]) =>
        memberTemplate(
          { name, value, place: `${place}/${name}`, level: level + 1 },
          view,
        ),
      )}
    ${
      more > 0
        ? html`<li>
            <button
              type="button"
              @click=${() => showMore(view, place, shown + more)}
            >
              ${view.words.artifacts.preview.moreItems(
                more,
                formatNumber(more, view.language),
              )}
            </button>
          </li>`
        : nothing
    }
  </ul>`;
}

function nameTemplate({ name }: Member) {
  if (name === undefined) return nothing;
  return html`<span
    ><span class="name">${markedText(cut(name))}</span>:
  </span>`;
}

function scalar(value: unknown): TemplateResult {
  if (typeof value === "string")
    return html`<span class="string"
      >${markedText(cut(JSON.stringify(value)))}</span
    >`;
  return html`<span class="scalar">${String(value)}</span>`;
}

function cut(text: string): string {
  return text.length > MOST_CHARACTERS
    ? `${text.slice(0, MOST_CHARACTERS)} …`
    : text;
}
