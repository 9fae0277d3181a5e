import { BuildkiteLogView } from "../elements/log-view/log-view.js";
import { define } from "./define.js";

define("buildkite-log-view", BuildkiteLogView);
