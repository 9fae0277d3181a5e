import type {
  BuildkiteActionFailedEvent,
  BuildkiteBuildCanceledEvent,
  BuildkiteBuildCreatedEvent,
  BuildkiteBuildRebuiltEvent,
  BuildkiteJobReprioritizedEvent,
  BuildkiteJobRetriedEvent,
  BuildkiteJobsRetriedEvent,
} from "@buildkite/elements";
import { NO_FILTERS } from "@buildkite/elements";
import { describeError } from "@buildkite/elements/messages";
import { useMemo } from "react";
import * as analytics from "../analytics.js";
import { useMessages } from "../components/Connection.js";
import { doneOutcome, refusedOutcome } from "../outcomes.js";
import { useWords } from "../translation.js";
import type { ViewPlace } from "../view-address.js";
import { useCapture } from "./use-capture.js";
import { useOutcomes } from "./use-outcomes.js";
import type { RoutedView } from "./use-routed-view.js";

const NOWHERE = {
  job: undefined,
  line: undefined,
  tab: undefined,
  filters: NO_FILTERS,
};

/** What is to be done when somebody has acted in a pipeline's view: the app and its analytics are told. */
export function useActs(
  pipeline: string,
  { build: shown }: ViewPlace,
  { hrefFor }: RoutedView,
) {
  const t = useWords();
  const messages = useMessages();
  const capture = useCapture();
  const tell = useOutcomes();
  return useMemo(() => {
    const { act, build: words, newBuild, unblock } = messages;
    const toBuild = (build: number) => ({
      label: act.openBuild(build),
      href: hrefFor({ ...NOWHERE, build }),
    });
    const toJob = (label: string, job: string) => ({
      label,
      href: hrefFor({ ...NOWHERE, build: shown, job }),
    });
    return {
      onRebuilt({ build, source }: BuildkiteBuildRebuiltEvent) {
        const { number } = build;
        capture(analytics.buildRebuilt(pipeline, source.number, number));
        tell(doneOutcome(words.rebuilt(number), toBuild(number)));
      },
      onCreated({ build: { number } }: BuildkiteBuildCreatedEvent) {
        capture(analytics.buildCreated(pipeline, number));
        tell(doneOutcome(newBuild.done(number), toBuild(number)));
      },
      onCanceled({ build: { number, state } }: BuildkiteBuildCanceledEvent) {
        capture(analytics.buildCanceled(pipeline, number));
        const { canceled, canceling } = act.cancel;
        const said = state === "canceled" ? canceled : canceling;
        tell(doneOutcome(said(number)));
      },
      onJobsRetried({ build, count }: BuildkiteJobsRetriedEvent) {
        capture(analytics.jobsRetried(pipeline, build.number, count));
        const { done, doneNone, doneUncounted } = act.retryFailed;
        const counted = count === undefined ? doneUncounted : doneNone;
        tell(doneOutcome(count ? done(count, String(count)) : counted));
      },
      onJobRetried({ job }: BuildkiteJobRetriedEvent) {
        capture(analytics.jobRetried(pipeline, shown));
        tell(doneOutcome(act.retry.done, toJob(act.retry.open, job.id)));
      },
      onJobUnblocked() {
        capture(analytics.jobUnblocked(pipeline, shown));
        tell(doneOutcome(unblock.done));
      },
      onJobReprioritized({ job }: BuildkiteJobReprioritizedEvent) {
        capture(analytics.jobReprioritized(pipeline, shown));
        const priority = job.type === "script" ? (job.priority ?? 0) : 0;
        tell(doneOutcome(act.reprioritize.done(String(priority))));
      },
      onActionFailed({ action, error, build }: BuildkiteActionFailedEvent) {
        capture(
          analytics.actionFailed(action, pipeline, build?.number, error.kind),
        );
        const refused = (what: typeof action, reason: string) =>
          t(`backstage.refused.${what}`, { reason });
        const reason = describeError(messages.errors, error);
        tell(refusedOutcome(refused, action, reason));
      },
    };
  }, [capture, tell, t, messages, pipeline, shown, hrefFor]);
}
