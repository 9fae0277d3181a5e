import { BuildkiteError, type NameFault } from "./errors.js";
import type { TemplateValues } from "./fill-template.js";
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
    throw invalid("pipeline-slug", { name: quoted(text) });
  }
  return {
    organization: checkSlug(organization),
    pipeline: checkSlug(pipeline),
  };
}

export function formatPipelineSlug({
  organization,
  pipeline,
}: PipelineRef): string {
  return `${organization}/${pipeline}`;
}

export function checkOrganization(organization: string): string {
  return checkSlug(organization);
}

export function checkPipelineRef({
  organization,
  pipeline,
}: PipelineRef): PipelineRef {
  return {
    organization: checkSlug(organization),
    pipeline: checkSlug(pipeline),
  };
}

export function checkBuildRef(ref: BuildRef): BuildRef {
  return { ...checkPipelineRef(ref), number: checkBuildNumber(ref.number) };
}

export function checkJobRef(ref: JobRef): JobRef {
  return { ...checkBuildRef(ref), job: checkUuid(ref.job) };
}

function checkBuildNumber(number: number): number {
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw invalid("build-number", { name: quoted(number) });
}

export function checkUuid(id: string): string {
  if (typeof id === "string" && UUID.test(id)) return id;
  throw invalid("id", { name: quoted(id) });
}

function checkSlug(slug: string): string {
  // Callers without types reach this with anything.
  if (
    typeof slug === "string" &&
    slug.length <= MAX_SLUG_LENGTH &&
    SLUG.test(slug)
  )
    return slug;
  throw slugProblem(slug);
}

function slugProblem(slug: unknown): BuildkiteError {
  if (typeof slug !== "string" || slug === "") return invalid("empty-slug", {});
  const name = quoted(slug);
  if (slug.length > MAX_SLUG_LENGTH)
    return invalid("long-slug", {
      name,
      length: slug.length,
      limit: MAX_SLUG_LENGTH,
    });
  if (slug.startsWith("-")) return invalid("leading-hyphen", { name });
  const stranger = /[^a-zA-Z0-9-]/u.exec(slug)?.[0] ?? "";
  return invalid(
    /[_ .]/.test(stranger) ? "character-for-hyphen" : "character",
    { name, character: quoted(stranger) },
  );
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

function invalid(fault: NameFault, values: TemplateValues): BuildkiteError {
  return new BuildkiteError({ kind: "invalid-slug", fault, values });
}
