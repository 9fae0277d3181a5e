import { BuildkiteWaterfall } from "../elements/waterfall/waterfall.js";
import { define } from "./define.js";
import "./state.js";

define("buildkite-waterfall", BuildkiteWaterfall);
