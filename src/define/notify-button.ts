import { BuildkiteNotifyButton } from "../elements/notify-button/notify-button.js";
import { define } from "./define.js";

define("buildkite-notify-button", BuildkiteNotifyButton);
