/** Names a pipeline as its Buildkite URL does. Both parts are validated slugs. */
export interface PipelineRef {
  readonly organization: string;
  readonly pipeline: string;
}

/** Names a build. `number` counts within the pipeline and is what URLs use, not the UUID. */
export interface BuildRef extends PipelineRef {
  readonly number: number;
}

/** Names a job of a build by its UUID. */
export interface JobRef extends BuildRef {
  readonly job: string;
}
