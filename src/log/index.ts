export { LogDocument } from "./core/log-document.js";
export type {
  LogBytes,
  LogColor,
  LogGroup,
  LogLine,
  LogProblem,
  LogRun,
  LogStyle,
  LogText,
  LogUnderline,
  LogWindow,
  ProblemList,
} from "./core/log-text.js";
