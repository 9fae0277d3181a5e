import { BuildkitePipelineInsights } from "../elements/pipeline-insights/pipeline-insights.js";
import { define } from "./define.js";
import "./error.js";
import "./state.js";

define("buildkite-pipeline-insights", BuildkitePipelineInsights);
