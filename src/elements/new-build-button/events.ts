import type { Build, CreateBuildInput } from "../../api/types.js";

/** Somebody has confirmed a new build. Cancel it to prevent that, or to start it yourself. */
export class BuildkiteBuildCreateEvent extends Event {
  static readonly type = "buildkite-build-create";
  /** `organization/pipeline`. */
  readonly pipeline: string;
  /** What it is to be made of. */
  readonly input: CreateBuildInput;

  constructor(pipeline: string, input: CreateBuildInput) {
    super(BuildkiteBuildCreateEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.pipeline = pipeline;
    this.input = input;
  }
}

/** A new build exists; whoever owns the view opens it. */
export class BuildkiteBuildCreatedEvent extends Event {
  static readonly type = "buildkite-build-created";
  readonly build: Build;

  constructor(build: Build) {
    super(BuildkiteBuildCreatedEvent.type, { bubbles: true, composed: true });
    this.build = build;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-build-create": BuildkiteBuildCreateEvent;
    "buildkite-build-created": BuildkiteBuildCreatedEvent;
  }
}
