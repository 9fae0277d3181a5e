import { html, nothing, type TemplateResult } from "lit";
import type { ActController } from "./act-controller.js";
import type { ActSubject } from "./act-options.js";
import { actDialog, type ActDialog } from "./act-dialog.js";

export interface ActTemplate<Subject extends ActSubject, Input, Outcome> {
  /** Called while the dialog is open, and not before. */
  readonly dialog: (subject: Subject) => ActDialog<Subject, Input, Outcome>;
}

/** A whole control: its button, the reason why it cannot be used, and its dialog. */
export function actTemplate<Subject extends ActSubject, Input, Outcome>(
  act: ActController<Subject, Input, Outcome>,
  { dialog }: ActTemplate<Subject, Input, Outcome>,
): TemplateResult | typeof nothing {
  const { subject } = act;
  if (act.obstacle === "off" && !act.isAsking) return nothing;
  return html`${
      act.variant === "button" ? buttonOrReason(act) : buttonWithHint(act)
    }
    <dialog part="dialog" aria-labelledby="title">
      ${act.isAsking && subject ? actDialog(act, dialog(subject)) : nothing}
    </dialog>`;
}

/** A control that cannot be used is not offered: the reason stands in its place. */
function buttonOrReason<Subject extends ActSubject, Input, Outcome>(
  act: ActController<Subject, Input, Outcome>,
) {
  const { obstacle, icon, label } = act;
  const mayCome = obstacle === undefined || obstacle === "unknown";
  return html`${
      mayCome
        ? html`<button
            type="button"
            part="button"
            aria-disabled=${!act.isOffered}
            aria-haspopup="dialog"
            @click=${act.ask}
          >
            ${icon} ${label}
          </button>`
        : nothing
    }<span class="reason" part="reason">${act.reason ?? ""}</span>`;
}

/** Where there is little room, the reason describes the button, and shows when that is reached. */
function buttonWithHint<Subject extends ActSubject, Input, Outcome>(
  act: ActController<Subject, Input, Outcome>,
) {
  const { icon, label } = act;
  const reason = act.reason ?? "";
  const isIcon = act.variant === "icon";
  return html`<button
      type="button"
      part="button"
      class=${isIcon ? "icon-only quiet" : ""}
      aria-disabled=${!act.isOffered}
      aria-haspopup="dialog"
      aria-describedby="reason"
      @click=${act.ask}
    >
      ${icon}
      ${isIcon ? html`<span class="visually-hidden">${label}</span>` : label}
    </button>
    <div class="hint" popover="manual">
      ${isIcon ? html`<b aria-hidden="true">${label}</b>` : nothing}
      <span id="reason" part="reason">${reason}</span>
    </div>`;
}
