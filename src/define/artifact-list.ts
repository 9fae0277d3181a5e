import { BuildkiteArtifactList } from "../elements/artifact-list/artifact-list.js";
import "./artifact-preview.js";
import "./copy-button.js";
import { define } from "./define.js";
import "./error.js";

define("buildkite-artifact-list", BuildkiteArtifactList);
