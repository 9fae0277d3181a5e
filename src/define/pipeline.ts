import { BuildkitePipeline } from "../elements/pipeline/pipeline.js";
import "./build-filters.js";
import "./build-list.js";
import "./build.js";
import { define } from "./define.js";
import "./error.js";
import "./job-log.js";
import "./state.js";

define("buildkite-pipeline", BuildkitePipeline);
