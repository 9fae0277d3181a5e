import { BuildkiteLogComparison } from "../elements/log-comparison/log-comparison.js";
import { define } from "./define.js";
import "./error.js";

define("buildkite-log-comparison", BuildkiteLogComparison);
