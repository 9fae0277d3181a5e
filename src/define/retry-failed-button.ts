import { BuildkiteRetryFailedButton } from "../elements/retry-failed-button/retry-failed-button.js";
import { define } from "./define.js";
import "./state.js";

define("buildkite-retry-failed-button", BuildkiteRetryFailedButton);
