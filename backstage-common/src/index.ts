/**
 * The permissions of Buildkite's Backstage plugin, for policies on a backend and for the
 * frontend that asks them. Each is decided per catalog entity: who may act on a pipeline
 * follows from whose component it belongs to.
 */
import {
  createPermission,
  type PermissionAttributes,
  type ResourcePermission,
} from "@backstage/plugin-permission-common";

/** A permission that is asked with the reference of a catalog entity. */
export type BuildkitePermission = ResourcePermission<"catalog-entity">;

/** Start a new build from an old one's commit, branch and message. */
export const buildkiteBuildRebuildPermission = buildPermission("rebuild");

/** Stop a build that is scheduled, running or blocked. */
export const buildkiteBuildCancelPermission = buildPermission("cancel");

/** Run a failed job of a build again. */
export const buildkiteBuildRetryPermission = buildPermission("retry");

/** Let a build that waits for a person go on, with what its form asks for. */
export const buildkiteBuildUnblockPermission = buildPermission("unblock");

/** Start a build of any commit and branch, with any message and environment. */
export const buildkiteBuildCreatePermission = buildPermission(
  "create",
  "create",
);

/** Let a job that waits for an agent run before others, or after them. */
export const buildkiteBuildReprioritizePermission =
  buildPermission("reprioritize");

/** All of them; an array that may be changed, because a backend's registry asks for one. */
export const buildkitePermissions: BuildkitePermission[] = [
  buildkiteBuildRebuildPermission,
  buildkiteBuildCancelPermission,
  buildkiteBuildRetryPermission,
  buildkiteBuildUnblockPermission,
  buildkiteBuildCreatePermission,
  buildkiteBuildReprioritizePermission,
];

function buildPermission(
  act: string,
  action: NonNullable<PermissionAttributes["action"]> = "update",
): BuildkitePermission {
  return createPermission({
    name: `buildkite.build.${act}`,
    attributes: { action },
    // Named here and not imported: a policy should not need the whole catalog to read this.
    resourceType: "catalog-entity",
  });
}
