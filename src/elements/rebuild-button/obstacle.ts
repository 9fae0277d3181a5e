import type { AccessToken, Pipeline } from "../../api/types.js";
import type { Query } from "../../live/query.js";
import type { ActionAccess } from "../access.js";

/** Why a rebuild cannot be offered. */
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

/** The weightiest reason not to offer a rebuild, or `undefined` where there is none. */
export function obstacleTo({
  readonly,
  writesRefused,
  access,
  token,
  tokenUnknowable,
  pipeline,
}: Circumstances): Obstacle | undefined {
  if (readonly) return "readonly";
  if (writesRefused) return "writes-refused";
  if (access === "off" || access === "denied") return access;
  if (token && !token.scopes.includes("write_builds")) return "scope-missing";
  if (pipeline?.archivedAt !== undefined) return "archived";
  if (pipeline?.allowRebuilds === false) return "not-allowed";
  if (access === "checking") return "unknown";
  return token || tokenUnknowable ? undefined : "unknown";
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
