import { nothing, type TemplateResult } from "lit";
import type { PreferencesController } from "../../live/preferences.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { html } from "../dense-html.js";
import type { LogCommand } from "../log-view/keys.js";
import type { Commands } from "./commands.js";
import type { CopyForm } from "../log-view/copy.js";
import type { LogForm } from "./download-controller.js";
import { menuTemplate, toolTemplate, type Tool } from "./tool.js";
import { setTimes, TIMES, timesOf, type Times } from "./times.js";

/** What the tools show, and what becomes of what a person does with them. */
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
  readonly hasSelection: boolean;
  readonly fillsWindow: boolean;
  /** Opens another file, where that is possible. */
  readonly chooser: unknown;
  readonly commands: Commands;
  /** How a quote of the log says whose it is. */
  readonly quote: CopyForm;
  readonly onCopy: (form: CopyForm) => void;
  readonly onDownload: (form: LogForm) => void;
}

/** Everything beside finding. */
export function toolsTemplate(toolbar: LogToolbar): TemplateResult {
  const { words, hasLog, growing, following, commands, preferences } = toolbar;
  const { log } = words;
  const tool = (
    command: LogCommand,
    label: string,
    icon: unknown,
    look: Pick<Tool, "disabled" | "pressed"> = {},
  ) =>
    toolTemplate({
      label,
      icon,
      onClick: () => commands[command]?.(),
      ...look,
    });
  const disabled = !hasLog;
  return html`<div
    class="tools"
    id="tools"
    role="group"
    aria-label=${log.toolbar}
  >
    ${tool("unfoldAll", log.unfoldAll, icons.unfold, { disabled })}
    ${tool("foldAll", log.foldAll, icons.fold, { disabled })}
    <span class="rule"></span>
    ${timesTemplate(toolbar)}
    ${tool("wrap", log.wrap, icons.wrap, { pressed: preferences.values.wrap })}
    ${growing ? tool("follow", log.follow, icons.follow, { pressed: following }) : nothing}
    ${tool("end", log.toEnd, icons.toEnd, { disabled })}
    <span class="rule"></span>
    ${sizeTemplate(toolbar)}${copyTemplate(toolbar)}
    ${downloadTemplate(toolbar)}
    ${tool("fullWindow", log.fullWindow, icons.fullWindow, {
      pressed: toolbar.fillsWindow,
    })}
    ${tool("help", log.help, icons.help)}${toolbar.chooser}
    <slot name="tools"></slot>
  </div>`;
}

function timesTemplate({ words, preferences }: LogToolbar) {
  const chosen = timesOf(preferences);
  const onChange = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    setTimes(preferences, value as Times);
  };
  return html`<select
    aria-label=${words.log.timestamps}
    title=${words.log.timestamps}
    @change=${onChange}
  >
    ${TIMES.map(
      (times) =>
        html`<option
          value=${times}
          .selected=${times === chosen}
          .textContent=${words.log.times[times]}
        ></option>`,
    )}
  </select>`;
}

function sizeTemplate({ words, commands }: LogToolbar) {
  const { log } = words;
  const acts = ["larger", "smaller", "originalSize"] as const;
  return menuTemplate({
    label: log.fontSize,
    face: icons.textSize,
    items: acts.map((act) => ({
      label: log[act],
      onChoose: () => commands[act]?.(),
    })),
  });
}

function copyTemplate(toolbar: LogToolbar) {
  const { words, hasLog, hasSelection, quote, onCopy } = toolbar;
  const { log } = words;
  const forms = [
    [log.copyText, { form: "text", timestamps: false }],
    [log.copyTimes, { form: "text", timestamps: true }],
    [log.copyColours, { form: "ansi", timestamps: false }],
    [log.copyQuote, quote],
  ] as const;
  return menuTemplate({
    label: hasSelection ? log.copySelection : log.copyLog,
    face: icons.copy,
    items: forms.map(([label, form]) => ({
      label,
      onChoose: () => onCopy(form),
      disabled: !hasLog,
    })),
  });
}

function downloadTemplate({ words, hasLog, hasRaw, onDownload }: LogToolbar) {
  const { log } = words;
  return menuTemplate({
    name: "download",
    label: log.download,
    face: icons.download,
    items: [
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
    ],
  });
}
