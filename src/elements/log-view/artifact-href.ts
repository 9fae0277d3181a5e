/** An artifact of the build whose log is shown. Its address holds for about a minute. */
export interface FoundArtifact {
  readonly found: true;
  readonly href: string;
  /** Its media type, such as `image/png`. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** There is none by that path, or not yet, or no more. */
export interface MissingArtifact {
  readonly found: false;
  readonly reason: "absent" | "pending" | "gone";
}

/**
 * Finds what `artifact://path` in a log stands for. It is asked when somebody opens such
 * a link, never before. Rejects with a `BuildkiteError` where Buildkite refuses.
 */
export type ArtifactHref = (
  path: string,
) => Promise<FoundArtifact | MissingArtifact>;

/** The path of `artifact://path`; `undefined` for other URLs. */
export function artifactPath(href: string): string | undefined {
  return /^artifact:\/\/(.+)$/is.exec(href)?.[1];
}
