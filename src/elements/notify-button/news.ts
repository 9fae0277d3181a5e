import { buildStatus } from "../../api/status.js";
import { formatPipelineSlug } from "../../api/slugs.js";
import type { WatchEnd } from "../../live/build-watches.js";
import { formatDuration } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { titleOf } from "../build-row/build-facts.js";
import { markedString } from "../marked-text.js";
import { stateWord } from "../state/state-word.js";

/** What is told of a build that has ended, in two lines. */
export function newsOf(
  { ref, build }: WatchEnd,
  { common, notify }: Messages,
  language: string,
): { readonly title: string; readonly body: string } {
  const pipeline = formatPipelineSlug(ref);
  if (!build)
    return { title: notify.lost(pipeline, ref.number), body: notify.lostWhy };
  const state = stateWord(common.buildStates, buildStatus(build).name);
  const { startedAt, finishedAt } = build;
  const took =
    startedAt === undefined || finishedAt === undefined
      ? []
      : [notify.took(formatDuration(finishedAt - startedAt, language))];
  const message = titleOf(build);
  const facts = [...(message ? [message] : []), build.branch, ...took];
  return {
    title: markedString(notify.ended(pipeline, ref.number, state)),
    body: markedString(facts.join(" · ")),
  };
}
