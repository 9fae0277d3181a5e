import type { AccessToken, Pipeline } from "../../api/types.js";
import type { Query } from "../../live/query.js";
import type { ActionAccess, BuildAction } from "../access.js";

/** Why an act cannot be offered, whatever it would be done to. */
export type Obstacle =
  | "readonly"
  | "writes-refused"
  /** The host has no such control, so that nobody needs to be told why. */
  | "off"
  | "denied"
  | "scope-missing"
  | "archived"
  | "not-allowed"
  /** Nothing speaks against it yet, but the host's word or the token's scopes are still on their way. */
  | "unknown";

/** What decides whether an act is offered, apart from the thing it would be done to. */
export interface Circumstances {
  readonly readonly: boolean;
  readonly writesRefused: boolean;
  /** What the host says of whoever looks at the page. */
  readonly access: ActionAccess;
  readonly token: AccessToken | undefined;
  /** The question what the token may do has failed; Buildkite will say no if it must. */
  readonly tokenUnknowable: boolean;
  readonly pipeline: Pipeline | undefined;
}

/** The weightiest reason not to offer an act, or `undefined` where there is none. */
export function obstacleTo(
  action: BuildAction,
  circumstances: Circumstances,
): Obstacle | undefined {
  const { access, token, tokenUnknowable, pipeline } = circumstances;
  if (circumstances.readonly) return "readonly";
  if (circumstances.writesRefused) return "writes-refused";
  if (access === "off" || access === "denied") return access;
  if (token && !token.scopes.includes("write_builds")) return "scope-missing";
  // What still runs in an archived pipeline can be stopped; nothing new begins there.
  if (pipeline?.archivedAt !== undefined && action !== "cancel")
    return "archived";
  if (pipeline?.allowRebuilds === false && action === "rebuild")
    return "not-allowed";
  if (access === "checking") return "unknown";
  return token || tokenUnknowable ? undefined : "unknown";
}

/** The act is the host's to forbid, and it does: not even the token needs to be asked about. */
export function hostForbids({
  readonly,
  access,
}: Pick<Circumstances, "readonly" | "access">): boolean {
  return readonly || access === "off" || access === "denied";
}

/**
 * Whether the proxy has refused to let a change through. It is learnt from the first
 * refusal, and kept where every control on the page hears of it.
 */
export const writesRefusedQuery: Query<boolean> = {
  key: "writes-refused",
  load: () => Promise.resolve(false),
  refreshAfter: () => undefined,
};
