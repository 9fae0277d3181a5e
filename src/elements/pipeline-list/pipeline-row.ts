import { html, nothing, type TemplateResult } from "lit";
import { buildStatus } from "../../api/status.js";
import type { Build, Pipeline } from "../../api/types.js";
import type { Newest } from "../../live/newest-builds.js";
import { formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { titleOf } from "../build-row/build-facts.js";
import { emojiText, type EmojiLookup } from "../emoji/emoji-text.js";

/** More of a description than any row has room for. */
const MAX_DESCRIPTION_LENGTH = 300;

/** What every row needs to show itself, and to be acted on. */
export interface RowContext {
  readonly words: Messages;
  readonly language: string;
  readonly emoji: EmojiLookup;
  readonly favourites: ReadonlySet<string>;
  /** -1 stands for a number that is not known. */
  readonly size: number;
  readonly newestOf: (pipeline: Pipeline) => Newest;
  /** Where a pipeline or a build of it is shown; `undefined` where nothing may be linked to. */
  readonly hrefOf: (pipeline: Pipeline, build?: Build) => string | undefined;
  readonly onOpen: (
    event: MouseEvent,
    pipeline: Pipeline,
    build?: Build,
  ) => void;
  readonly onFavourite: (pipeline: Pipeline, index: number) => void;
  readonly onLook: (pipeline: Pipeline) => void;
}

/** One pipeline: its name, how its newest build is doing, and what runs now. */
export function pipelineRow(
  pipeline: Pipeline,
  index: number,
  context: RowContext,
): TemplateResult {
  const { words, emoji } = context;
  const description = pipeline.description?.slice(0, MAX_DESCRIPTION_LENGTH);
  return html`<div
    class="row"
    part="row"
    role="listitem"
    aria-posinset=${index + 1}
    aria-setsize=${context.size}
    data-row=${index}
    data-pipeline=${pipeline.slug}
  >
    ${star(pipeline, index, context)}
    <div class="what">
      <span class="title"
        >${nameLink(pipeline, context)}${archived(pipeline, words)}</span
      >
      ${
        description === undefined
          ? nothing
          : html`<span class="description" title=${description}
              ><bdi>${emojiText(description, emoji)}</bdi></span
            >`
      }
    </div>
    <div class="newest">${newest(pipeline, context)}</div>
    <div class="counts" part="counts">${counts(pipeline, context)}</div>
  </div>`;
}

function star(
  pipeline: Pipeline,
  index: number,
  { words, favourites, onFavourite }: RowContext,
): TemplateResult {
  const isFavourite = favourites.has(pipeline.slug);
  const { addFavourite, removeFavourite } = words.pipelines;
  const label = (isFavourite ? removeFavourite : addFavourite)(pipeline.name);
  return html`<button
    type="button"
    class="quiet icon-only star ${isFavourite ? "chosen" : ""}"
    title=${label}
    aria-label=${label}
    @click=${() => onFavourite(pipeline, index)}
  >
    ${icons.star}
  </button>`;
}

function nameLink(pipeline: Pipeline, context: RowContext): TemplateResult {
  const { emoji, hrefOf, onOpen } = context;
  const href = hrefOf(pipeline);
  const name = html`<bdi>${emojiText(pipeline.name, emoji)}</bdi>`;
  return href === undefined
    ? html`<span class="name" data-row-focus tabindex="-1">${name}</span>`
    : html`<a
        class="name"
        part="name"
        data-row-focus
        href=${href}
        title=${pipeline.name}
        @click=${(event: MouseEvent) => onOpen(event, pipeline)}
        >${name}</a
      >`;
}

function archived({ archivedAt }: Pipeline, { pipelines }: Messages) {
  return archivedAt === undefined
    ? nothing
    : html` <span class="archived">${pipelines.archived}</span>`;
}

function newest(pipeline: Pipeline, context: RowContext) {
  const { words, newestOf, onLook } = context;
  const found = newestOf(pipeline);
  switch (found.kind) {
    case "build":
      return newestBuild(pipeline, found.build, context);
    case "none":
      return html`<span>${words.pipelines.noBuilds}</span>`;
    case "no-branch":
      return html`<span>${words.pipelines.noBranch}</span>`;
    case "loading":
      return html`<span class="wait"
        ><span class="visually-hidden">${words.pipelines.looking}</span></span
      >`;
    case "not-asked":
    case "failed": {
      const { look, lookHint, lookFailed, lookAgainHint } = words.pipelines;
      const [label, hint] =
        found.kind === "failed"
          ? [lookFailed, lookAgainHint(pipeline.name)]
          : [look, lookHint(pipeline.name)];
      return html`<button
        type="button"
        class="quiet look"
        title=${hint}
        aria-label=${`${label}. ${hint}`}
        @click=${() => onLook(pipeline)}
      >
        ${found.kind === "failed" ? icons.warning : icons.help} ${label}
      </button>`;
    }
  }
}

function newestBuild(
  pipeline: Pipeline,
  build: Build,
  { words, emoji, hrefOf, onOpen }: RowContext,
): TemplateResult {
  const title = titleOf(build);
  const href = hrefOf(pipeline, build);
  const content = html`<span class="number"
      >${words.list.number(build.number)}</span
    >
    <bdi class="message" title=${title ?? nothing}
      >${title === undefined ? words.list.noMessage : emojiText(title, emoji)}</bdi
    >`;
  const link =
    href === undefined
      ? html`<span class="build">${content}</span>`
      : html`<a
          class="build"
          href=${href}
          @click=${(event: MouseEvent) => onOpen(event, pipeline, build)}
          >${content}</a
        >`;
  return html`<span class="visually-hidden"
      >${words.pipelines.newest(build.branch)}</span
    >
    <buildkite-state
      part="state"
      .state=${buildStatus(build).name}
    ></buildkite-state>
    ${link}
    <buildkite-time .datetime=${build.createdAt}></buildkite-time>`;
}

function counts(
  { runningBuildsCount, scheduledBuildsCount }: Pipeline,
  { words, language }: RowContext,
) {
  const { running, waiting } = words.pipelines;
  const said = (
    amount: number,
    say: (amount: number, text: string) => string,
    kind: string,
    icon: TemplateResult,
  ) =>
    amount === 0
      ? nothing
      : html`<span class=${kind}
          >${icon} ${say(amount, formatNumber(amount, language))}</span
        >`;
  return html`${said(runningBuildsCount, running, "running", icons.play)}
  ${said(scheduledBuildsCount, waiting, "waiting", icons.clock)}`;
}
