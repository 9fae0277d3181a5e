import { BuildkiteCommandPalette } from "../elements/command-palette/command-palette.js";
import { define } from "./define.js";
import "./state.js";

define("buildkite-command-palette", BuildkiteCommandPalette);
