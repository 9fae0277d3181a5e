import { BuildkiteError } from "../../api/errors.js";
import { checkOrganization } from "../../api/slugs.js";

/** The organization that a slug names, or what is wrong with the slug; neither before it is set. */
export interface NamedOrganization {
  readonly organization?: string;
  readonly error?: BuildkiteError;
}

export function namedOrganization(slug: string): NamedOrganization {
  if (slug === "") return {};
  try {
    return { organization: checkOrganization(slug) };
  } catch (error) {
    if (error instanceof BuildkiteError) return { error };
    throw error;
  }
}
