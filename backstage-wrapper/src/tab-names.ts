import type { AnnotatedPipeline } from "./annotations.js";

/** What pipelines are called side by side: with the slug, too, where two would be called the same. */
export function tabNames(pipelines: readonly AnnotatedPipeline[]): string[] {
  const names = pipelines.map(({ slug, label = slug }) => label);
  return pipelines.map(({ slug, label }, index) =>
    label !== undefined &&
    names.some((name, i) => i !== index && name === label)
      ? `${label} (${slug})`
      : (label ?? slug),
  );
}
