import { BuildkitePipelineSummary } from "../elements/pipeline-summary/pipeline-summary.js";
import "./avatar.js";
import { define } from "./define.js";
import "./duration.js";
import "./error.js";
import "./state.js";
import "./time.js";

define("buildkite-pipeline-summary", BuildkitePipelineSummary);
