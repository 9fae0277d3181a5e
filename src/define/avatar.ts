import { BuildkiteAvatar } from "../elements/avatar/avatar.js";
import { define } from "./define.js";

define("buildkite-avatar", BuildkiteAvatar);
