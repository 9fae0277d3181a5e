import { createComponent, type EventName } from "@lit/react";
import {
  BuildkitePipeline,
  BuildkitePipelineList,
  BuildkitePipelineSummary,
  BuildkiteProvider,
  type BuildkiteActionFailedEvent,
  type BuildkiteBuildCanceledEvent,
  type BuildkiteBuildCreatedEvent,
  type BuildkiteBuildRebuiltEvent,
  type BuildkiteErrorChangeEvent,
  type BuildkiteJobReprioritizedEvent,
  type BuildkiteJobRetriedEvent,
  type BuildkiteJobUnblockedEvent,
  type BuildkiteJobsRetriedEvent,
  type BuildkiteLogSearchChangeEvent,
  type BuildkiteNavigateEvent,
} from "@buildkite/elements";
import "@buildkite/elements/define/pipeline";
import "@buildkite/elements/define/pipeline-list";
import "@buildkite/elements/define/pipeline-summary";
import "@buildkite/elements/define/provider";
import * as React from "react";

/** `<buildkite-provider>`: tells the elements below it where Buildkite is. */
export const Provider = createComponent({
  react: React,
  tagName: "buildkite-provider",
  elementClass: BuildkiteProvider,
  displayName: "BuildkiteProvider",
});

/** `<buildkite-pipeline>`: a pipeline's builds, a build, a log. */
export const Pipeline = createComponent({
  react: React,
  tagName: "buildkite-pipeline",
  elementClass: BuildkitePipeline,
  displayName: "BuildkitePipeline",
  events: {
    onNavigate: "buildkite-navigate" as EventName<BuildkiteNavigateEvent>,
    onErrorChange:
      "buildkite-error-change" as EventName<BuildkiteErrorChangeEvent>,
    onRebuilt:
      "buildkite-build-rebuilt" as EventName<BuildkiteBuildRebuiltEvent>,
    onCreated:
      "buildkite-build-created" as EventName<BuildkiteBuildCreatedEvent>,
    onCanceled:
      "buildkite-build-canceled" as EventName<BuildkiteBuildCanceledEvent>,
    onJobsRetried:
      "buildkite-jobs-retried" as EventName<BuildkiteJobsRetriedEvent>,
    onJobRetried:
      "buildkite-job-retried" as EventName<BuildkiteJobRetriedEvent>,
    onJobUnblocked:
      "buildkite-job-unblocked" as EventName<BuildkiteJobUnblockedEvent>,
    onJobReprioritized:
      "buildkite-job-reprioritized" as EventName<BuildkiteJobReprioritizedEvent>,
    onActionFailed:
      "buildkite-action-failed" as EventName<BuildkiteActionFailedEvent>,
    onLogSearchChange:
      "buildkite-log-search-change" as EventName<BuildkiteLogSearchChangeEvent>,
  },
});

/** `<buildkite-pipeline-list>`: every pipeline of an organization. */
export const OrganizationPipelines = createComponent({
  react: React,
  tagName: "buildkite-pipeline-list",
  elementClass: BuildkitePipelineList,
  displayName: "BuildkitePipelineList",
  events: {
    onErrorChange:
      "buildkite-error-change" as EventName<BuildkiteErrorChangeEvent>,
  },
});

/** `<buildkite-pipeline-summary>`: how a pipeline fares, at a glance. */
export const PipelineSummary = createComponent({
  react: React,
  tagName: "buildkite-pipeline-summary",
  elementClass: BuildkitePipelineSummary,
  displayName: "BuildkitePipelineSummary",
  events: {
    onErrorChange:
      "buildkite-error-change" as EventName<BuildkiteErrorChangeEvent>,
  },
});
