import { nothing, type TemplateResult } from "lit";
import { html } from "../dense-html.js";
import type { BuildkiteLogOutlineSelectEvent } from "../log-outline/events.js";
import type {
  BuildkiteLogCommandEvent,
  BuildkiteLogFollowChangeEvent,
  BuildkiteLogLineSelectEvent,
  BuildkiteLogSearchRequestEvent,
} from "../log-view/events.js";
import { formatLineRange } from "../log-view/line-range.js";
import { dropHintTemplate, dropZoneTemplate } from "./drop-template.js";
import type { BuildkiteLogViewer } from "./log-viewer.js";
import { offerTemplate } from "./problems-template.js";
import { skeletonTemplate } from "./skeleton.js";
import type { ViewerParts } from "./viewer-parts.js";

/** Between toolbar and status: the log, and its outline beside or over it. */
export function bodyTemplate(
  viewer: BuildkiteLogViewer,
  parts: ViewerParts,
): TemplateResult {
  const { words } = parts.messages;
  return html`<div class="body">
    ${outlineTemplate(viewer, parts)}
    <div class="text" @keydown=${leaveByEscape(parts)}>
      ${textTemplate(viewer, parts)}${offer(parts)}
      ${dropHintTemplate(parts.dropped, words.log)}
    </div>
  </div>`;
}

function outlineTemplate({ emoji }: BuildkiteLogViewer, parts: ViewerParts) {
  const { outline, open, view } = parts;
  if (!outline.isOpen || !outline.isWorthwhile(open.log)) return nothing;
  const onSelect = ({ group }: BuildkiteLogOutlineSelectEvent) => {
    outline.uncover();
    parts.goToGroup(group);
  };
  const onClose = () => {
    outline.uncover();
    view?.focus();
  };
  return html`<buildkite-log-outline
    part="outline"
    .log=${open.log}
    .current=${view?.currentGroup}
    .isOpen=${parts.isOpen}
    .emoji=${emoji}
    @buildkite-log-outline-select=${onSelect}
    @buildkite-log-outline-close=${onClose}
  ></buildkite-log-outline>`;
}

function textTemplate(viewer: BuildkiteLogViewer, parts: ViewerParts) {
  const { log } = parts.open;
  if (!log) return emptyTemplate(viewer, parts);
  const { wrap, timestamps, timeZone } = parts.preferences.values;
  const { search, filter, commands } = parts;
  const onFollow = ({ follow }: BuildkiteLogFollowChangeEvent) => {
    viewer.follow = follow;
    const { followOn, followOff } = parts.messages.words.log;
    parts.announcer.say(follow ? followOn : followOff);
  };
  const onLine = ({ range }: BuildkiteLogLineSelectEvent) => {
    viewer.line = range ? formatLineRange(range) : "";
  };
  const onSearch = ({ step }: BuildkiteLogSearchRequestEvent) => {
    if (step === "open") parts.focusSearch();
    else search.step(step);
  };
  const onCommand = ({ command }: BuildkiteLogCommandEvent) =>
    commands[command]?.();
  return html`<buildkite-log-view
    part="viewport"
    .source=${log}
    .wrap=${wrap}
    .timestamps=${timestamps}
    .timeZone=${timeZone}
    .follow=${viewer.follow}
    .line=${viewer.line}
    .hrefFor=${viewer.hrefFor}
    .artifactHref=${viewer.artifactHref}
    .emoji=${viewer.emoji}
    .found=${search.found}
    .currentMatch=${search.currentMatch}
    .filter=${filter.filter}
    @pointerdown=${() => parts.landing.settle()}
    @buildkite-log-line-select=${onLine}
    @buildkite-log-follow-change=${onFollow}
    @buildkite-log-search-request=${onSearch}
    @buildkite-log-command=${onCommand}
    @buildkite-log-selection-change=${() => viewer.requestUpdate()}
    >${parts.hasLines ? nothing : emptyTemplate(viewer, parts)}</buildkite-log-view
  >`;
}

function emptyTemplate(viewer: BuildkiteLogViewer, parts: ViewerParts) {
  return html`<div slot="empty" class="empty">
    <slot name="empty">${insteadOfLog(viewer, parts)}</slot>
  </div>`;
}

function insteadOfLog(viewer: BuildkiteLogViewer, parts: ViewerParts) {
  const { log } = parts.messages.words;
  if (viewer.drop && !parts.open.log)
    return dropZoneTemplate(parts.dropped, log);
  if (!parts.open.log?.ended) return skeletonTemplate(log);
  const { state } = parts.open.progress ?? {};
  // Why it failed stands above. Nobody knows whether there is anything in it.
  if (state === "failed") return nothing;
  return html`<p class="notice">
    ${state === "stopped" ? log.stopped : log.emptyLog}
  </p>`;
}

function offer(parts: ViewerParts) {
  const { words, language } = parts.messages;
  const { problems, landing } = parts;
  if (!landing.offers) return nothing;
  return offerTemplate(
    problems,
    words.log,
    language,
    () => {
      problems.goToFirstError();
      parts.view?.focus();
    },
    () => parts.declineErrors(),
  );
}

/**
 * Escape leaves the full window, before the log takes it for itself; but first of all it
 * takes back a selection, or closes a dialog of the log's.
 */
function leaveByEscape({ fullWindow, view }: ViewerParts) {
  return {
    capture: true,
    handleEvent(event: KeyboardEvent) {
      const inDialog = event
        .composedPath()
        .some((target) => target instanceof HTMLDialogElement);
      if (event.key !== "Escape" || !fullWindow.active) return;
      if (inDialog || view?.hasSelection) return;
      event.preventDefault();
      event.stopPropagation();
      fullWindow.leave();
    },
  };
}
