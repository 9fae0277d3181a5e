import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";

/** A row: what keys do, and the keys, any of them, as `log-view/keys.ts` writes them. */
export interface KeyRow {
  readonly does: string;
  readonly keys: readonly string[];
}

export interface KeyGroupRows {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

export interface KeySheet {
  readonly title: string;
  readonly groups: readonly KeyGroupRows[];
  readonly words: Messages;
  readonly isMac: boolean;
  readonly onClose: () => void;
  /** Below the keys. */
  readonly foot?: unknown;
}

/** What is printed on keys everywhere. */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

const SIGNS_ON_MAC: Readonly<Record<string, string>> = {
  ...SIGNS,
  Mod: "⌘",
  Alt: "⌥",
  Shift: "⇧",
};

/** Keys and what they do, in a dialog; `keySheetStyles` and `dialogStyles` belong to it. */
export function keySheet(sheet: KeySheet): TemplateResult {
  const { title, groups, words, onClose, foot = "" } = sheet;
  const { close } = words.common;
  return html`<dialog class="help" aria-labelledby="help" @close=${onClose}>
    <form method="dialog" class="head">
      <h2 id="help">${title}</h2>
      <button class="icon-only quiet" title=${close} aria-label=${close}>
        ${icons.close}
      </button>
    </form>
    <div class="groups" tabindex="0" role="group" aria-labelledby="help">
      ${groups.map(
        ({ title, rows }) =>
          html`<section>
            <h3>${title}</h3>
            <dl>${rows.map((row) => rowTemplate(row, sheet))}</dl>
          </section>`,
      )}
    </div>
    ${foot}
  </dialog>`;
}

/** One key, as it is labelled: `Mod+Shift+ArrowUp` is `Ctrl` `Shift` `↑`. */
export function keyTemplate(
  key: string,
  words: Messages,
  isMac: boolean,
): TemplateResult {
  const parts = partsOf(key, words.log.keyNames, isMac);
  return html`<span class="key"
    >${parts.map((part) => html`<kbd>${part}</kbd>`)}</span
  >`;
}

/** The same as text: `Ctrl+K`, or `⌘K`. */
export function keyText(key: string, words: Messages, isMac: boolean): string {
  return partsOf(key, words.log.keyNames, isMac).join(isMac ? "" : "+");
}

export function runsOnMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

function rowTemplate({ does, keys }: KeyRow, { words, isMac }: KeySheet) {
  return html`<div>
    <dt>${keys.map((key) => keyTemplate(key, words, isMac))}</dt>
    <dd>${does}</dd>
  </div>`;
}

function partsOf(
  key: string,
  names: Readonly<Record<string, string>>,
  isMac: boolean,
): readonly string[] {
  // A plus by itself is a key.
  const parts = key.length > 1 ? key.split("+") : [key];
  const signs = isMac ? SIGNS_ON_MAC : SIGNS;
  return parts.map(
    (part) => signs[part] ?? names[part] ?? letterOf(part, parts.length > 1),
  );
}

/** With something held a letter means its key, which is labelled with a capital. */
function letterOf(key: string, held: boolean): string {
  return held && key.length === 1 ? key.toUpperCase() : key;
}
