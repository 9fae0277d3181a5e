import { BuildkiteTime } from "../elements/time/time.js";
import { define } from "./define.js";

define("buildkite-time", BuildkiteTime);
