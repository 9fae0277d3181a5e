import { BuildkiteBuildRow } from "../elements/build-row/build-row.js";
import "./avatar.js";
import { define } from "./define.js";
import "./duration.js";
import "./state.js";
import "./time.js";

define("buildkite-build-row", BuildkiteBuildRow);
