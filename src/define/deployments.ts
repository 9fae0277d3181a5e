import { BuildkiteDeployments } from "../elements/deployments/deployments.js";
import "./avatar.js";
import { define } from "./define.js";
import "./error.js";
import "./state.js";
import "./time.js";

define("buildkite-deployments", BuildkiteDeployments);
