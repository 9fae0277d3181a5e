import { BuildkiteLogViewer } from "../elements/log-viewer/log-viewer.js";
import { define } from "./define.js";
import "./error.js";
import "./log-outline.js";
import "./log-search.js";
import "./log-view.js";

define("buildkite-log-viewer", BuildkiteLogViewer);
