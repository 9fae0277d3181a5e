import {
  BuildkiteError,
  formatPipelineSlug,
  parsePipelineSlug,
} from "@buildkite/elements/api";
import { legible } from "./legible.js";

/** A pipeline that an entity names. */
export interface AnnotatedPipeline {
  /** `organization/pipeline`. */
  readonly slug: string;
  /** What it is called here, in place of its own name. */
  readonly label: string | undefined;
}

/** Why part of an annotation could not be used. */
export type AnnotationProblemReason =
  /** It names no pipeline at all. */
  | "empty"
  /** It is an address, as copied from the browser. */
  | "address"
  /** It names a pipeline without its organization, which is clear only where exactly one is configured. */
  | "organization-missing"
  /** The organization is none of those that the app's configuration allows. */
  | "organization-not-configured"
  /** It is no slug; `error` says what is wrong with it, in words that the elements have. */
  | "not-a-pipeline"
  /** More than 50 pipelines: this one and those after it are left out. */
  | "too-many"
  /** It has characters that cannot be seen, or too many of them. */
  | "not-a-branch"
  /** It has to be `"true"` or `"false"`. */
  | "not-true-or-false";

export interface EntryProblem {
  /** The part that is wrong, fit to be shown. */
  readonly value: string;
  readonly reason: AnnotationProblemReason;
  /** A right value: made from the wrong one where it is clear what was meant. */
  readonly example: string;
  /** With `not-a-pipeline`: what is wrong with it. */
  readonly error?: BuildkiteError;
}

/** What is shown of a label, and of a wrong entry, in characters. */
const MAX_LABEL_LENGTH = 60;
const MAX_SHOWN_LENGTH = 100;

/** Reads one entry: `organization/pipeline`, with `Label=` in front of it if wanted. */
export function readEntry(
  entry: string,
  organizations: readonly string[],
): AnnotatedPipeline | EntryProblem {
  const { label, name } = split(entry);
  const [organization, ...others] = organizations;
  const bare = !name.includes("/");
  const complete = bare && others.length === 0 ? organization : undefined;
  const problem = (
    reason: AnnotationProblemReason,
    meant: string | undefined,
    error?: BuildkiteError,
  ): EntryProblem => ({
    value: legible(entry, MAX_SHOWN_LENGTH),
    reason,
    example: `${label ? `${label}=` : ""}${meant ?? `${organization ?? "acme"}/web`}`,
    ...(error && { error }),
  });
  if (ADDRESS.test(name)) return problem("address", fromAddress(name));
  try {
    const ref = parsePipelineSlug(complete ? `${complete}/${name}` : name);
    const slug = formatPipelineSlug(ref);
    return organizations.length === 0 ||
      organizations.includes(ref.organization)
      ? { slug, label }
      : problem(
          "organization-not-configured",
          `${organization ?? "acme"}/${ref.pipeline}`,
        );
  } catch (error) {
    if (!(error instanceof BuildkiteError)) throw error;
    const meant = mended(bare ? `${organization ?? "acme"}/${name}` : name);
    return bare && !complete && isSlug(`acme/${name}`)
      ? problem("organization-missing", meant)
      : problem("not-a-pipeline", meant, error);
  }
}

const ADDRESS = /^(?:https?:\/\/|(?:www\.)?buildkite\.com\/)/i;

/** A label may hold anything but what parts entries; no slug holds `=`, but an address may. */
function split(entry: string): {
  readonly label: string | undefined;
  readonly name: string;
} {
  const [, before, address] = /^([^=]*)=\s*(https?:\/\/.*)$/is.exec(
    entry.trim(),
  ) ?? ["", undefined, undefined];
  const at = ADDRESS.test(entry.trim()) ? -1 : entry.lastIndexOf("=");
  const label = before ?? (at === -1 ? "" : entry.slice(0, at));
  return {
    label: legible(label, MAX_LABEL_LENGTH) || undefined,
    name: (address ?? entry.slice(at + 1)).trim(),
  };
}

/** The pipeline whose page, or whose build's page, an address on buildkite.com is. */
function fromAddress(address: string): string | undefined {
  const path = /^(?:https?:\/\/)?(?:www\.)?buildkite\.com\/([^?#]*)/i.exec(
    address,
  )?.[1];
  const [organization, pipeline] = path?.split("/") ?? [];
  const slug = `${organization ?? ""}/${pipeline ?? ""}`;
  return isSlug(slug) ? slug : undefined;
}

/** What was meant, where only characters are wrong: Buildkite makes hyphens of them. */
function mended(name: string): string | undefined {
  const parts = name
    .split("/")
    .map((part) => part.trim().replace(/[^a-z0-9-]+/gi, "-"))
    .map((part) => part.replace(/^-+|-+$/g, ""))
    .filter((part) => part !== "");
  const slug = parts.slice(0, 2).join("/");
  return isSlug(slug) ? slug : undefined;
}

function isSlug(text: string): boolean {
  try {
    parsePipelineSlug(text);
    return true;
  } catch {
    return false;
  }
}
