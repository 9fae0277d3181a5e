import { html, nothing, type TemplateResult } from "lit";
import { buildStatus } from "../../api/status.js";
import type { Build } from "../../api/types.js";
import { icons } from "../../styles/icons.js";
import { spanOf, starterOf, titleOf } from "../build-row/build-facts.js";
import { emojiText } from "../emoji/emoji-text.js";
import { buildLink, type SummaryView } from "./summary-view.js";

/** The newest build, in three lines of a card. */
export function latestInCard(build: Build, view: SummaryView): TemplateResult {
  const { list, summary } = view.words;
  return html`<div class="latest" role="group" aria-label=${summary.latest}>
    <p class="line">
      ${state(build)}
      <span class="number">${list.number(build.number)}</span>
      ${created(build, view)}
    </p>
    <p class="message">${messageLink(build, view)}</p>
    <p class="line muted">
      ${branch(build, view)} ${starter(build, view)} ${span(build, view)}
    </p>
  </div>`;
}

/** The newest build, in the cells of a row. */
export function latestInRow(build: Build, view: SummaryView): TemplateResult {
  const { list, summary } = view.words;
  const content = html`<span class="number">${list.number(build.number)}</span>
    ${message(build, view)}`;
  return html`<div class="latest" role="group" aria-label=${summary.latest}>
      ${state(build)}
      <span class="message">${buildLink(build, content, view)}</span>
    </div>
    ${created(build, view)}`;
}

function state(build: Build): TemplateResult {
  return html`<buildkite-state
    part="state"
    .state=${buildStatus(build).name}
  ></buildkite-state>`;
}

function messageLink(build: Build, view: SummaryView): TemplateResult {
  return buildLink(build, message(build, view), view);
}

function message(build: Build, { emoji, words }: SummaryView): TemplateResult {
  const title = titleOf(build);
  return html`<bdi title=${title ?? nothing}
    >${title === undefined ? words.list.noMessage : emojiText(title, emoji)}</bdi
  >`;
}

function branch({ branch }: Build, { words }: SummaryView): TemplateResult {
  return html`<span class="branch" title=${branch}>
    ${icons.branch}<span class="visually-hidden">${words.list.branch}</span
    ><bdi class="clip">${branch}</bdi>
  </span>`;
}

function starter(build: Build, { words }: SummaryView) {
  const person = starterOf(build);
  if (!person) return nothing;
  const name = person.name ?? person.email ?? words.common.unknownPerson;
  return html`<span class="who" title=${name}>
    <buildkite-avatar
      .name=${name}
      .src=${person.avatarUrl ?? ""}
    ></buildkite-avatar
    ><span class="visually-hidden">${words.list.by}</span
    ><bdi class="clip">${name}</bdi>
  </span>`;
}

export function created(build: Build, { words }: SummaryView): TemplateResult {
  return html`<span class="created"
    ><span class="visually-hidden">${words.list.created}</span
    ><buildkite-time .datetime=${build.createdAt}></buildkite-time
  ></span>`;
}

/** How long the build took, or takes, or has waited. */
export function span(build: Build, { words }: SummaryView) {
  const found = spanOf(build);
  if (!found) return nothing;
  const label =
    found.kind === "waiting"
      ? html`<span>${words.list.waiting}</span>`
      : html`<span class="visually-hidden">${words.list.duration}</span>`;
  return html`<span class="span">
    ${label}<buildkite-duration
      .from=${found.from}
      .to=${found.to}
    ></buildkite-duration>
  </span>`;
}
