import type { Build, Pipeline } from "../../api/types.js";

/** Somebody wants to see a pipeline, or its newest build. Cancel it to keep the link from being followed. */
export class BuildkitePipelineSelectEvent extends Event {
  static readonly type = "buildkite-pipeline-select";
  readonly pipeline: Pipeline;
  /** The build whose link was activated; `undefined` for the pipeline as such. */
  readonly build: Build | undefined;

  constructor(pipeline: Pipeline, build: Build | undefined) {
    super(BuildkitePipelineSelectEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.pipeline = pipeline;
    this.build = build;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-pipeline-select": BuildkitePipelineSelectEvent;
  }
}
