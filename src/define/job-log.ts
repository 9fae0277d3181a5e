import { BuildkiteJobLog } from "../elements/job-log/job-log.js";
import { define } from "./define.js";
import "./copy-button.js";
import "./error.js";
import "./log-viewer.js";

define("buildkite-job-log", BuildkiteJobLog);
