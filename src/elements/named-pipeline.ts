import { BuildkiteError } from "../api/errors.js";
import { parsePipelineSlug } from "../api/slugs.js";
import type { PipelineRef } from "../api/types.js";

/** The pipeline that a slug names, or what is wrong with the slug. */
export function namedPipeline(slug: string): PipelineRef | BuildkiteError {
  try {
    return parsePipelineSlug(slug);
  } catch (error) {
    if (error instanceof BuildkiteError) return error;
    throw error;
  }
}
