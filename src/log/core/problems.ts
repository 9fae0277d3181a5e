import type { ProblemList } from "./log-text.js";

export const NO_PROBLEMS: ProblemList = {
  length: 0,
  at: () => undefined,
  firstFrom: () => 0,
  errorCount: 0,
  firstErrorLine: undefined,
};
