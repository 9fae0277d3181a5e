import { BuildkiteError } from "./errors.js";
import type { BuildRef, JobRef, PipelineRef } from "./types.js";

/**
 * Buildkite's documentation of the pipelines API ("Slug creation conventions") gives
 * `/\A[a-zA-Z0-9]+[a-zA-Z0-9\-]*\z/` and at most 100 characters. Slugs made from a name
 * are lower-case, but a custom one need not be. No rule is published for organizations;
 * theirs are made the same way.
 */
const SLUG = /^[a-zA-Z0-9][a-zA-Z0-9-]*$/;
const MAX_SLUG_LENGTH = 100;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** No text longer than this is repeated in a message. */
const MAX_QUOTED_LENGTH = 60;

/** Reads `organization/pipeline`, as it stands in a pipeline's address on buildkite.com. */
export function parsePipelineSlug(text: unknown): PipelineRef {
  const parts = typeof text === "string" ? text.trim().split("/") : [];
  const [organization, pipeline] = parts;
  if (
    organization === undefined ||
    pipeline === undefined ||
    parts.length !== 2
  ) {
    throw invalid(
      `${quoted(text)} is not a pipeline slug: it takes an organization, one slash and a pipeline, like acme/web.`,
    );
  }
  return {
    organization: checkSlug(organization, "organization"),
    pipeline: checkSlug(pipeline, "pipeline"),
  };
}

export function formatPipelineSlug({
  organization,
  pipeline,
}: PipelineRef): string {
  return `${organization}/${pipeline}`;
}

export function checkOrganization(organization: string): string {
  return checkSlug(organization, "organization");
}

export function checkPipelineRef({
  organization,
  pipeline,
}: PipelineRef): PipelineRef {
  return {
    organization: checkSlug(organization, "organization"),
    pipeline: checkSlug(pipeline, "pipeline"),
  };
}

export function checkBuildRef(ref: BuildRef): BuildRef {
  return { ...checkPipelineRef(ref), number: checkBuildNumber(ref.number) };
}

export function checkJobRef(ref: JobRef): JobRef {
  return { ...checkBuildRef(ref), job: checkUuid(ref.job, "job") };
}

function checkBuildNumber(number: number): number {
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw invalid(
    `${quoted(number)} is not a build number: it takes a whole number, like 12.`,
  );
}

export function checkUuid(id: string, what: string): string {
  if (typeof id === "string" && UUID.test(id)) return id;
  throw invalid(
    `${quoted(id)} does not name a ${what}: it takes a UUID, like 0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b.`,
  );
}

function checkSlug(slug: string, what: "organization" | "pipeline"): string {
  // Callers without types reach this with anything.
  if (
    typeof slug === "string" &&
    slug.length <= MAX_SLUG_LENGTH &&
    SLUG.test(slug)
  )
    return slug;
  throw invalid(
    `${quoted(slug)} does not name ${article(what)}: ${whatIsWrong(slug)}`,
  );
}

function whatIsWrong(slug: unknown): string {
  if (typeof slug !== "string" || slug === "")
    return "it is empty. A right one is acme/web.";
  if (slug.length > MAX_SLUG_LENGTH) {
    return `it has ${slug.length} characters, and Buildkite allows ${MAX_SLUG_LENGTH}.`;
  }
  if (slug.startsWith("-"))
    return "it starts with a hyphen. A right one is acme/web.";
  const stranger = /[^a-zA-Z0-9-]/u.exec(slug)?.[0] ?? "";
  const instead = /[_ .]/.test(stranger)
    ? " (Buildkite writes a hyphen there)"
    : "";
  return `${quoted(stranger)} cannot stand in it${instead}, only letters a to z, digits and hyphens, like acme/web.`;
}

function article(what: "organization" | "pipeline"): string {
  return what === "organization" ? "an organization" : "a pipeline";
}

/** Shows text from outside: characters one cannot see, or that look like others, by their code. */
function quoted(value: unknown): string {
  const text = String(value);
  const shown =
    text.length > MAX_QUOTED_LENGTH
      ? `${text.slice(0, MAX_QUOTED_LENGTH)}…`
      : text;
  const visible = shown.replace(
    /[^\x20-\x7e…]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `“${visible}”`;
}

function invalid(details: string): BuildkiteError {
  return new BuildkiteError({ kind: "invalid-slug", details });
}
