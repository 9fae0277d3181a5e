import { BuildkiteStepGraph } from "../elements/step-graph/step-graph.js";
import { define } from "./define.js";
import "./duration.js";
import "./error.js";
import "./state.js";

define("buildkite-step-graph", BuildkiteStepGraph);
