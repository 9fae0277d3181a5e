import { controls, elementStyles } from "../../styles/base.js";
import { dialogStyles } from "../dialog/dialog-styles.js";
import { emojiStyles } from "../emoji/emoji-text.js";
import { headingStyles } from "./heading.styles.js";
import { logViewStyles } from "./log-view.styles.js";
import { overviewStyles } from "./overview.styles.js";
import { targetDialogStyles } from "./target-dialog.styles.js";
import { targetStyles } from "./target.styles.js";

/** All that a view of a log is styled by. */
export const styles = [
  elementStyles,
  controls,
  emojiStyles,
  logViewStyles,
  headingStyles,
  overviewStyles,
  dialogStyles,
  targetStyles,
  targetDialogStyles,
];
