import { isFields, type Fields } from "../api/fields.js";
import type { Allowance } from "./allowance.js";
import { parseFields } from "./parse-fields.js";
import type {
  Dependency,
  GroupStep,
  MatrixDimension,
  SingleStep,
  Step,
} from "./types.js";
import { entry, flagOf, linesOf, scalar, textOf } from "./yaml-map.js";

/** Steps that are one word, and older names of the same. */
const WORDS: Readonly<Record<string, SingleStep["kind"]>> = {
  wait: "wait",
  waiter: "wait",
  block: "block",
  manual: "block",
  input: "input",
};

/** What names a step of each kind: `wait: ~`, `block: "Release?"`, `trigger: smoke-tests`. */
const NAMED_BY: readonly (readonly [name: string, kind: Step["kind"]])[] = [
  ["group", "group"],
  ["trigger", "trigger"],
  ["block", "block"],
  ["manual", "block"],
  ["input", "input"],
  ["wait", "wait"],
  ["waiter", "wait"],
  ["command", "command"],
  ["commands", "command"],
  ["plugins", "command"],
  ["script", "command"],
];

/** Every item of a `steps` list; what is no step at all becomes one of kind `unknown`. */
export function parseStepList(
  value: unknown,
  allowance: Allowance,
): readonly Step[] {
  return [...allowance.each(value)].map((item) => parseStep(item, allowance));
}

function parseStep(value: unknown, allowance: Allowance): Step {
  if (!isFields(value)) return fromWord(scalar(value), allowance);
  const kind = kindOf(value);
  return kind === "group"
    ? groupStep(value, allowance)
    : singleStep(kind, value, allowance);
}

function fromWord(word: string | undefined, allowance: Allowance): Step {
  const kind = Object.hasOwn(WORDS, word ?? "") ? WORDS[word ?? ""] : undefined;
  return singleStep(kind ?? "unknown", {}, allowance);
}

function kindOf(map: Fields): Step["kind"] {
  const named = NAMED_BY.find(([name]) => entry(map, name) !== undefined);
  if (named) return named[1];
  const type = textOf(map, "type") ?? "";
  if (Object.hasOwn(WORDS, type)) return WORDS[type] ?? "unknown";
  return type === "script" || type === "command" ? "command" : "unknown";
}

/** Groups do not nest: Buildkite unrolls those that do into the outer one. */
function groupStep(map: Fields, allowance: Allowance, depth = 0): GroupStep {
  const steps = [...allowance.each(entry(map, "steps"))].flatMap(
    (item): readonly SingleStep[] => {
      if (!isFields(item) || kindOf(item) !== "group") {
        const step = parseStep(item, allowance);
        return step.kind === "group" ? step.steps : [step];
      }
      return depth < MAX_NESTING
        ? groupStep(item, allowance, depth + 1).steps
        : [];
    },
  );
  return {
    ...common(map, allowance),
    kind: "group",
    label: textOf(map, "group", "label", "name"),
    steps,
  };
}

/** An anchor may hold itself. */
const MAX_NESTING = 5;

function singleStep(
  kind: SingleStep["kind"],
  map: Fields,
  allowance: Allowance,
): SingleStep {
  const step = common(map, allowance);
  switch (kind) {
    case "command":
      return {
        ...step,
        kind,
        command: linesOf(
          entry(map, "command") ??
            entry(map, "commands") ??
            entry(map, "script"),
        ),
        parallelism: parallelismOf(entry(map, "parallelism")),
        matrix: parseMatrix(entry(map, "matrix"), allowance),
      };
    case "wait":
      return {
        ...step,
        kind,
        continueOnFailure: flagOf(map, "continue_on_failure"),
      };
    case "block":
    case "input": {
      const manual = {
        ...step,
        label: textOf(map, kind, "manual", "label", "name"),
        prompt: textOf(map, "prompt"),
        submit: textOf(map, "submit"),
        fields: parseFields(entry(map, "fields"), allowance),
        allowedTeams: textList(entry(map, "allowed_teams"), allowance),
      };
      if (kind === "input") return { ...manual, kind };
      return { ...manual, kind, blockedState: blockedState(map) };
    }
    case "trigger":
      return {
        ...step,
        kind,
        pipeline: textOf(map, "trigger") ?? "",
        async: flagOf(map, "async"),
      };
    case "unknown":
      return { ...step, kind };
  }
}

function common(map: Fields, allowance: Allowance) {
  return {
    key: textOf(map, "key", "identifier", "id"),
    label: textOf(map, "label", "name"),
    dependsOn: parseDependsOn(map, allowance),
    allowDependencyFailure: flagOf(map, "allow_dependency_failure"),
    condition: textOf(map, "if"),
    branches: linesOf(entry(map, "branches"))?.replaceAll("\n", " "),
  };
}

/** `depends_on: a`, `[a, b]` or `[{ step: a, allow_failure: true }]`; `~` waits for nothing. */
function parseDependsOn(
  map: Fields,
  allowance: Allowance,
): readonly Dependency[] | undefined {
  const value = entry(map, "depends_on");
  if (value === undefined) return undefined;
  const items = Array.isArray(value) ? value : [value];
  return [...allowance.each(items)].flatMap((item): readonly Dependency[] => {
    const step = isFields(item) ? textOf(item, "step") : scalar(item);
    if (step === undefined || step === "") return [];
    const allowFailure = isFields(item) && flagOf(item, "allow_failure");
    return [{ step, allowFailure }];
  });
}

/** A list; a `setup` that is a list; or a `setup` of named lists. */
function parseMatrix(
  value: unknown,
  allowance: Allowance,
): readonly MatrixDimension[] {
  const setup = isFields(value) ? entry(value, "setup") : value;
  if (Array.isArray(setup))
    return [{ name: undefined, values: textList(setup, allowance) }];
  if (!isFields(setup)) return [];
  const names = [...allowance.each(Object.keys(setup))].map(String);
  return names.map((name) => ({
    name,
    values: textList(setup[name], allowance),
  }));
}

function textList(value: unknown, allowance: Allowance): readonly string[] {
  const items = Array.isArray(value) ? value : [value];
  return [...allowance.each(items)].flatMap((item) => scalar(item) ?? []);
}

function parallelismOf(value: unknown): number {
  const jobs = Number(scalar(value));
  return Number.isSafeInteger(jobs) && jobs > 1 ? jobs : 1;
}

function blockedState(map: Fields): "passed" | "failed" | "running" {
  const state = textOf(map, "blocked_state");
  return state === "failed" || state === "running" ? state : "passed";
}
