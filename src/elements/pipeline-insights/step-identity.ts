import type { JobSample } from "../../live/job-samples.js";

/** Which step a job is of, so that the jobs of many builds can be counted together. */
export interface StepIdentity {
  /** Equal for all jobs of a step. */
  readonly id: string;
  /** What the step is called, with `…` for what differs from job to job. */
  readonly label: string;
}

const ANYTHING = "…";

/**
 * A step is known by its key. Without one it is known by its name, less what makes one of
 * its jobs differ from another: a parallel job's number (`Tests 2 of 3` is
 * `Tests … of 3`) and a matrix's values (`Browser (webkit)` is `Browser (…)`).
 */
export function stepIdentity(job: JobSample): StepIdentity {
  const label = withoutPlace(withoutMatrix(job.name, job.matrix), job).trim();
  return job.stepKey === undefined
    ? { id: `name ${label}`, label }
    : { id: `key ${job.stepKey}`, label: label || job.stepKey };
}

/** Which of its step's jobs it is: the same in every build, and at every attempt. */
export function placeIn({
  name,
  parallelIndex,
  matrix,
  namesake,
}: JobSample): string {
  return JSON.stringify([name, parallelIndex, matrix ?? null, namesake]);
}

function withoutMatrix(name: string, matrix: unknown): string {
  // The longest first: `node-20` must not leave `…-20` behind where `node` is another value.
  const values = [...valuesIn(matrix)].sort((a, b) => b.length - a.length);
  return values.reduce((text, value) => replaceWord(text, value), name);
}

/** A matrix is one value, or one for each of its dimensions. */
function valuesIn(matrix: unknown): readonly string[] {
  const values =
    typeof matrix === "object" && matrix !== null
      ? Object.values(matrix as Record<string, unknown>)
      : [matrix];
  return values.flatMap((value) =>
    typeof value === "string" || typeof value === "number"
      ? [String(value).trim()].filter(Boolean)
      : [],
  );
}

/** A name may count from 1 or from 0; where it says of how many, the number before that is meant. */
function withoutPlace(
  name: string,
  { parallelIndex, parallelTotal }: JobSample,
): string {
  if (parallelIndex === undefined || parallelTotal === undefined) return name;
  for (const number of [parallelIndex + 1, parallelIndex]) {
    const beforeTotal = new RegExp(
      `(?<!\\p{N})${number}(?=\\P{N}{1,8}${parallelTotal}(?!\\p{N}))`,
      "u",
    );
    const replaced = name.replace(beforeTotal, ANYTHING);
    if (replaced !== name) return replaced;
  }
  return name.replace(wholeWord(String(parallelIndex + 1)), ANYTHING);
}

function replaceWord(text: string, word: string): string {
  return text.replaceAll(wholeWord(word, "g"), ANYTHING);
}

function wholeWord(word: string, flags = ""): RegExp {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`,
    `u${flags}`,
  );
}
