import type { AnnotationCounts } from "./annotation-facts.js";

/** Annotations have come, gone, or changed their style: for the badge of a tab, say. */
export class BuildkiteAnnotationsChangeEvent extends Event {
  static readonly type = "buildkite-annotations-change";
  readonly counts: AnnotationCounts;

  constructor(counts: AnnotationCounts) {
    super(BuildkiteAnnotationsChangeEvent.type, {
      bubbles: true,
      composed: true,
    });
    this.counts = counts;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-annotations-change": BuildkiteAnnotationsChangeEvent;
  }
}
