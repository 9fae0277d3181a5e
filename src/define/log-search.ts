import { BuildkiteLogSearch } from "../elements/log-search/log-search.js";
import { define } from "./define.js";

define("buildkite-log-search", BuildkiteLogSearch);
