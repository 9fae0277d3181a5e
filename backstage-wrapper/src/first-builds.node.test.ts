import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { firstBuilds } from "./first-builds.js";

const SILENT = { branch: undefined, defaultBranchOnly: undefined };

describe("What a list begins with", () => {
  it("is what the app says where an entity says nothing", () => {
    assert.deepEqual(firstBuilds(SILENT, {}), SILENT);
    assert.equal(firstBuilds(SILENT, { branch: "main" }).branch, "main");
    const { defaultBranchOnly } = firstBuilds(SILENT, {
      defaultBranchOnly: true,
    });
    assert.equal(defaultBranchOnly, true);
  });

  it("is the branch that an entity names", () => {
    const named = { ...SILENT, branch: "release/*" };
    const app = { branch: "main", defaultBranchOnly: true };
    assert.equal(firstBuilds(named, app).branch, "release/*");
  });

  it("is every branch where an entity says so, although the app says otherwise", () => {
    const all = { ...SILENT, defaultBranchOnly: false };
    const app = { defaultBranchOnly: true };
    assert.deepEqual(firstBuilds(all, app), all);
  });

  it("is an entity's default branch, although the app names another", () => {
    const only = { ...SILENT, defaultBranchOnly: true };
    assert.deepEqual(firstBuilds(only, { branch: "develop" }), only);
  });
});
