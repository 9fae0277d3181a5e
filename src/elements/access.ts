/** What somebody may want to do with a pipeline's builds. */
export type BuildAction =
  "rebuild" | "cancel" | "retry" | "unblock" | "create" | "reprioritize";

/**
 * Whether a person may do it, as the host knows them. `off`: no control at all.
 * `denied`: this person may not, which is said in the control's place. `checking`: not
 * known yet.
 */
export type ActionAccess = "allowed" | "checking" | "denied" | "off";

/** What a person may do; what is left out is allowed. */
export type Access = Readonly<Partial<Record<BuildAction, ActionAccess>>>;

/** Everything, as far as the host is concerned. */
export const ALL_ALLOWED: Access = {};
