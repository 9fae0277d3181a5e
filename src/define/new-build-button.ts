import { BuildkiteNewBuildButton } from "../elements/new-build-button/new-build-button.js";
import { define } from "./define.js";
import "./state.js";

define("buildkite-new-build-button", BuildkiteNewBuildButton);
