import { BuildkiteError } from "../api/errors.js";
import { checkBuildRef, checkJobRef, parsePipelineSlug } from "../api/slugs.js";
import type { BuildRef } from "../api/types.js";

/** The build, or the job of a build, that attributes name, or what is wrong with them; neither before they are set. */
export interface NamedBuild {
  readonly ref?: BuildRef & { readonly job?: string };
  readonly error?: BuildkiteError;
}

export function namedBuild({
  pipeline,
  number,
  job,
}: {
  readonly pipeline: string;
  readonly number: number;
  readonly job: string;
}): NamedBuild {
  if (!pipeline && !number) return {};
  try {
    const ref = checkBuildRef({ ...parsePipelineSlug(pipeline), number });
    return { ref: job ? checkJobRef({ ...ref, job }) : ref };
  } catch (error) {
    if (error instanceof BuildkiteError) return { error };
    throw error;
  }
}
