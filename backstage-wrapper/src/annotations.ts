import type { Entity } from "@backstage/catalog-model";
import { legible } from "./legible.js";
import {
  readEntry,
  type AnnotatedPipeline,
  type EntryProblem,
} from "./pipeline-entry.js";
import type { BuildkiteSettings } from "./settings.js";

export type { AnnotatedPipeline } from "./pipeline-entry.js";

/** `organization/pipeline`; several with commas or on lines of their own, each with a label if wanted: `Label=organization/pipeline`. */
export const PIPELINE_SLUG_ANNOTATION = "buildkite.com/pipeline-slug";

/** The same, as catalogs that used another plugin have it. */
export const PROJECT_SLUG_ANNOTATION = "buildkite.com/project-slug";

/** The branch, or the pattern of branches, that lists begin with. */
export const BRANCH_ANNOTATION = "buildkite.com/branch";

/** `"true"`: lists begin with the default branch of their pipeline; `"false"`: not, whatever the app says. */
export const DEFAULT_BRANCH_ONLY_ANNOTATION =
  "buildkite.com/default-branch-only";

/** No entity shows more pipelines than this; what comes after is left out, and said to be. */
export const MAX_PIPELINES = 50;

/** Git allows no longer name in a file system of ours, and no page has room for it. */
const MAX_BRANCH_LENGTH = 255;

/** Something in an annotation that could not be used. The words are the message table's. */
export interface AnnotationProblem extends EntryProblem {
  /** The annotation's key. */
  readonly annotation: string;
}

/** What an entity says of its pipelines. What is right in it holds, whatever else is wrong. */
export interface PipelineAnnotation {
  readonly pipelines: readonly AnnotatedPipeline[];
  readonly problems: readonly AnnotationProblem[];
  readonly branch: string | undefined;
  /** `undefined` where it says nothing of it. */
  readonly defaultBranchOnly: boolean | undefined;
}

/** Whether an entity says anything of pipelines, right or wrong. */
export function isBuildkiteAvailable(entity: Entity): boolean {
  return SLUG_ANNOTATIONS.some((key) => valueOf(entity, key) !== undefined);
}

/** `undefined` where an entity says nothing of pipelines. */
export function readAnnotation(
  entity: Entity,
  { organizations }: Pick<BuildkiteSettings, "organizations">,
): PipelineAnnotation | undefined {
  if (!isBuildkiteAvailable(entity)) return undefined;
  const problems: AnnotationProblem[] = [];
  const pipelines = readPipelines(entity, organizations, problems);
  return {
    pipelines,
    branch: readBranch(entity, problems),
    defaultBranchOnly: readDefaultBranchOnly(entity, problems),
    problems,
  };
}

const SLUG_ANNOTATIONS = [PIPELINE_SLUG_ANNOTATION, PROJECT_SLUG_ANNOTATION];

function readPipelines(
  entity: Entity,
  organizations: readonly string[],
  problems: AnnotationProblem[],
): readonly AnnotatedPipeline[] {
  const example = `${organizations[0] ?? "acme"}/web`;
  /** The annotation that each entry is of; an entry that is repeated counts once. */
  const entries = new Map<string, string>();
  for (const annotation of SLUG_ANNOTATIONS) {
    const value = valueOf(entity, annotation);
    if (value === undefined) continue;
    // A comma at the end, or an empty line, is no mistake that anybody must hear of.
    const texts = value.split(/[,\r\n]/).filter((text) => text.trim());
    if (texts.length === 0)
      problems.push({ annotation, value: "", reason: "empty", example });
    for (const text of texts)
      if (!entries.has(text.trim())) entries.set(text.trim(), annotation);
  }
  const found = new Map<string, AnnotatedPipeline>();
  const all = [...entries];
  for (const [text, annotation] of all.slice(0, MAX_PIPELINES)) {
    const read = readEntry(text, organizations);
    if ("reason" in read) problems.push({ annotation, ...read });
    // Named twice it is shown once, by its first label.
    else if (!found.get(read.slug)?.label) found.set(read.slug, read);
  }
  const [leftOut] = all.slice(MAX_PIPELINES);
  if (leftOut)
    problems.push({
      annotation: leftOut[1],
      value: legible(leftOut[0], 100),
      reason: "too-many",
      example: found.keys().next().value ?? example,
    });
  return [...found.values()];
}

function readBranch(
  entity: Entity,
  problems: AnnotationProblem[],
): string | undefined {
  const branch = valueOf(entity, BRANCH_ANNOTATION)?.trim();
  if (!branch) return undefined;
  if (legible(branch, MAX_BRANCH_LENGTH) === branch) return branch;
  problems.push({
    annotation: BRANCH_ANNOTATION,
    value: legible(branch, 100),
    reason: "not-a-branch",
    example: "main",
  });
  return undefined;
}

function readDefaultBranchOnly(
  entity: Entity,
  problems: AnnotationProblem[],
): boolean | undefined {
  const value = valueOf(entity, DEFAULT_BRANCH_ONLY_ANNOTATION)?.trim();
  if (!value) return undefined;
  if (value === "true" || value === "false") return value === "true";
  problems.push({
    annotation: DEFAULT_BRANCH_ONLY_ANNOTATION,
    value: legible(value, 100),
    reason: "not-true-or-false",
    example: "true",
  });
  return undefined;
}

function valueOf({ metadata }: Entity, key: string): string | undefined {
  const { annotations } = metadata;
  // The catalog takes text alone; an entity that came another way may hold anything.
  const value: unknown =
    annotations && Object.hasOwn(annotations, key)
      ? annotations[key]
      : undefined;
  return typeof value === "string" ? value : undefined;
}
