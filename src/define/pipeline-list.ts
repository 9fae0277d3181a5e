import { BuildkitePipelineList } from "../elements/pipeline-list/pipeline-list.js";
import { define } from "./define.js";
import "./error.js";
import "./state.js";
import "./time.js";

define("buildkite-pipeline-list", BuildkitePipelineList);
