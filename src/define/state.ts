import { BuildkiteState } from "../elements/state/state.js";
import { define } from "./define.js";

define("buildkite-state", BuildkiteState);
