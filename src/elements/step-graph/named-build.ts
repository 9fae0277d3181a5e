import { BuildkiteError } from "../../api/errors.js";
import { checkBuildRef, parsePipelineSlug } from "../../api/slugs.js";
import type { BuildRef } from "../../api/types.js";

/** The build that a slug and a number name, or what is wrong with them; neither before they are set. */
export function namedBuild(
  pipeline: string,
  number: number,
): { readonly ref?: BuildRef; readonly error?: BuildkiteError } {
  if (pipeline === "" && number === 0) return {};
  try {
    const ref = checkBuildRef({ ...parsePipelineSlug(pipeline), number });
    return { ref };
  } catch (error) {
    if (error instanceof BuildkiteError) return { error };
    throw error;
  }
}
