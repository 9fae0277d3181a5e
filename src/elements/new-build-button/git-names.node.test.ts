import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  BRANCH_PATTERN,
  COMMIT_PATTERN,
  isAbbreviatedSha,
} from "./git-names.js";

/** As a browser does with `pattern`. */
const fits = (pattern: string, text: string) =>
  new RegExp(`^(?:${pattern})$`, "v").test(text);

describe("names that git takes", () => {
  for (const name of ["main", " main ", "feature/cart-2", "user:fix", "fix/😀"])
    it(`branch ${name}`, () => assert.ok(fits(BRANCH_PATTERN, name)));
  for (const name of [
    "",
    " ",
    "two words",
    "-x",
    "a~1",
    "a^",
    "x?",
    "*",
    "[a",
    "a\\b",
  ])
    it(`no branch “${name}”`, () => assert.ok(!fits(BRANCH_PATTERN, name)));

  for (const name of [
    "HEAD",
    "v4.12.0",
    "refs/pull/7/head",
    "a".repeat(40),
    "HEAD~1",
  ])
    it(`commit ${name}`, () => assert.ok(fits(COMMIT_PATTERN, name)));
  for (const name of ["", "HEAD:file", "-x", "the newest"])
    it(`no commit “${name}”`, () => assert.ok(!fits(COMMIT_PATTERN, name)));

  it("tells the beginning of a SHA from a whole one, and from other names", () => {
    assert.ok(isAbbreviatedSha(" abcdef1 "));
    assert.ok(!isAbbreviatedSha("a".repeat(40)));
    assert.ok(!isAbbreviatedSha("HEAD"));
    assert.ok(!isAbbreviatedSha("feedbeef-branch"));
  });
});
