/**
 * The link to another build of the same pipeline was activated, such as the one that
 * this build repeats. Cancel it to keep the link from being followed.
 */
export class BuildkiteBuildOpenEvent extends Event {
  static readonly type = "buildkite-build-open";
  /** The other build's number. */
  readonly number: number;

  constructor(number: number) {
    super(BuildkiteBuildOpenEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.number = number;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-build-open": BuildkiteBuildOpenEvent;
  }
}
