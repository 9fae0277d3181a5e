import type { Entity } from "@backstage/catalog-model";
import { EmptyState, LinkButton } from "@backstage/core-components";
import type {
  BuildkiteActionFailedEvent,
  BuildkiteBuildRebuiltEvent,
  BuildkiteError,
  BuildkiteErrorChangeEvent,
  BuildkiteNavigateEvent,
  BuildkitePipeline,
} from "@buildkite/elements";
import { NO_FILTERS } from "@buildkite/elements";
import { describeError } from "@buildkite/elements/messages";
import { useCallback, useRef, useState } from "react";
import { useAccess, type Controls } from "../access.js";
import { actionFailed, buildRebuilt, buildsFiltered } from "../analytics.js";
import { Pipeline } from "../elements.js";
import type { FirstBuilds } from "../first-builds.js";
import { useCapture } from "../hooks/use-capture.js";
import { useOutcomes } from "../hooks/use-outcomes.js";
import { useRoutedView, type RoutedView } from "../hooks/use-routed-view.js";
import { useSettings } from "../hooks/use-settings.js";
import { useViewAnalytics } from "../hooks/use-view-analytics.js";
import { useViewer } from "../hooks/use-viewer.js";
import { refusedOutcome, rebuiltOutcome } from "../outcomes.js";
import { useWords } from "../translation.js";
import type { ViewPlace } from "../view-address.js";
import { useMessages } from "./Connection.js";
import { LoadError } from "./LoadError.js";

export interface PipelineViewProps extends FirstBuilds {
  /** Whose pipeline it is: permissions are asked for this entity. */
  readonly entity: Entity;
  /** `organization/pipeline`. */
  readonly pipeline: string;
  readonly controls?: Controls | undefined;
}

/** One pipeline with its builds, jobs and logs, at the app's address. */
export function PipelineView(props: PipelineViewProps) {
  const route = useRoutedView(props.branch);
  return route.place ? (
    <PlacedPipeline {...props} route={route} place={route.place} />
  ) : (
    <Nowhere home={route.home} />
  );
}

interface PlacedProps extends PipelineViewProps {
  readonly route: RoutedView;
  readonly place: ViewPlace;
}

function PlacedPipeline({
  entity,
  pipeline,
  defaultBranchOnly = false,
  controls,
  route,
  place,
}: PlacedProps) {
  const element = useRef<BuildkitePipeline>(null);
  const { readOnly } = useSettings();
  const access = useAccess(entity, { controls });
  const viewer = useViewer();
  const onLogSearchChange = useViewAnalytics(pipeline, place);
  const [error, setError] = useState<BuildkiteError>();
  const onErrorChange = useCallback(
    (event: BuildkiteErrorChangeEvent) => setError(event.error),
    [],
  );
  const onNavigate = useNavigation(pipeline, route);
  const { onRebuilt, onActionFailed } = useActions(pipeline, route);
  return (
    <Pipeline
      ref={element}
      pipeline={pipeline}
      build={place.build}
      job={place.job}
      line={place.line}
      filters={route.filters}
      defaultBranchOnly={defaultBranchOnly && route.atFirst}
      hrefFor={route.hrefFor}
      viewer={viewer}
      access={access}
      readonly={readOnly}
      onNavigate={onNavigate}
      onErrorChange={onErrorChange}
      onRebuilt={onRebuilt}
      onActionFailed={onActionFailed}
      onLogSearchChange={onLogSearchChange}
    >
      {error && (
        <LoadError
          error={error}
          onRetry={() => void element.current?.refresh()}
        />
      )}
    </Pipeline>
  );
}

/** Goes where somebody wants to, and tells the analytics of chosen filters. */
function useNavigation(pipeline: string, { filters, onNavigate }: RoutedView) {
  const capture = useCapture();
  return useCallback(
    (event: BuildkiteNavigateEvent) => {
      const chosen = event.view.filters;
      // Letters typed into the text filter replace one another: none of them is an act.
      if (chosen !== filters && !event.replace)
        capture(buildsFiltered(pipeline, chosen));
      onNavigate(event);
    },
    [capture, pipeline, filters, onNavigate],
  );
}

/** Says what came of somebody's acts. */
function useActions(pipeline: string, { hrefFor }: RoutedView) {
  const t = useWords();
  const messages = useMessages();
  const capture = useCapture();
  const tell = useOutcomes();
  const onRebuilt = useCallback(
    ({ build, source }: BuildkiteBuildRebuiltEvent) => {
      const { number } = build;
      capture(buildRebuilt(pipeline, source.number, number));
      const href = hrefFor({ ...NO_JOB, build: number });
      tell(rebuiltOutcome(messages.build, number, href));
    },
    [capture, tell, messages, pipeline, hrefFor],
  );
  const onActionFailed = useCallback(
    ({ action, error, build }: BuildkiteActionFailedEvent) => {
      capture(actionFailed(action, pipeline, build.number, error.kind));
      const refused = (what: typeof action, reason: string) =>
        t(`backstage.refused.${what}`, { reason });
      const reason = describeError(messages.errors, error);
      tell(refusedOutcome(refused, action, reason));
    },
    [capture, tell, t, messages, pipeline],
  );
  return { onRebuilt, onActionFailed };
}

const NO_JOB = { job: undefined, line: undefined, filters: NO_FILTERS };

/** The address has been mistyped, or is of another kind than ours. */
function Nowhere({ home }: { readonly home: string }) {
  const t = useWords();
  return (
    <EmptyState
      missing="content"
      title={t("backstage.nowhere.title")}
      description={t("backstage.nowhere.description")}
      action={
        <LinkButton to={home} variant="outlined">
          {t("backstage.nowhere.toBuilds")}
        </LinkButton>
      }
    />
  );
}
