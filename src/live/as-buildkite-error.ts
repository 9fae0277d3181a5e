import { BuildkiteError } from "../api/errors.js";

/** Anything but a failed call is a defect of ours; it is shown rather than swallowed. */
export function asBuildkiteError(reason: unknown): BuildkiteError {
  if (reason instanceof BuildkiteError) return reason;
  const details = String(reason);
  return new BuildkiteError({ kind: "unreadable", details }, { cause: reason });
}
