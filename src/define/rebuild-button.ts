import { BuildkiteRebuildButton } from "../elements/rebuild-button/rebuild-button.js";
import { define } from "./define.js";
import "./state.js";

define("buildkite-rebuild-button", BuildkiteRebuildButton);
