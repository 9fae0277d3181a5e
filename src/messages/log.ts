/** Words of the log elements. */
export const log = {
  region: "Log",
  toolbar: "Log tools",
  line: (number: string) => `Line ${number}`,
  opensInNewTab: "opens in a new tab",
  foldedLines: (count: string) => (count === "1" ? "1 line" : `${count} lines`),
  toEnd: "Jump to end",
  newLines: (count: string) =>
    count === "1" ? "1 new line" : `${count} new lines`,

  search: "Search in log",
  matchCase: "Match case",
  wholeWord: "Match whole word",
  regularExpression: "Use a regular expression",
  nextMatch: "Next match",
  previousMatch: "Previous match",
  clearSearch: "Clear search",
  matches: (current: string, count: string) => `${current} of ${count}`,
  matchCount: (count: string) =>
    count === "1" ? "1 match" : `${count} matches`,
  noMatches: "No matches",
  searching: "Searching…",
  badExpression: (reason: string) => `Not a regular expression: ${reason}`,
  slowExpression:
    "This expression takes too long. Make it simpler, for example without a repetition inside a repetition.",
  noWorkerForExpression:
    "This page allows no worker, and without one a regular expression could block it. Search for plain text instead.",

  unfoldAll: "Unfold all groups",
  foldAll: "Fold all groups",
  wrap: "Wrap long lines",
  follow: "Follow the end",
  timestamps: "Timestamps",
  times: {
    off: "No times",
    relative: "Since start",
    local: "Time of day",
    utc: "Time in UTC",
  },
  copyLink: "Copy link to the log",
  download: "Download",
  downloadRaw: "Raw, with colours and timestamps",
  downloadPlain: "Plain text",

  loading: "Loading the log…",
  following: "Following a running job",
  size: (lines: string, bytes: string) =>
    `${lines === "1" ? "1 line" : `${lines} lines`}, ${bytes}`,
  emptyLog: "The log is empty.",
  noLogYet: "No log yet",
  noLogYetAdvice: "It appears as soon as the agent sends its first lines.",
  noLogAnyMore: "This log is gone",
  noLogAnyMoreAdvice:
    "It was deleted, or is past the plan’s retention time, or the job ended before it wrote anything.",
  noLogForJob: "This step has no log",
  noLogForJobAdvice: "Only steps that run a command write one.",
  notStarted: "The job has not started",
  notStartedAdvice: "Its log appears once an agent has picked it up.",
  neverStarted: "The job never ran",
  neverStartedAdvice:
    "It ended before an agent picked it up, so there is no log.",
  unknownJob: "This build has no such job",
  unknownJobAdvice:
    "A retry gives a job a new identity. Choose the job in its build again.",
};
