export { LogDocument } from "./core/log-document.js";
export type {
  GroupList,
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
export type { LogProgress } from "./worker/log-progress.js";
export { type LogReading, readLog } from "./worker/log-reading.js";
export {
  type LogSource,
  LogSourceError,
  type LogSourceFailure,
} from "./worker/log-source.js";
