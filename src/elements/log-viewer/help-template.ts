import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { KEYS, type KeyBinding, type KeyGroup } from "../log-view/keys.js";

const GROUPS: readonly KeyGroup[] = ["move", "fold", "find", "select", "show"];

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

/** Every key of the viewer, in a dialog. */
export function helpTemplate(
  words: Messages,
  isMac: boolean,
  onClose: () => void,
): TemplateResult {
  const { log, common } = words;
  return html`<dialog class="help" aria-labelledby="help" @close=${onClose}>
    <form method="dialog" class="head">
      <h2 id="help">${log.help}</h2>
      <button
        class="icon-only quiet"
        title=${common.close}
        aria-label=${common.close}
      >
        ${icons.close}
      </button>
    </form>
    <div class="groups" tabindex="0" role="group" aria-labelledby="help">
      ${GROUPS.map(
        (group) =>
          html`<section>
            <h3>${log.keyGroups[group]}</h3>
            <dl>
              ${KEYS.filter((binding) => binding.group === group).map(
                (binding) => bindingTemplate(binding, log, isMac),
              )}
            </dl>
          </section>`,
      )}
    </div>
  </dialog>`;
}

function bindingTemplate(
  { command, keys }: KeyBinding,
  words: Messages["log"],
  isMac: boolean,
) {
  return html`<div>
    <dt>
      ${keys.map(
        (key) =>
          html`<span class="key"
            >${partsOf(key, words.keyNames, isMac).map((part) => html`<kbd>${part}</kbd>`)}</span
          >`,
      )}
    </dt>
    <dd>${words.commands[command]}</dd>
  </div>`;
}

/** `Mod+Shift+ArrowUp` as the keys are labelled. */
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

export function runsOnMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}
