import { BuildkiteDuration } from "../elements/duration/duration.js";
import { define } from "./define.js";

define("buildkite-duration", BuildkiteDuration);
