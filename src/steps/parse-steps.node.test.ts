import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { stringify } from "yaml";
import { STOREFRONT_YAML } from "../testing/scenarios/storefront-yaml.js";
import { parseSteps } from "./parse-steps.js";
import type { Step, StepsProblem } from "./types.js";

async function stepsOf(text: string): Promise<readonly Step[]> {
  const result = await parseSteps(text);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.steps;
}

async function problemOf(text: string): Promise<StepsProblem> {
  const result = await parseSteps(text);
  assert.ok(!result.ok, "was taken for steps");
  return result.problem;
}

/** The only step of a text. */
async function stepOf(text: string): Promise<Step> {
  const [step, ...others] = await stepsOf(text);
  assert.ok(step && others.length === 0);
  return step;
}

describe("a pipeline's steps", () => {
  it("are read in the order of the file, with groups", async () => {
    const steps = await stepsOf(STOREFRONT_YAML);
    assert.deepEqual(
      steps.map(({ kind, label }) => [kind, label]),
      [
        ["command", ":package: Install"],
        ["command", ":whale: Images"],
        ["wait", undefined],
        ["group", ":mag: Checks"],
        ["group", ":test_tube: Tests"],
        ["wait", undefined],
        ["command", ":zap: Build"],
        ["block", "Deploy to production?"],
        ["command", ":rocket: Deploy"],
        ["trigger", ":white_check_mark: Smoke tests"],
      ],
    );
    const tests = steps[4];
    assert.ok(tests?.kind === "group");
    assert.deepEqual(
      tests.steps.map(({ key }) => key),
      ["unit", "browser"],
    );
    const [unit, browser] = tests.steps;
    assert.ok(unit?.kind === "command" && browser?.kind === "command");
    assert.equal(unit.parallelism, 3);
    assert.deepEqual(browser.matrix, [
      { name: undefined, values: ["chromium", "firefox", "webkit"] },
    ]);
  });

  it("may be a bare list, single words or JSON", async () => {
    const kinds = (steps: readonly Step[]) => steps.map(({ kind }) => kind);
    assert.deepEqual(kinds(await stepsOf("- wait\n- block\n- input\n")), [
      "wait",
      "block",
      "input",
    ]);
    assert.deepEqual(
      kinds(await stepsOf('{"steps": [{"command": "make"}, "wait"]}')),
      ["command", "wait"],
    );
    assert.deepEqual(kinds(await stepsOf("steps: [{wait: ~}, teleport, 7]")), [
      "wait",
      "unknown",
      "unknown",
    ]);
  });

  it("tell dependencies in all of their forms", async () => {
    const dependsOn = async (text: string) =>
      (await stepOf(`- {command: x, depends_on: ${text}}`)).dependsOn;
    assert.deepEqual(await dependsOn("a"), [
      { step: "a", allowFailure: false },
    ]);
    assert.deepEqual(await dependsOn("[a, {step: b, allow_failure: true}]"), [
      { step: "a", allowFailure: false },
      { step: "b", allowFailure: true },
    ]);
    // Said outright that it waits for nothing, unlike nothing said.
    assert.deepEqual(await dependsOn("~"), []);
    assert.equal((await stepOf("- command: x")).dependsOn, undefined);
  });

  it("take over what `<<` merges in", async () => {
    const step = await stepOf(
      "common: &common {command: make, key: base}\nsteps:\n - <<: *common\n   key: own",
    );
    assert.ok(step.kind === "command");
    assert.deepEqual([step.command, step.key], ["make", "own"]);
  });

  it("unroll a group within a group", async () => {
    const step = await stepOf(
      "- group: Outer\n  steps:\n  - group: Inner\n    steps: [{command: a}]\n  - {command: b}",
    );
    assert.ok(step.kind === "group");
    assert.deepEqual(
      step.steps.map((one) => one.kind === "command" && one.command),
      ["a", "b"],
    );
  });

  it("tell the dimensions of a matrix", async () => {
    const step = await stepOf(
      "- command: x\n  matrix:\n    setup: {os: [linux, mac], node: [20, 22]}\n    adjustments: [{with: {os: mac, node: 20}, skip: true}]",
    );
    assert.ok(step.kind === "command");
    assert.deepEqual(step.matrix, [
      { name: "os", values: ["linux", "mac"] },
      { name: "node", values: ["20", "22"] },
    ]);
  });
});

describe("the fields of a block step", () => {
  it("are required unless they say otherwise", async () => {
    const step = await stepOf(`- block: Release?
  prompt: Read the change log first.
  submit: Ship it
  blocked_state: running
  allowed_teams: [release, ops]
  fields:
  - {text: Version, key: version, format: "[0-9.]+", hint: As in 4.12, default: 4.1}
  - select: Regions
    key: regions
    required: false
    multiple: true
    default: [eu, mars]
    options: [{label: Europe, value: eu}, {value: us, hint: Both coasts}]`);
    assert.deepEqual(step, {
      kind: "block",
      key: undefined,
      label: "Release?",
      dependsOn: undefined,
      allowDependencyFailure: false,
      condition: undefined,
      branches: undefined,
      prompt: "Read the change log first.",
      submit: "Ship it",
      blockedState: "running",
      allowedTeams: ["release", "ops"],
      fields: [
        {
          kind: "text",
          key: "version",
          label: "Version",
          hint: "As in 4.12",
          required: true,
          default: "4.1",
          format: "[0-9.]+",
        },
        {
          kind: "select",
          key: "regions",
          label: "Regions",
          hint: undefined,
          required: false,
          multiple: true,
          // A default that is no option could not be chosen.
          defaults: ["eu"],
          options: [
            { label: "Europe", value: "eu", hint: undefined },
            { label: "us", value: "us", hint: "Both coasts" },
          ],
        },
      ],
    });
  });

  it("are unknown altogether where one of them cannot be read", async () => {
    const broken = [
      "[{text: No key}]",
      "[{select: No options, key: a}]",
      "[{key: a}]",
      "[{text: Fine, key: a}, 7]",
      "{text: No list, key: a}",
    ];
    for (const fields of broken) {
      const step = await stepOf(`- {input: Ask, fields: ${fields}}`);
      assert.ok(step.kind === "input");
      assert.equal(step.fields, undefined, fields);
    }
  });
});

describe("a hostile pipeline", () => {
  it("is refused by its size in bytes, before it is read", async () => {
    const problem = await problemOf(`# ${"ü".repeat(300_000)}\nsteps: []`);
    assert.deepEqual(problem, {
      kind: "too-large",
      bytes: 600_012,
      limit: 524_288,
    });
  });

  it("is refused by its depth", async () => {
    const nested = Array.from(
      { length: 300 },
      (_, at) => " ".repeat(at) + "a:",
    );
    for (const text of [
      "[".repeat(50_000),
      "- ".repeat(9_000),
      nested.join("\n"),
    ])
      assert.deepEqual(await problemOf(text), { kind: "too-deep" });
  });

  it("multiplies nothing by its aliases", async () => {
    const names = "abcdefghi".split("");
    const bomb = names.map((name, at) => {
      const item = at === 0 ? "{command: x}" : `*${names[at - 1] ?? ""}`;
      return `${name}: &${name} [${Array(9).fill(item).join(",")}]`;
    });
    assert.equal(
      (await stepsOf(`${bomb.join("\n")}\nsteps: *i`)).length,
      9,
      "lists of lists are no steps",
    );
    const group = `options: &o [${"{value: v},".repeat(1_000)}]\nfields: &f [${"{select: s, key: k, options: *o},".repeat(100)}]\n`;
    assert.deepEqual(
      await problemOf(
        `${group}steps: [${"{block: b, fields: *f},".repeat(100)}]`,
      ),
      { kind: "too-many-items" },
    );
    assert.deepEqual(
      await problemOf(`a: &a 1\nl:\n${"- *a\n".repeat(5_001)}`),
      { kind: "too-many-aliases" },
    );
  });

  it("may hold itself", async () => {
    const [step] = await stepsOf("steps: &s [{group: g, steps: *s}]");
    assert.equal(step?.kind, "group");
    const merged = await stepOf("steps: [&s {<<: *s, command: x}]");
    assert.equal(merged.kind, "command");
  });

  it("says where it is no YAML", async () => {
    const problem = await problemOf('steps:\n  - label: "open\n');
    assert.ok(problem.kind === "not-yaml");
    assert.equal(problem.line, 3);
    assert.match(problem.details, /quote/);
    const alias = await problemOf("steps: *nowhere");
    assert.ok(alias.kind === "not-yaml");
    assert.match(alias.details, /nowhere/);
  });

  it("is no pipeline without a list of steps", async () => {
    for (const text of ["", "steps: 7", "steps: {a: b}", "null", "just text"])
      assert.deepEqual(await problemOf(text), { kind: "no-steps" });
  });

  it("leaves the prototypes of objects alone", async () => {
    const step = await stepOf(
      "steps: [{__proto__: {command: x}, constructor: {key: k}}]",
    );
    assert.deepEqual([step.kind, step.key], ["unknown", undefined]);
    assert.equal((await stepOf("steps: [toString]")).kind, "unknown");
  });

  it("answers any text with steps or with a reason", async () => {
    const shards = fc.constantFrom(
      ..."[]{}:,-?|>&*!%@`\"'#\n\t ~<\\".split(""),
      "steps:",
      "\n  - ",
      "&a ",
      "*a",
      "<<: *a",
      "group: g",
      "fields: ",
      "key: ",
      "matrix: ",
      "depends_on: ",
      "block",
      "\u0000",
      "ü",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(shards, { maxLength: 60 }), async (parts) => {
        const result = await parseSteps(parts.join(""));
        assert.equal(typeof result.ok, "boolean");
      }),
      { numRuns: 2_000 },
    );
  });

  it("answers any value that YAML can hold with as many steps as it lists", async () => {
    const names = fc.constantFrom(
      ...["command", "wait", "block", "input", "trigger", "group", "steps"],
      ...["key", "label", "depends_on", "fields", "matrix", "<<", "if"],
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie("any"), { maxLength: 4 }),
        fc.dictionary(names, tie("any"), { maxKeys: 5 }),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 6 }), async (steps) => {
        const read = await stepsOf(stringify({ steps }));
        assert.equal(read.length, steps.length);
      }),
      { numRuns: 500 },
    );
  });
});
