import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { Command } from "../commands/command.js";
import type { ComparisonWindow } from "./comparison-window.js";

/** The ways from one difference to another, for the palette and the key sheet around. */
export function comparisonCommands(
  window: ComparisonWindow,
  { comparison: words }: Messages,
): readonly Command[] {
  if (window.hunks.length === 0) return [];
  return [
    {
      id: "next difference",
      label: words.next,
      group: "view",
      icon: icons.arrowDown,
      keys: ["n"],
      run: () => void window.step("next"),
    },
    {
      id: "previous difference",
      label: words.previous,
      group: "view",
      icon: icons.arrowUp,
      keys: ["p"],
      run: () => void window.step("previous"),
    },
  ];
}
