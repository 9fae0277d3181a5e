import { BuildkiteBuild } from "../elements/build/build.js";
import { define } from "./define.js";
import "./build-header.js";
import "./error.js";
import "./job-list.js";
import "./rebuild-button.js";

define("buildkite-build", BuildkiteBuild);
