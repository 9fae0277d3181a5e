import { useApiHolder } from "@backstage/core-plugin-api";
import { stringifyEntityRef, type Entity } from "@backstage/catalog-model";
import {
  permissionApiRef,
  usePermission,
} from "@backstage/plugin-permission-react";
import {
  buildkiteBuildCancelPermission,
  buildkiteBuildCreatePermission,
  buildkiteBuildRebuildPermission,
  buildkiteBuildReprioritizePermission,
  buildkiteBuildRetryPermission,
  buildkiteBuildUnblockPermission,
  type BuildkitePermission,
} from "@buildkite/backstage-plugin-buildkite-common";
import type { Access, ActionAccess, BuildAction } from "@buildkite/elements";
import { useMemo } from "react";

/** Which controls a view has; what is left out is on. */
export type Controls = Readonly<
  Partial<Record<BuildAction, boolean | undefined>>
>;

/**
 * What the signed-in person may do with an entity's builds. This decides what is offered;
 * that nobody does more is for the proxy and the token to see to.
 *
 * @param entity - None for a pipeline that nothing in the catalog names: an app that decides
 * by entities cannot allow anything there.
 */
export function useAccess(
  entity: Entity | undefined,
  { controls }: { readonly controls: Controls | undefined },
): Access {
  const ref = entity && stringifyEntityRef(entity);
  const rebuild = useDecision(buildkiteBuildRebuildPermission, ref);
  const cancel = useDecision(buildkiteBuildCancelPermission, ref);
  const retry = useDecision(buildkiteBuildRetryPermission, ref);
  const unblock = useDecision(buildkiteBuildUnblockPermission, ref);
  const create = useDecision(buildkiteBuildCreatePermission, ref);
  const reprioritize = useDecision(buildkiteBuildReprioritizePermission, ref);
  return useMemo(
    () =>
      withControls(
        { rebuild, cancel, retry, unblock, create, reprioritize },
        controls,
      ),
    [rebuild, cancel, retry, unblock, create, reprioritize, controls],
  );
}

function useDecision(
  permission: BuildkitePermission,
  resourceRef: string | undefined,
): ActionAccess {
  // An app without the permission API decides nothing, and so forbids nothing. Whether an
  // app has it does not change while it runs, so the hooks keep their order.
  if (!useApiHolder().get(permissionApiRef)) return "allowed";
  // eslint-disable-next-line react-hooks/rules-of-hooks -- see above
  const { loading, allowed, error } = usePermission({
    permission,
    resourceRef,
  });
  // A question that failed is no answer: it is asked again, and nobody is told that they may not.
  if (loading || error) return "checking";
  return allowed ? "allowed" : "denied";
}

/** What the app has switched off is not offered to anybody. */
function withControls(
  access: Required<Access>,
  controls: Controls | undefined,
): Access {
  const entries = Object.entries(access) as [BuildAction, ActionAccess][];
  return Object.fromEntries(
    entries.map(([action, decided]) => [
      action,
      controls?.[action] === false ? "off" : decided,
    ]),
  );
}
