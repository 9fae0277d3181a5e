import type { PipelineAnnotation } from "./annotations.js";

/** What lists begin with; whoever looks at them may look further. */
export interface FirstBuilds {
  /** The branch, or the pattern of branches. */
  readonly branch?: string | undefined;
  /** The default branch alone; `branch` wins. */
  readonly defaultBranchOnly?: boolean | undefined;
}

/** An entity's annotations win over what the app says for all entities. */
export function firstBuilds(
  annotation: Pick<PipelineAnnotation, "branch" | "defaultBranchOnly">,
  app: FirstBuilds,
): FirstBuilds {
  const { branch, defaultBranchOnly = app.defaultBranchOnly } = annotation;
  // The default branch that an entity asks for is not the one that the app names.
  return annotation.defaultBranchOnly
    ? { branch, defaultBranchOnly }
    : { branch: branch ?? app.branch, defaultBranchOnly };
}
