import type { Annotation } from "../../api/types.js";

/** The styles there are, the gravest first. */
export const ANNOTATION_STYLES = [
  "error",
  "warning",
  "info",
  "success",
  "default",
] as const;

export type AnnotationStyle = (typeof ANNOTATION_STYLES)[number];

/** How many annotations there are of each style. */
export type AnnotationCounts = Readonly<Record<AnnotationStyle, number>>;

/** Buildkite may add styles; what is unknown looks like one without. */
export function styleOf({ style }: Annotation): AnnotationStyle {
  return ANNOTATION_STYLES.find((known) => known === style) ?? "default";
}

export function countsOf(annotations: readonly Annotation[]): AnnotationCounts {
  const counts = { error: 0, warning: 0, info: 0, success: 0, default: 0 };
  for (const annotation of annotations) counts[styleOf(annotation)] += 1;
  return counts;
}

/** Those of the build itself, and those that stand for one of its jobs. */
export function byScope(annotations: readonly Annotation[]): {
  readonly ofBuild: readonly Annotation[];
  readonly ofJobs: readonly Annotation[];
} {
  const isOfJob = ({ jobId }: Annotation) => jobId !== undefined;
  return {
    ofBuild: annotations.filter((annotation) => !isOfJob(annotation)),
    ofJobs: annotations.filter(isOfJob),
  };
}
