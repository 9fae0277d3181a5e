import { BuildkiteCopyButton } from "../elements/copy-button/copy-button.js";
import { define } from "./define.js";

define("buildkite-copy-button", BuildkiteCopyButton);
