import { BuildkiteCopyMenu } from "../elements/copy-menu/copy-menu.js";
import { define } from "./define.js";

define("buildkite-copy-menu", BuildkiteCopyMenu);
