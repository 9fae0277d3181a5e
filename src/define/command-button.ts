import { BuildkiteCommandButton } from "../elements/command-button/command-button.js";
import { define } from "./define.js";

define("buildkite-command-button", BuildkiteCommandButton);
