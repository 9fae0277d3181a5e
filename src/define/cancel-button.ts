import { BuildkiteCancelButton } from "../elements/cancel-button/cancel-button.js";
import { define } from "./define.js";
import "./state.js";

define("buildkite-cancel-button", BuildkiteCancelButton);
