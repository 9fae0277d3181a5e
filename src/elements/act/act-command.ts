import type { Messages } from "../../messages/messages.js";
import type { Command } from "../commands/command.js";
import { isOnShow } from "../commands/on-show.js";
import type { ActController } from "./act-controller.js";
import type { ActSubject } from "./act-options.js";

/**
 * A control as the palette lists it. One that is an icon belongs to a row, and there are
 * many rows.
 */
export function actCommands<Subject extends ActSubject, Input, Outcome>(
  act: ActController<Subject, Input, Outcome>,
  host: Element,
  about: ((subject: Subject, words: Messages) => string) | undefined,
): readonly Command[] {
  const { subject, obstacle, variant } = act;
  if (!subject || obstacle === "off" || variant === "icon") return [];
  if (!isOnShow(host)) return [];
  return [
    {
      id: `${host.localName} ${subject.id}`,
      label: act.label,
      group: "acts",
      icon: act.icon,
      detail: about?.(subject, act.words) ?? "",
      unavailable: act.reason,
      run: () => void act.ask(),
    },
  ];
}
