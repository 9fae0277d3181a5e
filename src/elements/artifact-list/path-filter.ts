import type { Artifact } from "../../api/types.js";

/**
 * Whether a path holds what somebody typed, whatever its case. `*` stands for anything, as
 * it does for Buildkite.
 */
export function pathFilter(text: string): (artifact: Artifact) => boolean {
  const parts = text.toLowerCase().split("*");
  return ({ path }) => {
    const searched = path.toLowerCase();
    let at = 0;
    for (const part of parts) {
      const found = searched.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return true;
  };
}

/** The same, as a pattern for Buildkite. */
export function pathPattern(text: string): string {
  return `*${text}*`.replace(/\*{2,}/g, "*");
}
