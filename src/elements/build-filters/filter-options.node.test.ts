import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Person } from "../../api/types.js";
import { creatorOf, resolveCommit } from "./filter-options.js";

const SHA = "4a8c0f1e2d3b4c5a69788796a5b4c3d2e1f00112";
const NEAR = "4a8c0f1e2d3b4c5a69788796a5b4c3d2e1f00113";
const OTHER = "99990f1e2d3b4c5a69788796a5b4c3d2e1f00112";

describe("a commit to filter by", () => {
  const table: readonly (readonly [string, string, string])[] = [
    ["is taken whole, loaded or not", `  ${SHA.toUpperCase()} `, SHA],
    ["is completed from the builds at hand", "9999", OTHER],
    ["is not guessed where two begin alike", "4a8c0f1e", "ambiguous"],
    ["is unknown where none begins like it", "beef", "unknown"],
    ["is unknown below git's own shortest abbreviation", "999", "unknown"],
    ["is unknown where the build has no commit yet", "HEAD", "unknown"],
  ];
  for (const [behaviour, text, resolved] of table)
    it(behaviour, () =>
      assert.deepEqual(
        Object.values(resolveCommit(text, [SHA, NEAR, OTHER, "HEAD"])),
        [resolved],
      ),
    );
});

describe("the viewer among the people who started builds", () => {
  const ada: Person = {
    id: "1",
    name: "Ada",
    email: "Ada@acme.example",
    avatarUrl: undefined,
  };
  const nobody: Person = { ...ada, id: "2", email: undefined };

  it("is told by e-mail address, whatever its case", () => {
    assert.equal(creatorOf({ email: "ada@ACME.example" }, [nobody, ada]), ada);
  });

  it("is not known without an address, or without a build", () => {
    assert.equal(creatorOf({}, [nobody, ada]), undefined);
    assert.equal(creatorOf(undefined, [nobody]), undefined);
    assert.equal(creatorOf({ email: "eve@acme.example" }, [ada]), undefined);
  });
});
