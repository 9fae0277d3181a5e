import { html, type TemplateResult } from "lit";
import type { PreferencesController } from "../../live/preferences.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { LogForm } from "./download-controller.js";
import { menuTemplate, toolTemplate } from "./tool.js";

/** What the toolbar shows, and what becomes of what a person does with it. */
export interface LogToolbar {
  readonly words: Messages;
  readonly preferences: PreferencesController;
  readonly following: boolean;
  /** More may be written, so that following makes sense. */
  readonly growing: boolean;
  /** Something to fold, copy or download is on show. */
  readonly hasLog: boolean;
  /** The bytes as they were written can be had. */
  readonly hasRaw: boolean;
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
  const { words, hasLog, growing, following } = toolbar;
  const { log } = words;
  return html`<div class="tools" role="group" aria-label=${log.toolbar}>
    ${toolTemplate({
      label: log.unfoldAll,
      icon: icons.unfold,
      onClick: () => toolbar.onFold(true),
      disabled: !hasLog,
    })}
    ${toolTemplate({
      label: log.foldAll,
      icon: icons.fold,
      onClick: () => toolbar.onFold(false),
      disabled: !hasLog,
    })}
    <span class="rule"></span>
    ${timesTemplate(toolbar)} ${wrapTemplate(toolbar)}
    ${
      growing
        ? toolTemplate({
            label: log.follow,
            icon: icons.follow,
            onClick: toolbar.onFollow,
            pressed: following,
          })
        : ""
    }
    ${toolTemplate({
      label: log.toEnd,
      icon: icons.toEnd,
      onClick: toolbar.onEnd,
      disabled: !hasLog,
    })}
    <span class="rule"></span>
    ${downloadTemplate(toolbar)}
    <slot name="tools"></slot>
  </div>`;
}

function wrapTemplate({ words, preferences }: LogToolbar) {
  const { wrap } = preferences.values;
  return toolTemplate({
    label: words.log.wrap,
    icon: icons.wrap,
    onClick: () => preferences.set("wrap", !wrap),
    pressed: wrap,
  });
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

function downloadTemplate({ words, hasLog, hasRaw, onDownload }: LogToolbar) {
  const { log } = words;
  return menuTemplate(log.download, icons.download, [
    {
      label: log.downloadRaw,
      onChoose: () => onDownload("raw"),
      disabled: !hasRaw,
    },
    {
      label: log.downloadPlain,
      onChoose: () => onDownload("plain"),
      disabled: !hasLog,
    },
  ]);
}
