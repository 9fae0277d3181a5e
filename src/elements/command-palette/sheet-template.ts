import { html, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { COMMAND_GROUPS, type Command } from "../commands/command.js";
import { keySheet } from "../key-sheet/key-sheet.js";
import { PALETTE_KEY, SEARCH_KEY } from "./page-keys.js";

interface SheetOptions {
  readonly words: Messages;
  readonly commands: readonly Command[];
  readonly isMac: boolean;
  /** Single keys are what somebody wants. */
  readonly singleKeys: boolean;
  /** The host leaves that to them. */
  readonly mayChange: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** Every key of the page, and the switch for those that are a single character (WCAG 2.1.4). */
export function sheetTemplate({
  words,
  commands,
  isMac,
  singleKeys,
  mayChange,
  onSingleKeys,
  onClose,
}: SheetOptions): TemplateResult {
  const { palette } = words;
  const isTaken = commands.some(({ keys }) => keys?.includes(SEARCH_KEY));
  const opening = isTaken ? [PALETTE_KEY] : [PALETTE_KEY, SEARCH_KEY];
  const onChange = (event: Event) =>
    onSingleKeys((event.currentTarget as HTMLInputElement).checked);
  return keySheet({
    title: palette.keys,
    words,
    isMac,
    onClose,
    groups: [
      {
        title: palette.groups.everywhere,
        rows: [{ does: palette.open, keys: opening }],
      },
      ...COMMAND_GROUPS.map((group) => ({
        title: palette.groups[group],
        rows: commands
          .filter((command) => command.group === group && command.keys)
          .map(({ label, keys = [] }) => ({ does: label, keys })),
      })).filter(({ rows }) => rows.length > 0),
    ],
    foot: html`<div class="foot">
      <label class="single"
        ><input
          type="checkbox"
          .checked=${singleKeys && mayChange}
          ?disabled=${!mayChange}
          @change=${onChange}
        />${palette.singleKeys}</label
      >
      <p class="muted">
        ${mayChange ? palette.whereKeys : palette.singleKeysOff}
      </p>
    </div>`,
  });
}
