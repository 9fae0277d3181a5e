import { plural, text } from "./template.js";

/** Words of the log elements. */
export const log = {
  region: "Log",
  toolbar: "Log tools",
  line: text("Line {{number}}", "number"),
  opensInNewTab: "opens in a new tab",
  foldedLines: plural({ one: "{{amount}} line", other: "{{amount}} lines" }),
  toEnd: "Jump to end",
  newLines: plural({
    one: "{{amount}} new line",
    other: "{{amount}} new lines",
  }),

  search: "Search in log",
  matchCase: "Match case",
  wholeWord: "Match whole word",
  regularExpression: "Use a regular expression",
  nextMatch: "Next match",
  previousMatch: "Previous match",
  clearSearch: "Clear search",
  matches: text("{{current}} of {{total}}", "current", "total"),
  matchCount: plural({ one: "{{amount}} match", other: "{{amount}} matches" }),
  noMatches: "No matches",
  searching: "Searching…",
  badExpression: text("Not a regular expression: {{reason}}", "reason"),
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
  size: plural(
    {
      one: "{{amount}} line, {{bytes}}",
      other: "{{amount}} lines, {{bytes}}",
    },
    "bytes",
  ),
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
