import { BuildkiteBuildFilters } from "../elements/build-filters/build-filters.js";
import "./avatar.js";
import { define } from "./define.js";
import "./state.js";

define("buildkite-build-filters", BuildkiteBuildFilters);
