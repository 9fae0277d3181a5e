import { BuildkiteJobList } from "../elements/job-list/job-list.js";
import { define } from "./define.js";
import "./duration.js";
import "./state.js";
import "./time.js";

define("buildkite-job-list", BuildkiteJobList);
