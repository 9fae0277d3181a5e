import type { BuildkiteClient } from "../../api/client.js";
import type { Access } from "../access.js";
import type { BuildTarget } from "./build-target.js";

/** What controls take over from the element that they stand in. */
export interface ControlsOwner {
  readonly pipeline: string;
  readonly readonly: boolean;
  readonly access: Access;
  readonly client: BuildkiteClient | undefined;
  readonly hrefFor: ((target: BuildTarget) => string) | undefined;
}
