import { BuildkiteReprioritizeButton } from "../elements/reprioritize-button/reprioritize-button.js";
import { define } from "./define.js";
import "./state.js";

define("buildkite-reprioritize-button", BuildkiteReprioritizeButton);
