const { createBackendModule } = require("@backstage/backend-plugin-api");
const {
  catalogConditions,
  createCatalogConditionalDecision,
} = require("@backstage/plugin-catalog-backend/alpha");
const { AuthorizeResult } = require("@backstage/plugin-permission-common");
const {
  policyExtensionPoint,
} = require("@backstage/plugin-permission-node/alpha");

/**
 * Allows everything but what the environment names, separated by commas:
 * `DENY_PERMISSIONS` to nobody, `OWNER_PERMISSIONS` to the owners of an entity alone.
 */
module.exports = createBackendModule({
  pluginId: "permission",
  moduleId: "policy",
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        const denied = await permissionsIn("DENY_PERMISSIONS");
        const ownersOnly = await permissionsIn("OWNER_PERMISSIONS");
        policy.setPolicy({
          async handle({ permission }, user) {
            if (denied.has(permission.name))
              return { result: AuthorizeResult.DENY };
            if (ownersOnly.has(permission.name))
              return createCatalogConditionalDecision(
                permission,
                catalogConditions.isEntityOwner({
                  claims: user?.info.ownershipEntityRefs ?? [],
                }),
              );
            return { result: AuthorizeResult.ALLOW };
          },
        });
      },
    });
  },
});

/** A name that no permission has would quietly protect nothing, so it ends the start. */
async function permissionsIn(variable) {
  const { buildkitePermissions } =
    await import("@buildkite/backstage-plugin-buildkite-common");
  const known = buildkitePermissions.map(({ name }) => name);
  const names = (process.env[variable] ?? "").split(",").filter(Boolean);
  for (const name of names)
    if (!known.includes(name))
      throw new Error(
        `${variable} names ${name}; the permissions are: ${known.join(", ")}`,
      );
  return new Set(names);
}
