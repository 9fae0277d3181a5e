import { plural, text } from "./template.js";

/** Words of the comparison of a job's log with a passing one. */
export const comparison = {
  title: "Compared with the last passing build",
  searching: "Looking for the last passing build…",
  reading: text("Reading both logs: {{size}} so far…", "size"),
  comparing: "Comparing…",
  /** What the log is compared with; links stand around it. */
  against: text("Compared with {{job}} of build #{{number}}", "job", "number"),
  sameBranch: text("the last one that passed on {{branch}}", "branch"),
  defaultBranch: text(
    "the last one that passed on the default branch {{branch}}",
    "branch",
  ),
  differences: plural({
    one: "{{amount}} difference",
    other: "{{amount}} differences",
  }),
  newLines: plural({
    one: "{{amount}} new line",
    other: "{{amount}} new lines",
  }),
  goneLines: plural({
    one: "{{amount}} line is not there any more",
    other: "{{amount}} lines are not there any more",
  }),
  none: "No differences",
  noneAdvice:
    "But for times, numbers and ids, both logs say the same. What differs is not in the log.",
  next: "Next difference",
  previous: "Previous difference",
  keys: "N goes to the next difference, P to the previous one.",
  place: text("{{place}} of {{total}}", "place", "total"),
  table: "Both logs, side by side",
  unifiedTable: "Both logs, line by line",
  oldHeading: text("Passed: #{{number}}", "number"),
  newHeading: text("This one: #{{number}}", "number"),
  lineOf: text("Line {{line}} of #{{number}}", "line", "number"),
  text: "What the line says",
  unchanged: plural({
    one: "{{amount}} unchanged line",
    other: "{{amount}} unchanged lines",
  }),
  hidden: plural({
    one: "{{amount}} more line of this difference",
    other: "{{amount}} more lines of this difference",
  }),
  laterDifferences: plural({
    one: "{{amount}} more difference below",
    other: "{{amount}} more differences below",
  }),
  earlierDifferences: plural({
    one: "{{amount}} more difference above",
    other: "{{amount}} more differences above",
  }),
  difference: text("Difference {{place}} of {{total}}", "place", "total"),
  isNew: "New:",
  isGone: "Not there any more:",
  ignored:
    "Times, durations, numbers, ids and temporary paths are left out of account.",
  noBuild: "No passing build to compare with",
  noBuildAdvice: text(
    "No earlier build of {{branches}} that passed has this step, or none is recent enough.",
    "branches",
  ),
  looked: plural({
    one: "{{amount}} build was looked through.",
    other: "{{amount}} builds were looked through.",
  }),
  noLog: "There is no log to compare",
  noLogAdvice: "This job has not run, or it is no command.",
  running: "The job runs still",
  runningAdvice: "Its log can be compared once it is over.",
  goneHere: "This job’s log is not there any more.",
  goneThere: "The passing job’s log is not there any more.",
  goneAdvice: "Buildkite deletes logs after a time.",
  refused: "The portal’s token may not read logs.",
  refusedAdvice: "It needs the scope read_build_logs.",
  lost: "The logs could not be compared",
  lostAdvice: "Reading or parsing them was cut short.",
  onlyEnd: text(
    "Only the last {{size}} of {{name}} were compared.",
    "size",
    "name",
  ),
  onlyStart: text(
    "Only the first {{size}} of {{name}} were compared: the portal’s proxy does not give out its end alone.",
    "size",
    "name",
  ),
};
