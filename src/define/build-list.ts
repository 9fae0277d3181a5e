import { BuildkiteBuildList } from "../elements/build-list/build-list.js";
import "./build-row.js";
import { define } from "./define.js";
import "./error.js";

define("buildkite-build-list", BuildkiteBuildList);
