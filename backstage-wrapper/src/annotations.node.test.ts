import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Entity } from "@backstage/catalog-model";
import {
  BRANCH_ANNOTATION,
  DEFAULT_BRANCH_ONLY_ANNOTATION,
  MAX_PIPELINES,
  PIPELINE_SLUG_ANNOTATION,
  PROJECT_SLUG_ANNOTATION,
  isBuildkiteAvailable,
  readAnnotation,
  type PipelineAnnotation,
} from "./annotations.js";

function entity(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: "backstage.io/v1alpha1",
    kind: "Component",
    metadata: { name: "web", ...(annotations && { annotations }) },
  };
}

function read(
  annotations: Record<string, string>,
  organizations: readonly string[] = [],
): PipelineAnnotation {
  const found = readAnnotation(entity(annotations), { organizations });
  assert.ok(found);
  return found;
}

const pipelines = (value: string, organizations: readonly string[] = []) =>
  read({ [PIPELINE_SLUG_ANNOTATION]: value }, organizations);

/** `label|slug` of each pipeline that was read. */
const named = ({ pipelines: found }: PipelineAnnotation) =>
  found.map(({ slug, label }) => (label ? `${label}|${slug}` : slug));

describe("An entity's pipelines", () => {
  it("are unknown where nothing names them", () => {
    for (const one of [
      entity(),
      entity({}),
      entity({ [BRANCH_ANNOTATION]: "main" }),
    ]) {
      assert.equal(isBuildkiteAvailable(one), false);
      assert.equal(readAnnotation(one, { organizations: [] }), undefined);
    }
  });

  it("are unknown where an annotation is no text", () => {
    const odd = entity({});
    Object.assign(odd.metadata, {
      annotations: { [PIPELINE_SLUG_ANNOTATION]: 7 },
    });
    assert.equal(isBuildkiteAvailable(odd), false);
    assert.equal(isBuildkiteAvailable(entity({})), false);
  });

  it("are named by either annotation, and by both", () => {
    assert.deepEqual(named(pipelines("acme/web")), ["acme/web"]);
    assert.deepEqual(named(read({ [PROJECT_SLUG_ANNOTATION]: "acme/api" })), [
      "acme/api",
    ]);
    const both = read({
      [PROJECT_SLUG_ANNOTATION]: "acme/api, acme/web",
      [PIPELINE_SLUG_ANNOTATION]: "acme/web",
    });
    assert.deepEqual(named(both), ["acme/web", "acme/api"]);
  });

  it("are parted by commas and by lines, with labels if wanted", () => {
    const found = pipelines(
      " acme/web ,Deploys = acme/web-deploy\n\r\n  Nightly, = acme/x,\nA=B=acme/y,",
    );
    assert.deepEqual(named(found), [
      "acme/web",
      "Deploys|acme/web-deploy",
      "acme/x",
      "A=B|acme/y",
    ]);
    assert.deepEqual(
      found.problems.map(({ value, reason }) => [value, reason]),
      [["Nightly", "organization-missing"]],
    );
  });

  it("are shown once however often they are named, by their first label", () => {
    const found = pipelines("acme/web, Site=acme/web, Other=acme/web");
    assert.deepEqual(named(found), ["Site|acme/web"]);
    assert.deepEqual(found.problems, []);
  });

  it("need no organization where exactly one is configured", () => {
    assert.deepEqual(named(pipelines("web, Deploys=deploy", ["acme"])), [
      "acme/web",
      "Deploys|acme/deploy",
    ]);
    for (const organizations of [[], ["acme", "globex"]]) {
      const { pipelines: none, problems } = pipelines("web", organizations);
      assert.deepEqual(none, []);
      assert.deepEqual(problems, [
        {
          annotation: PIPELINE_SLUG_ANNOTATION,
          value: "web",
          reason: "organization-missing",
          example: "acme/web",
        },
      ]);
    }
  });

  it("belong to the organizations that are configured", () => {
    const found = pipelines("acme/web, Api=globex/api", ["acme", "initech"]);
    assert.deepEqual(named(found), ["acme/web"]);
    assert.deepEqual(found.problems, [
      {
        annotation: PIPELINE_SLUG_ANNOTATION,
        value: "Api=globex/api",
        reason: "organization-not-configured",
        example: "Api=acme/api",
      },
    ]);
  });

  const problems: readonly [string, string, string][] = [
    ["https://buildkite.com/acme/web", "address", "acme/web"],
    [
      "Site=https://buildkite.com/acme/web?branch=main",
      "address",
      "Site=acme/web",
    ],
    ["https://buildkite.com/acme/web/builds/12#0190", "address", "acme/web"],
    ["https://buildkite.com/acme/web?branch=a=b", "address", "acme/web"],
    ["buildkite.com/acme/web", "address", "acme/web"],
    ["HTTPS://www.buildkite.com/acme/web/", "address", "acme/web"],
    ["https://buildkite.com/", "address", "acme/web"],
    ["https://github.com/acme/shop", "address", "acme/web"],
    ["acme/my_app", "not-a-pipeline", "acme/my-app"],
    ["Shop=acme/my app", "not-a-pipeline", "Shop=acme/my-app"],
    ["acme/web/builds/12", "not-a-pipeline", "acme/web"],
    ["acme/", "not-a-pipeline", "acme/web"],
    ["/", "not-a-pipeline", "acme/web"],
    ["../../etc/passwd", "not-a-pipeline", "etc/passwd"],
    [
      "acme/<img src=x onerror=alert(1)>",
      "not-a-pipeline",
      "acme/<img src=x onerror=acme/alert-1",
    ],
    ["javascript:alert(1)", "not-a-pipeline", "acme/javascript-alert-1"],
    ["Label=", "not-a-pipeline", "Label=acme/web"],
    [`acme/${"x".repeat(101)}`, "not-a-pipeline", "acme/web"],
  ];
  for (const [value, reason, example] of problems)
    it(`have a right example for “${value.slice(0, 40)}”`, () => {
      const found = pipelines(value);
      assert.deepEqual(found.pipelines, []);
      assert.deepEqual(
        found.problems.map((problem) => [
          problem.reason,
          problem.example,
          problem.error?.kind,
        ]),
        [
          [
            reason,
            example,
            reason === "not-a-pipeline" ? "invalid-slug" : undefined,
          ],
        ],
      );
    });

  it("are said to be missing where an annotation is empty", () => {
    for (const value of ["", "  ", ",\n,"]) {
      const found = pipelines(value, ["globex"]);
      assert.deepEqual(found.pipelines, []);
      assert.deepEqual(found.problems, [
        {
          annotation: PIPELINE_SLUG_ANNOTATION,
          value: "",
          reason: "empty",
          example: "globex/web",
        },
      ]);
    }
  });

  it("have labels that can be read as they stand", () => {
    const found = pipelines(
      `\u202egnp.exe\u2066\u0000=acme/a, \u200b\u200f = acme/b, ${"long ".repeat(100)}=acme/c, <b>=acme/d`,
    );
    assert.deepEqual(
      found.pipelines.map(({ label }) => label),
      ["gnp.exe", undefined, `${"long ".repeat(12)}…`, "<b>"],
    );
    assert.deepEqual(found.problems, []);
  });

  it("keep labels of any script and emoji whole", () => {
    const [one] = pipelines("👩‍💻 فريق Größe 東京=acme/web").pipelines;
    assert.equal(one?.label, "👩‍💻 فريق Größe 東京");
  });

  it("show what is wrong without what cannot be seen", () => {
    const [problem] = pipelines(`acme/\u202e${"y".repeat(500)}\u0007`).problems;
    assert.equal(problem?.value, `acme/${"y".repeat(95)}…`);
  });

  it("are no more than fifty", () => {
    const many = Array.from({ length: 60 }, (_, at) => `acme/p${at}`);
    const found = pipelines(many.join(","));
    assert.equal(found.pipelines.length, MAX_PIPELINES);
    assert.deepEqual(
      found.problems.map(({ value, reason, example }) => [
        value,
        reason,
        example,
      ]),
      [["acme/p50", "too-many", "acme/p0"]],
    );
    const both = read({
      [PIPELINE_SLUG_ANNOTATION]: many.slice(0, 40).join(),
      [PROJECT_SLUG_ANNOTATION]: many.slice(30).join(),
    });
    assert.equal(both.pipelines.length, MAX_PIPELINES);
    assert.deepEqual(
      both.problems.map(({ value, reason }) => [value, reason]),
      [["acme/p50", "too-many"]],
    );
  });

  it("are read quickly out of a value of any size", () => {
    const found = pipelines(
      Array.from({ length: 200_000 }, (_, at) => `=acme/x_${at}=`).join(","),
    );
    assert.equal(found.problems.length, MAX_PIPELINES + 1);
  });
});

describe("The branch of an entity", () => {
  const branch = (value: string) =>
    read({
      [PIPELINE_SLUG_ANNOTATION]: "acme/web",
      [BRANCH_ANNOTATION]: value,
    });

  it("is a name or a pattern", () => {
    for (const value of ["main", "release/*", "größe", "a b"])
      assert.equal(branch(` ${value} `).branch, value);
  });

  it("is none where it is empty", () => {
    assert.equal(branch("  ").branch, undefined);
    assert.deepEqual(branch("  ").problems, []);
  });

  it("is none where it cannot be read or is too long, which is said", () => {
    for (const value of ["ma\u202ein", "a\u0000b", "x".repeat(256)]) {
      const { branch: none, problems } = branch(value);
      assert.equal(none, undefined);
      assert.deepEqual(
        problems.map(({ annotation, reason, example }) => [
          annotation,
          reason,
          example,
        ]),
        [[BRANCH_ANNOTATION, "not-a-branch", "main"]],
      );
    }
  });

  it("is the default one alone where that is asked for", () => {
    const only = (value: string) =>
      read({
        [PIPELINE_SLUG_ANNOTATION]: "acme/web",
        [DEFAULT_BRANCH_ONLY_ANNOTATION]: value,
      });
    assert.equal(only("true").defaultBranchOnly, true);
    assert.equal(only(" false ").defaultBranchOnly, false);
    assert.equal(only("").defaultBranchOnly, undefined);
    assert.equal(pipelines("acme/web").defaultBranchOnly, undefined);
    const { defaultBranchOnly, problems } = only("yes");
    assert.equal(defaultBranchOnly, undefined);
    assert.deepEqual(problems, [
      {
        annotation: DEFAULT_BRANCH_ONLY_ANNOTATION,
        value: "yes",
        reason: "not-true-or-false",
        example: "true",
      },
    ]);
  });
});
