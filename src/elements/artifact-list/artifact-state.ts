import { html, nothing } from "lit";
import type { Artifact } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";
import { stateIcons } from "../../styles/icons.js";
import { markedString } from "../marked-text.js";

/** A state that Buildkite has not invented yet is told as it is sent. */
export function stateWord(
  state: Artifact["state"],
  { artifacts }: Messages,
): string {
  return artifacts.states[state] ?? markedString(state);
}

const ICONS = {
  new: stateIcons.running,
  error: stateIcons.failed,
  deleted: stateIcons.canceled,
  expired: stateIcons.waiting,
} as const;

/** Nothing for what is there to be had. */
export function stateTemplate({ state }: Artifact, words: Messages) {
  if (state === "finished") return nothing;
  const icon = Object.hasOwn(ICONS, state)
    ? ICONS[state as keyof typeof ICONS]
    : stateIcons.unknown;
  return html`<span class="state ${state === "error" ? "failed" : ""}"
    >${icon} ${stateWord(state, words)}</span
  >`;
}
