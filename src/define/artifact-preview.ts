import { BuildkiteArtifactPreview } from "../elements/artifact-preview/artifact-preview.js";
import { define } from "./define.js";

define("buildkite-artifact-preview", BuildkiteArtifactPreview);
