import { BuildkiteUnblockButton } from "../elements/unblock-button/unblock-button.js";
import { define } from "./define.js";
import "./state.js";

define("buildkite-unblock-button", BuildkiteUnblockButton);
