export { LogDocument } from "./core/log-document.js";
export type {
  LogColor,
  LogGroup,
  LogLine,
  LogRun,
  LogStyle,
  LogText,
  LogUnderline,
} from "./core/log-text.js";
