import { BuildkiteErrorElement } from "../elements/error/error.js";
import { define } from "./define.js";

define("buildkite-error", BuildkiteErrorElement);
