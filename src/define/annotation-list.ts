import { BuildkiteAnnotationList } from "../elements/annotation-list/annotation-list.js";
import { define } from "./define.js";
import "./error.js";
import "./time.js";

define("buildkite-annotation-list", BuildkiteAnnotationList);
