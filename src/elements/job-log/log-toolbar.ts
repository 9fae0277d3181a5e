import { html, nothing, type TemplateResult } from "lit";
import type { PreferencesController } from "../../live/preferences.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { LogForm } from "./log-download.js";

/** What the toolbar shows, and what becomes of what a person does with it. */
export interface LogToolbar {
  readonly words: Messages;
  readonly preferences: PreferencesController;
  readonly following: boolean;
  /** More may be written, so that following makes sense. */
  readonly growing: boolean;
  /** Something to fold, copy or download is on show. */
  readonly hasLog: boolean;
  /** The page of this log, for others to open. */
  readonly link: string;
  /** Where it is on buildkite.com, where that may be linked. */
  readonly buildkiteHref: string | undefined;
  readonly onFold: (open: boolean) => void;
  readonly onFollow: () => void;
  readonly onEnd: () => void;
  readonly onDownload: (form: LogForm) => void;
}

/** The times beside the lines and their zone, chosen in one go. */
type Times = "off" | "relative" | "local" | "utc";

const TIMES: readonly Times[] = ["off", "relative", "local", "utc"];

/** Everything beside the search. */
export function toolbarTemplate(toolbar: LogToolbar): TemplateResult {
  const { words, hasLog } = toolbar;
  const { log } = words;
  return html`<div class="tools" role="group" aria-label=${log.toolbar}>
    ${tool(log.unfoldAll, icons.unfold, () => toolbar.onFold(true), !hasLog)}
    ${tool(log.foldAll, icons.fold, () => toolbar.onFold(false), !hasLog)}
    <span class="rule"></span>
    ${timesTemplate(toolbar)} ${wrapTemplate(toolbar)}
    ${
      toolbar.growing
        ? toggle(log.follow, icons.follow, toolbar.following, toolbar.onFollow)
        : ""
    }
    ${tool(log.toEnd, icons.toEnd, toolbar.onEnd, !hasLog)}
    <span class="rule"></span>
    <buildkite-copy-button
      .text=${toolbar.link}
      .label=${log.copyLink}
    ></buildkite-copy-button>
    ${downloadTemplate(toolbar)} ${buildkiteTemplate(toolbar)}
  </div>`;
}

function buildkiteTemplate({ words, buildkiteHref }: LogToolbar) {
  if (buildkiteHref === undefined) return nothing;
  const { openInBuildkite, opensInNewTab } = words.common;
  return html`<a
    class="button icon-only"
    href=${buildkiteHref}
    target="_blank"
    rel="noopener"
    title=${openInBuildkite}
    aria-label=${`${openInBuildkite} (${opensInNewTab})`}
    >${icons.external}</a
  >`;
}

function tool(
  label: string,
  icon: unknown,
  onClick: () => void,
  disabled: boolean,
) {
  return html`<button
    type="button"
    class="icon-only"
    title=${label}
    aria-label=${label}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${icon}
  </button>`;
}

function toggle(
  label: string,
  icon: unknown,
  pressed: boolean,
  onClick: () => void,
) {
  return html`<button
    type="button"
    class="icon-only"
    title=${label}
    aria-label=${label}
    aria-pressed=${pressed}
    @click=${onClick}
  >
    ${icon}
  </button>`;
}

function wrapTemplate({ words, preferences }: LogToolbar) {
  const { wrap } = preferences.values;
  return toggle(words.log.wrap, icons.wrap, wrap, () =>
    preferences.set("wrap", !wrap),
  );
}

function timesTemplate({ words, preferences }: LogToolbar) {
  const { timestamps, timeZone } = preferences.values;
  const chosen = timestamps === "absolute" ? timeZone : timestamps;
  const onChange = (event: Event) => {
    const times = (event.currentTarget as HTMLSelectElement).value as Times;
    const absolute = times === "local" || times === "utc";
    if (absolute) preferences.set("timeZone", times);
    preferences.set("timestamps", absolute ? "absolute" : times);
  };
  return html`<select
    aria-label=${words.log.timestamps}
    title=${words.log.timestamps}
    @change=${onChange}
  >
    ${TIMES.map(
      (times) =>
        html`<option value=${times} .selected=${times === chosen}>
          ${words.log.times[times]}
        </option>`,
    )}
  </select>`;
}

function downloadTemplate({ words, hasLog, onDownload }: LogToolbar) {
  const { log } = words;
  const choose = (form: LogForm) => (event: Event) => {
    (event.currentTarget as HTMLElement)
      .closest("details")
      ?.removeAttribute("open");
    onDownload(form);
  };
  return html`<details
    class="menu"
    @keydown=${closeOnEscape}
    @focusout=${closeWhenLeft}
  >
    <summary
      class="button icon-only"
      title=${log.download}
      aria-label=${log.download}
    >
      ${icons.download}
    </summary>
    <div class="items">
      <button type="button" ?disabled=${!hasLog} @click=${choose("raw")}>
        ${log.downloadRaw}
      </button>
      <button type="button" ?disabled=${!hasLog} @click=${choose("plain")}>
        ${log.downloadPlain}
      </button>
    </div>
  </details>`;
}

function closeOnEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
  event.stopPropagation();
}

function closeWhenLeft(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
}
