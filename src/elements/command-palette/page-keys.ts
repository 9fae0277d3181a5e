import type { Command } from "../commands/command.js";
import { runsOnMac } from "../key-sheet/key-sheet.js";

/** What opens the palette, as the key sheet writes it. */
export const PALETTE_KEY = "Mod+k";
/** The same, where nothing else is looked for by it. */
export const SEARCH_KEY = "/";
/** What opens the key sheet. */
export const SHEET_KEY = "?";

/** On a Mac Ctrl+K is how one deletes to the end of a line. */
export function opensPalette(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const [mod, other] = runsOnMac() ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  return mod && !other && !altKey && !shiftKey && key.toLowerCase() === "k";
}

/** The character that was typed as a command: not one for a field, nor one with something held. */
export function typedKey(event: KeyboardEvent): string | undefined {
  const { key, ctrlKey, metaKey, altKey, repeat } = event;
  const isHeld = ctrlKey || metaKey || altKey;
  if (isHeld || repeat || key.length !== 1 || isForText(event))
    return undefined;
  return key;
}

/** Somebody answers a question first. */
export function isInDialog(event: Event): boolean {
  return event
    .composedPath()
    .some(
      (target) => target instanceof Element && target.matches("dialog[open]"),
    );
}

export function commandOfKey(
  key: string,
  commands: readonly Command[],
): Command | undefined {
  return commands.find(({ keys }) => keys?.includes(key));
}

/** What is typed there is text, or chooses among options. */
function isForText(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (target.matches("input, select, textarea") || target.isContentEditable)
  );
}
