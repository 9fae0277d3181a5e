import { BuildkitePipeline } from "../elements/pipeline/pipeline.js";
import "./annotation-list.js";
import "./artifact-list.js";
import "./build-filters.js";
import "./build-list.js";
import "./build.js";
import "./command-palette.js";
import { define } from "./define.js";
import "./deployments.js";
import "./error.js";
import "./job-log.js";
import "./log-comparison.js";
import "./new-build-button.js";
import "./pipeline-insights.js";
import "./reprioritize-button.js";
import "./retry-button.js";
import "./state.js";

define("buildkite-pipeline", BuildkitePipeline);
