import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import { formatDuration, formatRelative } from "../../messages/format.js";
import { titleOf } from "../build-row/build-facts.js";
import { emojiText } from "../emoji/emoji-text.js";
import { stateWord } from "../state/state-word.js";
import type { Bar } from "./bar-facts.js";
import type { BarKeys } from "./bar-keys.js";
import type { BarTip } from "./bar-tip.js";
import type { SummaryView } from "./summary-view.js";

export interface BarsOptions {
  readonly bars: readonly Bar[];
  /** What they are, for screen readers. */
  readonly label: string;
  readonly keys: BarKeys;
  readonly tip: BarTip;
}

/** Builds as bars, oldest left: as high as they took long, coloured and marked by state. */
export function bars(
  { bars, label, keys, tip }: BarsOptions,
  view: SummaryView,
): TemplateResult {
  const stop = keys.stopAmong(bars.map(({ build }) => build.id));
  const shown = bars.find(({ build }) => build.id === tip.shown);
  return html`<div
    class="bars"
    part="bars"
    @focusin=${tip.onReach}
    @focusout=${tip.onLeave}
    @pointerover=${tip.onReach}
    @pointerleave=${tip.onLeave}
  >
    <ol
      dir="ltr"
      aria-label=${label}
      @focusin=${keys.onFocusIn}
      @keydown=${keys.onKeyDown}
    >
      ${repeat(
        bars,
        ({ build }) => build.id,
        (bar) => html`<li>${barLink(bar, bar.build.id === stop, view)}</li>`,
      )}
    </ol>
    <div class="tip" popover="manual" aria-hidden="true">
      ${shown ? tipContent(shown, view) : nothing}
    </div>
  </div>`;
}

function barLink(bar: Bar, isStop: boolean, view: SummaryView): TemplateResult {
  const { build, height, status } = bar;
  const href = view.hrefOf(build);
  const fill = html`<span
    class="fill ${status.tone} ${status.active ? "active" : ""}"
    style=${styleMap({ "block-size": `${(height * 100).toFixed(1)}%` })}
  ></span>`;
  return href === undefined
    ? html`<span
        class="bar"
        role="img"
        data-build=${build.id}
        tabindex=${isStop ? 0 : -1}
        aria-label=${nameOf(bar, view)}
        >${fill}</span
      >`
    : html`<a
        class="bar"
        data-build=${build.id}
        href=${href}
        tabindex=${isStop ? 0 : -1}
        aria-label=${nameOf(bar, view)}
        @click=${(event: MouseEvent) => view.onOpen(event, build)}
        >${fill}</a
      >`;
}

/** `Build 41, failed, 3m 20s, 2 hours ago`. */
function nameOf(bar: Bar, view: SummaryView): string {
  const { bar: words } = view.words.summary;
  const { build, duration, status } = bar;
  const state = stateWord(
    view.words.common.buildStates,
    status.name,
  ).toLocaleLowerCase(view.language);
  const when = whenOf(bar, view);
  if (duration === undefined) return words.neverRan(build.number, state, when);
  const sentence = status.active ? words.underWay : words.ended;
  const length = formatDuration(duration, view.language);
  return sentence(build.number, state, length, when);
}

function tipContent(bar: Bar, view: SummaryView): TemplateResult {
  const { list, summary } = view.words;
  const { build, duration, status } = bar;
  const length =
    duration === undefined ? "" : formatDuration(duration, view.language);
  const title = titleOf(build);
  return html`<p class="line">
      <buildkite-state .state=${status.name}></buildkite-state>
      <span>${list.number(build.number)}</span>
    </p>
    <p class="message">
      <bdi
        >${title === undefined ? list.noMessage : emojiText(title, view.emoji)}</bdi
      >
    </p>
    <p class="line muted">
      ${length === "" ? nothing : html`<span>${status.active ? summary.bar.soFar(length) : length}</span>`}
      <span>${whenOf(bar, view)}</span>
    </p>`;
}

function whenOf({ build }: Bar, { language, now }: SummaryView): string {
  const created = build.createdAt ?? now;
  return formatRelative(Math.min(created, now), now, language);
}
