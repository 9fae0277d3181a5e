import { TaskStatus } from "@lit/task";
import { html, nothing, type TemplateResult } from "lit";
import { BuildkiteError } from "../../api/errors.js";
import type { Build } from "../../api/types.js";
import { describeError } from "../../messages/describe-error.js";
import type { Messages } from "../../messages/messages.js";

export interface RebuildDialogOptions {
  readonly words: Messages;
  readonly build: Build;
  /** The token's owner, in whose name the new build runs. */
  readonly owner: string | undefined;
  readonly status: TaskStatus;
  readonly error: unknown;
  /** The new build, once there is one. */
  readonly rebuilt: Build | undefined;
  /** Where the new build is shown, if anywhere. */
  readonly hrefOf: (build: Build) => string | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly onOpen: (click: MouseEvent) => void;
}

/** What stands in the dialog: the question, then how it goes, then the new build or the refusal. */
export function rebuildDialog(options: RebuildDialogOptions): TemplateResult {
  const { words, build, rebuilt, onClose, hrefOf } = options;
  const href = rebuilt && hrefOf(rebuilt);
  return html`<h2 id="title">${words.build.rebuildTitle(build.number)}</h2>
    ${rebuilt ? done(rebuilt, options) : question(options)}
    <div class="foot">
      <button
        type="button"
        ?data-focus=${rebuilt && href === undefined}
        aria-disabled=${options.status === TaskStatus.PENDING}
        @click=${onClose}
      >
        ${rebuilt ? words.common.close : words.common.cancel}
      </button>
      ${rebuilt ? openLink(rebuilt, href, options) : confirmButton(options)}
    </div>`;
}

function question({ words, owner, status, error }: RebuildDialogOptions) {
  return html`<p>${words.build.rebuildWhat}</p>
    <p>${owner ? words.build.rebuildAs(owner) : words.build.rebuildAsOwner}</p>
    ${
      status === TaskStatus.ERROR
        ? html`<div role="alert">
            <p class="failure">${words.build.rebuildFailed}</p>
            ${whatWentWrong(error, words)}
          </div>`
        : nothing
    }
    <p role="status" class="muted">
      ${status === TaskStatus.PENDING ? words.build.rebuilding : ""}
    </p>`;
}

function whatWentWrong(error: unknown, words: Messages) {
  if (!(error instanceof BuildkiteError)) return html`<p>${String(error)}</p>`;
  const { message, advice } = describeError(words.errors, error);
  return html`<p>${message}</p>
    <p>${advice}</p>`;
}

function done(rebuilt: Build, { words }: RebuildDialogOptions) {
  return html`<p role="status" class="done">
    <buildkite-state variant="icon" state="passed"></buildkite-state
    >${words.build.rebuilt(rebuilt.number)}
  </p>`;
}

/** Where the proxy refuses every change, another attempt would be refused as well. */
function confirmButton({
  words,
  status,
  error,
  onConfirm,
}: RebuildDialogOptions) {
  if (error instanceof BuildkiteError && error.kind === "writes-refused")
    return nothing;
  return html`<button
    type="button"
    class="primary"
    data-focus
    aria-disabled=${status === TaskStatus.PENDING}
    @click=${onConfirm}
  >
    ${
      status === TaskStatus.ERROR
        ? words.common.retry
        : words.build.rebuildConfirm
    }
  </button>`;
}

function openLink(
  rebuilt: Build,
  href: string | undefined,
  options: RebuildDialogOptions,
) {
  if (href === undefined) return nothing;
  return html`<a class="button" data-focus href=${href} @click=${options.onOpen}
    >${options.words.build.openRebuilt(rebuilt.number)}</a
  >`;
}
