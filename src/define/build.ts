import { BuildkiteBuild } from "../elements/build/build.js";
import "./annotation-list.js";
import "./artifact-list.js";
import "./build-header.js";
import "./cancel-button.js";
import "./command-palette.js";
import { define } from "./define.js";
import "./error.js";
import "./failure-summary.js";
import "./job-list.js";
import "./notify-button.js";
import "./rebuild-button.js";
import "./retry-failed-button.js";
import "./step-graph.js";
import "./unblock-button.js";
import "./waterfall.js";

define("buildkite-build", BuildkiteBuild);
