/**
 * The elements' classes, their events, and what a host gives them. Importing this
 * registers nothing; see `@buildkite/elements/define`.
 */
export * from "./api/index.js";

export type { Access, ActionAccess, BuildAction } from "./elements/access.js";
export type { ActTarget, ActVariant } from "./elements/act/act-host.js";
export { BuildkiteActionFailedEvent } from "./elements/action-failed.js";
export { BuildkiteAnnotationList } from "./elements/annotation-list/annotation-list.js";
export type {
  AnnotationCounts,
  AnnotationStyle,
} from "./elements/annotation-list/annotation-facts.js";
export * from "./elements/annotation-list/events.js";
export { BuildkiteArtifactList } from "./elements/artifact-list/artifact-list.js";
export { BuildkiteArtifactPreview } from "./elements/artifact-preview/artifact-preview.js";
export { BuildkiteAvatar } from "./elements/avatar/avatar.js";
export { BuildkiteBuild, type BuildTarget } from "./elements/build/build.js";
export * from "./elements/build/events.js";
export { BUILD_VIEWS, type BuildView } from "./routing/build-view.js";
export {
  LIST_VIEWS,
  type ListView,
  type ViewTab,
  unusualTab,
} from "./routing/list-view.js";
export { BuildkiteBuildFilters } from "./elements/build-filters/build-filters.js";
export * from "./elements/build-filters/events.js";
export {
  FILTER_PARAMETERS,
  fromSearchParams as filtersFromSearchParams,
  toSearchParams as filtersToSearchParams,
} from "./elements/build-filters/filter-address.js";
export {
  filterOptions,
  type FilterOptions,
  type Viewer,
} from "./elements/build-filters/filter-options.js";
export {
  NO_FILTERS,
  toBuildFilters,
  type FilterState,
} from "./elements/build-filters/filter-state.js";
export * from "./elements/build-header/events.js";
export { BuildkiteBuildHeader } from "./elements/build-header/build-header.js";
export { BuildkiteBuildList } from "./elements/build-list/build-list.js";
export * from "./elements/build-list/events.js";
export { BuildkiteBuildRow } from "./elements/build-row/build-row.js";
export { BuildkiteCancelButton } from "./elements/cancel-button/cancel-button.js";
export * from "./elements/cancel-button/events.js";
export { BuildkiteCommandButton } from "./elements/command-button/command-button.js";
export { BuildkiteCommandPalette } from "./elements/command-palette/command-palette.js";
export type { Command, CommandGroup } from "./elements/commands/command.js";
export {
  CommandRegistry,
  commandsContext,
  type CommandSource,
} from "./elements/commands/command-registry.js";
export { CommandsController } from "./elements/commands/commands-controller.js";
export { BuildkiteCopyButton } from "./elements/copy-button/copy-button.js";
export { BuildkiteCopyMenu } from "./elements/copy-menu/copy-menu.js";
export { BuildkiteDeployments } from "./elements/deployments/deployments.js";
export { BuildkiteDuration } from "./elements/duration/duration.js";
export { BuildkiteErrorElement } from "./elements/error/error.js";
export * from "./elements/error/events.js";
export { BuildkiteErrorChangeEvent } from "./elements/error-change.js";
export { BuildkiteFailureSummary } from "./elements/failure-summary/failure-summary.js";
export * from "./elements/job-list/events.js";
export { BuildkiteJobList } from "./elements/job-list/job-list.js";
export { BuildkiteJobLog } from "./elements/job-log/job-log.js";
export { BuildkiteLogComparison } from "./elements/log-comparison/log-comparison.js";
export * from "./elements/log-outline/events.js";
export { BuildkiteLogOutline } from "./elements/log-outline/log-outline.js";
export * from "./elements/log-search/events.js";
export { BuildkiteLogSearch } from "./elements/log-search/log-search.js";
export type { CopyForm } from "./elements/log-view/copy.js";
export * from "./elements/log-view/events.js";
export {
  KEYS,
  type KeyBinding,
  type KeyGroup,
  type LogCommand,
  type ViewerCommand,
} from "./elements/log-view/keys.js";
export type {
  ArtifactHref,
  FoundArtifact,
  MissingArtifact,
} from "./elements/log-view/artifact-href.js";
export type { LineHref, LineRange } from "./elements/log-view/line-range.js";
export { BuildkiteLogView } from "./elements/log-view/log-view.js";
export * from "./elements/log-viewer/events.js";
export { BuildkiteLogViewer } from "./elements/log-viewer/log-viewer.js";
export * from "./elements/new-build-button/events.js";
export { BuildkiteNotifyButton } from "./elements/notify-button/notify-button.js";
export { BuildkiteNewBuildButton } from "./elements/new-build-button/new-build-button.js";
export * from "./elements/pipeline/events.js";
export { BuildkitePipeline } from "./elements/pipeline/pipeline.js";
export * from "./elements/pipeline-list/events.js";
export { BuildkitePipelineList } from "./elements/pipeline-list/pipeline-list.js";
export * from "./elements/pipeline-insights/events.js";
export type { InsightTarget } from "./elements/pipeline-insights/insight-links.js";
export { BuildkitePipelineInsights } from "./elements/pipeline-insights/pipeline-insights.js";
export {
  BuildkitePipelineSummary,
  type SummaryTarget,
} from "./elements/pipeline-summary/pipeline-summary.js";
export { BuildkiteProvider } from "./elements/provider/provider.js";
export * from "./elements/rebuild-button/events.js";
export { BuildkiteRebuildButton } from "./elements/rebuild-button/rebuild-button.js";
export { BuildkiteReprioritizeButton } from "./elements/reprioritize-button/reprioritize-button.js";
export * from "./elements/reprioritize-button/events.js";
export { BuildkiteRetryButton } from "./elements/retry-button/retry-button.js";
export * from "./elements/retry-button/events.js";
export { BuildkiteRetryFailedButton } from "./elements/retry-failed-button/retry-failed-button.js";
export * from "./elements/retry-failed-button/events.js";
export { BuildkiteState } from "./elements/state/state.js";
export { BuildkiteStepGraph } from "./elements/step-graph/step-graph.js";
export { BuildkiteTime } from "./elements/time/time.js";
export * from "./elements/unblock-button/events.js";
export { BuildkiteUnblockButton } from "./elements/unblock-button/unblock-button.js";
export { BuildkiteWaterfall } from "./elements/waterfall/waterfall.js";

export type { Clock } from "./live/clock.js";
export * from "./live/live-store.js";
export type { Messages } from "./messages/messages.js";
export { english } from "./messages/translated.js";
