import { BuildkiteBuildHeader } from "../elements/build-header/build-header.js";
import { define } from "./define.js";
import "./avatar.js";
import "./copy-button.js";
import "./copy-menu.js";
import "./duration.js";
import "./state.js";
import "./time.js";

define("buildkite-build-header", BuildkiteBuildHeader);
