import { html, nothing, type TemplateResult } from "lit";
import type { Person } from "../../api/types.js";
import { creatorOf, type Viewer } from "./filter-options.js";
import { menu, type MenuContext } from "./menu.js";

export function creatorMenu(
  context: MenuContext,
  viewer: Viewer | undefined,
): TemplateResult {
  const { value, options, words } = context;
  const { filters } = words;
  const me = creatorOf(viewer, options.creators);
  const others = options.creators.filter((creator) => creator !== me);
  const isListed = options.creators.some(({ id }) => id === value.creator);
  return menu(words, {
    id: "creators",
    name: filters.creator,
    count: value.creator === undefined ? 0 : 1,
    content: html`<div
        class="options"
        role="radiogroup"
        aria-label=${filters.creator}
      >
        ${radio(undefined, html`${filters.anyone}`, context)}
        ${
          me
            ? radio(me.id, html`${picture(me)}${filters.myBuilds}`, context)
            : nothing
        }
        ${
          value.creator === undefined || isListed
            ? nothing
            : radio(value.creator, html`${filters.someone}`, context)
        }
        ${others.map((person) =>
          radio(
            person.id,
            html`${picture(person)}<bdi class="clip"
                >${nameOf(person, context)}</bdi
              >`,
            context,
          ),
        )}
      </div>
      ${me ? nothing : html`<p class="hint">${whyNotMine(viewer, context)}</p>`}
      <p class="hint">
        ${others.length > 0 || me ? filters.creatorHint : filters.noCreators}
      </p>`,
  });
}

export function nameOf(person: Person, { words }: MenuContext): string {
  return person.name ?? person.email ?? words.common.unknownPerson;
}

function whyNotMine(
  viewer: Viewer | undefined,
  { words }: MenuContext,
): string {
  return viewer?.email === undefined
    ? words.filters.viewerUnknown
    : words.filters.viewerNotSeen(viewer.email);
}

function picture(person: Person): TemplateResult {
  return html`<buildkite-avatar
    .name=${person.name ?? person.email ?? ""}
    .src=${person.avatarUrl ?? ""}
  ></buildkite-avatar>`;
}

function radio(
  id: string | undefined,
  label: TemplateResult,
  { value, change }: MenuContext,
): TemplateResult {
  return html`<label class="option">
    <input
      type="radio"
      name="creator"
      .checked=${value.creator === id}
      @change=${() => change({ ...value, creator: id })}
    />
    ${label}
  </label>`;
}
