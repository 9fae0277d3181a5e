import { isFields } from "../api/fields.js";
import { Allowance, AllowanceSpent } from "./allowance.js";
import { parseStepList } from "./parse-step.js";
import { readYaml } from "./read-yaml.js";
import type { StepsResult } from "./types.js";
import { entry } from "./yaml-map.js";

/** Buildkite takes 500 steps in one upload; each may have options, dependencies and a matrix. */
const MAX_ITEMS = 50_000;

/**
 * A pipeline's steps, from its YAML (or JSON, which is YAML). The text is hostile: what
 * cannot be read is a problem with its reason, and never an exception.
 */
export async function parseSteps(text: string): Promise<StepsResult> {
  const read = await readYaml(text);
  if (!read.ok) return read;
  const list = isFields(read.value) ? entry(read.value, "steps") : read.value;
  if (!Array.isArray(list)) return { ok: false, problem: { kind: "no-steps" } };
  try {
    const steps = parseStepList(list, new Allowance(MAX_ITEMS));
    return { ok: true, value: { steps } };
  } catch (error) {
    if (!(error instanceof AllowanceSpent)) throw error;
    return { ok: false, problem: { kind: "too-many-items" } };
  }
}
