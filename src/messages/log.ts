import { logKeys } from "./log-keys.js";
import { codes, plural, text } from "./template.js";

/** Words of the log elements. */
export const log = {
  region: "Log",
  toolbar: "Log tools",
  line: text("Line {{number}}", "number"),
  opensInNewTab: "opens in a new tab",
  leadsElsewhere: text("leads to {{host}}", "host"),
  picture: {
    show: text("Show image {{name}}", "name"),
    ask: text("Load the image from {{host}}?", "host"),
    askAdvice:
      "This log asks for it. Loading it tells that server that somebody reads the log.",
    load: "Load image",
    loading: "Loading the image…",
    facts: text(
      "{{width}} × {{height}} pixels, {{bytes}}",
      "width",
      "height",
      "bytes",
    ),
    failed: text(
      "The image from {{host}} could not be shown. It may be gone, or this page may not load images from there (img-src in its content security policy).",
      "host",
    ),
    failedInline:
      "The image could not be shown. It may be damaged, or this page may not show images out of a log (img-src data: in its content security policy).",
    download: "Download image",
    notKept: {
      size: text(
        "This image is larger than {{bytes}}, which is too much to show.",
        "bytes",
      ),
      pixels: text(
        "This image has more than {{pixels}} million pixels, which is too much to show.",
        "pixels",
      ),
      format:
        "What stands here in the log is no PNG, JPEG, GIF, WebP or AVIF image.",
      total: text(
        "The images in this log are larger than {{bytes}} together. This one was not kept.",
        "bytes",
      ),
    },
    notKeptAdvice: "The raw log, which can be downloaded, has it.",
  },
  artifact: text("Artifact {{path}}", "path"),
  artifacts: {
    looking: "Looking it up among the build’s artifacts…",
    renewed: "The address had expired and was renewed. Open it again.",
    absent: "The build has no artifact by this path.",
    absentAdvice:
      "Agents upload artifacts after the command has ended, so it may still come. Otherwise the path in the log is not the one it was uploaded by.",
    pending: "This artifact is not uploaded yet.",
    pendingAdvice: "Try again in a moment.",
    gone: "This artifact is gone.",
    goneAdvice:
      "It was deleted, or is past the plan’s retention time, or its upload failed.",
    noPicture: text("This artifact is no image: {{type}}.", "type"),
    unknown: "This page does not know the build’s artifacts.",
    unknownAdvice: "Look for the path on the build’s page at Buildkite.",
    open: "Open in a new tab",
  },
  foldedLines: plural({ one: "{{amount}} line", other: "{{amount}} lines" }),
  toEnd: "Jump to end",
  newLines: plural({
    one: "{{amount}} new line",
    other: "{{amount}} new lines",
  }),

  linesLeftOut: plural({
    one: "{{amount}} line left out",
    other: "{{amount}} lines left out",
  }),
  lineText: text("Line {{number}}: {{text}}", "number", "text"),
  linkedLine: text("Line {{number}} is linked", "number"),
  linkedLines: text("Lines {{first}} to {{last}} are linked", "first", "last"),
  allFolded: "All groups folded",
  allUnfolded: "All groups unfolded",
  plainOnly:
    "Colours are missing, because a part of this page could not be loaded. Reload the page to see them.",
  copying: "Copying…",
  copied: plural({
    one: "{{amount}} line copied",
    other: "{{amount}} lines copied",
  }),
  copyRefused:
    "The browser did not allow copying. Press Ctrl+C or ⌘C in the log instead.",
  copyTooLarge: text("{{bytes}} are too much for the clipboard.", "bytes"),
  saveInstead: "Save as a file",
  copyFile: "selection",

  search: "Search in log",
  matchCase: "Match case",
  wholeWord: "Match whole word",
  regularExpression: "Use a regular expression",
  nextMatch: "Next match",
  previousMatch: "Previous match",
  clearSearch: "Clear search",
  matches: text("{{current}} of {{total}}", "current", "total"),
  matchCount: plural({ one: "{{amount}} match", other: "{{amount}} matches" }),
  matchesSoFar: text("{{current}} of {{total}}…", "current", "total"),
  matchCountSoFar: plural({
    one: "{{amount}} match…",
    other: "{{amount}} matches…",
  }),
  matchesOfMore: text("{{current}} of more than {{total}}", "current", "total"),
  moreMatches: text("More than {{amount}} matches", "amount"),
  noMatches: "No matches",
  searching: "Searching…",
  badExpression: text("Not a regular expression: {{reason}}", "reason"),
  slowExpression:
    "This expression takes too long. Make it simpler, for example without a repetition inside a repetition.",
  noWorkerForExpression:
    "This page allows no worker, and without one a regular expression could block it. Search for plain text instead.",

  filter: "Show matching lines only",
  filterNeedsQuery: "Type what the lines are to have in them.",
  filterContext: "Lines shown around each match",
  filterAround: plural({
    one: "± {{amount}} line",
    other: "± {{amount}} lines",
  }),

  problems: "Errors and warnings",
  nextProblem: "Next problem",
  previousProblem: "Previous problem",
  errorCount: plural({ one: "{{amount}} error", other: "{{amount}} errors" }),
  warningCount: plural({
    one: "{{amount}} warning",
    other: "{{amount}} warnings",
  }),
  problemCount: plural({
    one: "{{amount}} problem",
    other: "{{amount}} problems",
  }),
  /** `3 of 17 errors`. */
  problemPlace: text("{{current}} of {{problems}}", "current", "problems"),
  /** Read out when a problem is gone to. */
  atProblem: text("{{place}}, line {{line}}", "place", "line"),
  chooseProblems: "Choose what to step through",
  goToFirst: "Go to first",
  dismiss: "Dismiss",

  outline: "Outline of groups",
  outlineFilter: "Filter groups",
  outlineNone: "No group has this in its title.",
  groupUntitled: "Group without a title",
  groupErrors: "has errors",
  groupFolded: "folded",
  groupUnfolded: "unfolded",

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
  moreTools: "More tools",
  fontSize: "Size of the text",
  larger: "Larger text",
  smaller: "Smaller text",
  originalSize: "Text at its original size",
  fullWindow: "Fill the window",
  help: "Keys",
  ...logKeys,
  copyLog: "Copy the log",
  copySelection: "Copy the selection",
  copyText: "As text",
  copyTimes: "As text with times",
  copyColours: "With colours (ANSI)",
  copyQuote: "As a quote (Markdown)",
  copyLink: "Copy link to the log",
  download: "Download",
  downloadRaw: "Raw, with colours and timestamps",
  downloadPlain: "Plain text",

  loading: "Loading the log…",
  loaded: text("The log is loaded: {{size}}.", "size"),
  loadedOf: text("{{received}} of {{total}}", "received", "total"),
  lineCount: plural({ one: "{{amount}} line", other: "{{amount}} lines" }),
  stop: "Stop loading",
  resume: "Go on loading",
  stopped: "Loading was stopped",
  brokeOff: "Loading broke off",
  cutOff:
    "Cut off here: the log is longer than can be shown. The raw log, which can be downloaded, has all of it.",
  following: "Following a running job",
  followOn: "Following the end",
  followOff: "Not following any more",
  size: plural(
    {
      one: "{{amount}} line, {{bytes}}",
      other: "{{amount}} lines, {{bytes}}",
    },
    "bytes",
  ),
  dropHere: "Drop a log here",
  dropAdvice:
    "A text file of any size, also compressed with gzip. It is read in this browser and sent nowhere.",
  chooseFile: "Choose a file",
  openFile: "Open a log file",
  dropToOpen: "Drop to open it here",
  dropOne: "One file at a time: drop a single log, no folder.",
  dropBinary: text(
    "“{{name}}” is no text. Choose a log: a text file, or one compressed with gzip.",
    "name",
  ),
  dropUnreadable: text(
    "“{{name}}” cannot be read. Check that it still exists and that you may read it, and choose it again.",
    "name",
  ),
  /** Why a log could not be read to its end. */
  sourceFailures: codes({
    used: "This log’s stream has been read already, so nothing of it is left to show. Load it anew.",
    refused:
      "The server answered with an error instead of the log. Check the address, and who may read it.",
    interrupted:
      "The log broke off while it was read: it is cut off or damaged, or the connection was lost. What has come is kept.",
    "not-bytes": "A log is made of bytes, but something else was given here.",
    lost: "The browser has ended the worker that read this log, and it cannot be read twice. What was read is kept; load it anew for the rest.",
  }),
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
