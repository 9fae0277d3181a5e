import { html, nothing } from "lit";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import type { DownloadController } from "./download-controller.js";
import type { DropController } from "./drop-controller.js";
import { sayDropProblem } from "./drop-template.js";
import type { OpenLog } from "./open-log.js";
import { toolTemplate } from "./tool.js";

/** Above the log, what went wrong. */
export function failuresTemplate(
  open: OpenLog,
  drop: DropController,
  download: DownloadController,
  words: Messages["log"],
) {
  const { failure } = download;
  const reason = open.error && words.sourceFailures[open.error.kind];
  return html`<slot name="message"></slot>${
      failure
        ? html`<div class="problem">
            <buildkite-error
              .error=${failure.error}
              @buildkite-retry=${() => void download.start(failure.form)}
            ></buildkite-error>
          </div>`
        : nothing
    }${reason ? html`<p class="said" role="alert">${icons.warning} ${reason}</p>` : nothing}${
      drop.problem
        ? html`<div class="said" role="alert">
            ${icons.warning}
            <span>${sayDropProblem(drop.problem, words)}</span>
            ${toolTemplate({
              label: words.dismiss,
              icon: icons.close,
              onClick: () => drop.dismiss(),
            })}
          </div>`
        : nothing
    }`;
}
