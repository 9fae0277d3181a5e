import type { TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { keySheet, runsOnMac } from "../key-sheet/key-sheet.js";
import { KEYS, type KeyGroup } from "../log-view/keys.js";

const GROUPS: readonly KeyGroup[] = ["move", "fold", "find", "select", "show"];

/** Every key of the viewer, in a dialog. */
export function helpTemplate(
  words: Messages,
  onClose: () => void,
): TemplateResult {
  const { log } = words;
  return keySheet({
    title: log.help,
    words,
    isMac: runsOnMac(),
    onClose,
    groups: GROUPS.map((group) => ({
      title: log.keyGroups[group],
      rows: KEYS.filter((binding) => binding.group === group).map(
        ({ command, keys }) => ({ does: log.commands[command], keys }),
      ),
    })),
  });
}
