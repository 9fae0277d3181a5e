import type { Annotation } from "./types.js";

/** As Buildkite shows them: the highest priority first, then the oldest. */
export function inAnnotationOrder(
  annotations: readonly Annotation[],
): readonly Annotation[] {
  return [...annotations].sort(
    (a, b) =>
      b.priority - a.priority || (a.createdAt ?? 0) - (b.createdAt ?? 0),
  );
}
