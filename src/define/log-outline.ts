import { BuildkiteLogOutline } from "../elements/log-outline/log-outline.js";
import { define } from "./define.js";

define("buildkite-log-outline", BuildkiteLogOutline);
