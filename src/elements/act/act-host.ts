import type { ReactiveElement } from "lit";
import type { BuildkiteClient } from "../../api/client.js";
import type { Build } from "../../api/types.js";
import type { Access } from "../access.js";

/**
 * How much room a control takes. `button`: the button with its words; where it cannot be used,
 * the reason stands in its place. `toolbar`: the button stays, and tells the reason on hover
 * and focus. `icon`: the same, without words.
 */
export type ActVariant = "button" | "toolbar" | "icon";

/** Where an act's outcome is shown: a build of the pipeline, or one of its jobs. */
export interface ActTarget {
  readonly build: number;
  /** The job's UUID. */
  readonly job?: string;
}

/** The properties that every control has, however it acts. */
export interface ActHost extends ReactiveElement {
  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  pipeline: string;
  readonly: boolean;
  access: Access;
  client: BuildkiteClient | undefined;
  variant: ActVariant;
  /** The build that it is about; a control that starts one may have none. */
  build?: Build | undefined;
  hrefFor: ((target: ActTarget) => string) | undefined;
}
