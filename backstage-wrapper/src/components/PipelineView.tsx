import type { Entity } from "@backstage/catalog-model";
import { EmptyState, LinkButton } from "@backstage/core-components";
import type {
  BuildkiteError,
  BuildkiteErrorChangeEvent,
  BuildkiteNavigateEvent,
  BuildkitePipeline,
} from "@buildkite/elements";
import { useCallback, useRef, useState } from "react";
import { useAccess, type Controls } from "../access.js";
import { buildsFiltered } from "../analytics.js";
import { Pipeline } from "../elements.js";
import type { FirstBuilds } from "../first-builds.js";
import { useActs } from "../hooks/use-acts.js";
import { useCapture } from "../hooks/use-capture.js";
import { useRoutedView, type RoutedView } from "../hooks/use-routed-view.js";
import { useSettings } from "../hooks/use-settings.js";
import { useViewAnalytics } from "../hooks/use-view-analytics.js";
import { useViewer } from "../hooks/use-viewer.js";
import { useWords } from "../translation.js";
import type { ViewPlace } from "../view-address.js";
import { LoadError } from "./LoadError.js";

export interface PipelineViewProps extends FirstBuilds {
  /** Whose pipeline it is: permissions are asked for this entity. None where nothing in the catalog names it. */
  readonly entity: Entity | undefined;
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
  const acts = useActs(pipeline, place, route);
  return (
    <Pipeline
      ref={element}
      pipeline={pipeline}
      build={place.build}
      job={place.job}
      line={place.line}
      tab={place.tab}
      filters={route.filters}
      defaultBranchOnly={defaultBranchOnly && route.atFirst}
      hrefFor={route.hrefFor}
      viewer={viewer}
      access={access}
      readonly={readOnly}
      onNavigate={onNavigate}
      onErrorChange={onErrorChange}
      {...acts}
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
