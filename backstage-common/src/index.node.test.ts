import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isResourcePermission } from "@backstage/plugin-permission-common";
import * as common from "./index.js";

const { buildkitePermissions } = common;

describe("The permissions of Buildkite", () => {
  it("have the names and actions that a policy is written against", () => {
    assert.deepEqual(
      buildkitePermissions.map(({ name, attributes }) => [
        name,
        attributes.action,
      ]),
      [
        ["buildkite.build.rebuild", "update"],
        ["buildkite.build.cancel", "update"],
        ["buildkite.build.retry", "update"],
        ["buildkite.build.unblock", "update"],
        ["buildkite.build.create", "create"],
        ["buildkite.build.reprioritize", "update"],
      ],
    );
  });

  it("are decided per catalog entity", () => {
    for (const permission of buildkitePermissions)
      assert.ok(
        isResourcePermission(permission, "catalog-entity"),
        permission.name,
      );
  });

  it("are all in the list that a backend registers", () => {
    const exported = Object.entries(common)
      .filter(([name]) => name.endsWith("Permission"))
      .map(([, permission]) => permission);
    assert.deepEqual(new Set(exported), new Set(buildkitePermissions));
  });
});
