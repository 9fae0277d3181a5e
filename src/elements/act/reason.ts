import type { HostSettingsController } from "../../live/host-settings.js";
import type { Messages } from "../../messages/messages.js";
import type { BuildAction } from "../access.js";
import type { Obstacle } from "./obstacle.js";

/** An obstacle in words; `undefined` where there is none, or none to speak of. */
export function reasonOf(
  obstacle: Obstacle | undefined,
  action: BuildAction,
  { act }: Messages,
  elsewhere: string | undefined,
): string | undefined {
  switch (obstacle) {
    case undefined:
    case "off":
      return undefined;
    case "denied":
      return sentences(act.denied[action], elsewhere);
    case "writes-refused":
    case "scope-missing":
      return sentences(act.cannot[obstacle], elsewhere);
    default:
      return act.cannot[obstacle];
  }
}

/** What this portal cannot do may be done on buildkite.com, if the host lets people be led there. */
export function elsewhereFor(
  action: BuildAction,
  { buildkiteLinks }: HostSettingsController,
  { act }: Messages,
): string | undefined {
  // No page there is known to change a job's priority.
  return buildkiteLinks && action !== "reprioritize"
    ? act.elsewhere
    : undefined;
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}
