import { BuildkiteFailureSummary } from "../elements/failure-summary/failure-summary.js";
import { define } from "./define.js";
import "./error.js";
import "./state.js";
import "./time.js";

define("buildkite-failure-summary", BuildkiteFailureSummary);
