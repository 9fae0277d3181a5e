import { BuildkiteProvider } from "../elements/provider/provider.js";
import { define } from "./define.js";

define("buildkite-provider", BuildkiteProvider);
