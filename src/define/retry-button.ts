import { BuildkiteRetryButton } from "../elements/retry-button/retry-button.js";
import { define } from "./define.js";
import "./state.js";

define("buildkite-retry-button", BuildkiteRetryButton);
