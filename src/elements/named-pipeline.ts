import { BuildkiteError } from "../api/errors.js";
import { parsePipelineSlug } from "../api/slugs.js";
import type { PipelineRef } from "../api/types.js";

/** The pipeline that a slug names, or what is wrong with the slug; neither before it is read. */
export interface NamedPipeline {
  readonly ref?: PipelineRef;
  readonly error?: BuildkiteError;
}

export function namedPipeline(slug: string): NamedPipeline {
  try {
    return { ref: parsePipelineSlug(slug) };
  } catch (error) {
    if (error instanceof BuildkiteError) return { error };
    throw error;
  }
}
