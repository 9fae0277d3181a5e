import { nothing, type TemplateResult } from "lit";
import type { LogText } from "../../log/core/log-text.js";
import type { LogProgress } from "../../log/worker/log-progress.js";
import {
  formatBytes,
  formatNumber,
  formatShare,
} from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { html } from "../dense-html.js";

export interface ProgressActs {
  /** Absent where reading cannot be stopped, or gone on with. */
  readonly onStop?: (() => void) | undefined;
  readonly onResume?: (() => void) | undefined;
  /** Where the log comes from. */
  readonly file?: unknown;
}

/** Under the log: how much of it there is, what is going on, and how to stop it. */
export function statusTemplate(
  log: LogText | undefined,
  progress: LogProgress | undefined,
  words: Messages["log"],
  language: string,
  acts: ProgressActs,
): TemplateResult | typeof nothing {
  const underWay = progress?.state === "loading";
  const waits = progress?.state === "stopped" || progress?.state === "failed";
  if (!log || (log.lineCount === 0 && !underWay && !waits)) return nothing;
  return html`<div class="status" part="status">
    ${underWay ? barTemplate(progress, words, language) : nothing}
    ${acts.file ?? nothing}
    ${
      log.lineCount > 0
        ? html`<span
            .textContent=${sizeOf(log, progress, words, language)}
          ></span>`
        : nothing
    }
    ${log.truncated ? warningTemplate(words.cutOff) : nothing}
    ${progress ? stateTemplate(progress.state, words) : nothing}
    ${
      underWay && acts.onStop
        ? actTemplate("late", words.stop, icons.stop, acts.onStop)
        : nothing
    }
    ${
      waits && acts.onResume
        ? actTemplate("", words.resume, icons.play, acts.onResume)
        : nothing
    }
  </div>`;
}

/** `1,204 lines, 3.4 MB`; while more is to come `1,204 lines, 3.4 MB of 100 MB, 3%`. */
export function sizeOf(
  log: LogText,
  progress: LogProgress | undefined,
  words: Messages["log"],
  language: string,
): string {
  const { received = log.byteLength, total } = progress ?? {};
  const lines = formatNumber(log.lineCount, language);
  const partial =
    progress !== undefined &&
    /^(?:loading|stopped|failed)$/.test(progress.state);
  if (!partial || !total)
    return words.size(log.lineCount, lines, formatBytes(received, language));
  const amount = words.loadedOf(
    formatBytes(received, language),
    formatBytes(total, language),
  );
  const share = formatShare(Math.min(1, received / total), language);
  return `${words.size(log.lineCount, lines, amount)}, ${share}`;
}

/** Shows after a moment: a log that loads at once needs none. */
function barTemplate(
  { received, total }: LogProgress,
  words: Messages["log"],
  language: string,
) {
  const share = total ? Math.min(1, received / total) : undefined;
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return html`<div
    class="bar late ${share === undefined ? "unknown" : ""}"
    role="progressbar"
    aria-label=${words.loading}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${percent ?? nothing}
    aria-valuetext=${formatBytes(received, language)}
  >
    <span style="inline-size: ${percent ?? 30}%"></span>
  </div>`;
}

function stateTemplate(
  state: LogProgress["state"],
  words: Messages["log"],
): TemplateResult | typeof nothing {
  switch (state) {
    case "loading":
      return html`<span class="doing late">${words.loading}</span>`;
    case "growing":
      return html`<span class="live"
        ><span class="dot"></span>${words.following}</span
      >`;
    case "stopped":
      return html`<span>${words.stopped}</span>`;
    case "failed":
      return warningTemplate(words.brokeOff);
    case "complete":
      return nothing;
  }
}

function warningTemplate(text: string) {
  return html`<span class="broken">${icons.warning} ${text}</span>`;
}

function actTemplate(
  when: string,
  label: string,
  icon: unknown,
  onClick: () => void,
) {
  return html`<button type="button" class="act ${when}" @click=${onClick}>
    ${icon} ${label}
  </button>`;
}
