import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteError } from "./errors.js";
import type { BuildkiteProblem, MissingThing, NameFault } from "./errors.js";

const THINGS: readonly MissingThing[] = [
  "proxy",
  "organization",
  "pipeline",
  "build",
  "job",
  "log",
  "resource",
];

const FAULTS: readonly NameFault[] = [
  "pipeline-slug",
  "build-number",
  "id",
  "empty-slug",
  "long-slug",
  "leading-hyphen",
  "character",
  "character-for-hyphen",
];

const PROBLEMS: readonly BuildkiteProblem[] = [
  { kind: "signed-out" },
  { kind: "token-rejected" },
  { kind: "scope-missing", scope: "write_builds" },
  { kind: "forbidden", details: "" },
  { kind: "forbidden", details: "Not yours." },
  ...THINGS.map((what) => ({ kind: "not-found", what }) as const),
  { kind: "rate-limited", retryAt: 31_000, retryAfter: 30_000 },
  { kind: "writes-refused" },
  { kind: "refused", details: "" },
  { kind: "refused", details: "The branch is missing." },
  { kind: "network" },
  { kind: "server", status: 500 },
  { kind: "server", status: 504 },
  { kind: "unreadable", details: "it is a web page." },
  { kind: "unreadable", isWebPage: true },
  ...FAULTS.map(
    (fault) =>
      ({
        kind: "invalid-slug",
        fault,
        values: { name: "“x”", character: "“!”", length: 101, limit: 100 },
      }) as const,
  ),
];

describe("an error", () => {
  for (const problem of PROBLEMS) {
    it(`says what happened and what to do: ${JSON.stringify(problem)}`, () => {
      const { message, advice, kind } = new BuildkiteError(problem);
      assert.equal(kind, problem.kind);
      assert.match(message, /^\S.*\.$/);
      assert.match(advice, /^[A-Z].*(\.|acme\/web\.)$/);
    });
  }

  it("tells its facts, and only its own", () => {
    const limited = new BuildkiteError({
      kind: "rate-limited",
      retryAt: 31_000,
      retryAfter: 1_000,
    });
    assert.deepEqual(
      [limited.retryAt, limited.retryAfter, limited.scope, limited.what],
      [31_000, 1_000, undefined, undefined],
    );
    assert.match(limited.advice, /^Wait 1 second:/);
    assert.equal(
      new BuildkiteError({ kind: "not-found", what: "log" }).what,
      "log",
    );
    assert.equal(
      new BuildkiteError({ kind: "scope-missing", scope: "read_builds" }).scope,
      "read_builds",
    );
  });
});
