import { plural, text } from "./template.js";

/** Words of why a build failed, and of what its jobs wait for. */
export const failures = {
  title: "Why it failed",
  titleSoft: "What failed softly",
  titleCanceled: "What was canceled",
  waitingTitle: "What waits",
  loading: "Reading the end of the log…",
  lines: text("Errors in the log of {{job}}", "job"),
  lastLines: text("The last lines of the log of {{job}}", "job"),
  line: text("Line {{number}}", "number"),
  error: "Error",
  gap: "Lines are left out here.",
  noErrors: "The log names no error. Its last lines:",
  empty: "The log is empty.",
  tooLong:
    "The log is too long to be looked through here, and the portal’s proxy does not give out its end alone.",
  gone: "Its log is not there any more.",
  unread: "Its log could not be read.",
  refused:
    "The logs do not show here: the portal’s token may not read logs. It needs the scope read_build_logs.",
  openLog: "Open the log",
  more: plural({
    one: "Show {{amount}} more",
    other: "Show {{amount}} more",
  }),
  notShown: plural({
    one: "{{amount}} more job failed.",
    other: "{{amount}} more jobs failed.",
  }),
  same: plural({
    one: "The same in {{amount}} job:",
    other: "The same in {{amount}} jobs:",
  }),
  moreErrors: plural({
    one: "{{amount}} line of the log tells of an error.",
    other: "{{amount}} lines of the log tell of errors.",
  }),
  moreErrorsAtEnd: plural({
    one: "{{amount}} line in the last 64 kB of the log tells of an error.",
    other: "{{amount}} lines in the last 64 kB of the log tell of errors.",
  }),
  /** Why there is no log: one sentence each. */
  never: {
    expired: "No agent took it in time, so that it expired.",
    canceled: "It was canceled before an agent took it.",
    timedOut: "It timed out before it began.",
    other: "It never ran.",
    trigger: "The build that it started did not pass.",
    manual: "It was not unblocked.",
  },
  agentLost: "Its agent was lost while it ran: the log may stop early.",
  running: "It runs still: its log is looked at once it is over.",
  waits: {
    agent: plural(
      {
        one: "{{amount}} job waits for an agent of the queue {{queue}}.",
        other: "{{amount}} jobs wait for an agent of the queue {{queue}}.",
      },
      "queue",
    ),
    anyAgent: plural({
      one: "{{amount}} job waits for an agent.",
      other: "{{amount}} jobs wait for an agent.",
    }),
    limit: plural({
      one: "{{amount}} job waits until fewer run at once.",
      other: "{{amount}} jobs wait until fewer run at once.",
    }),
    since: "Since",
    notPickedUp: text(
      "No agent has picked it up for {{duration}}.",
      "duration",
    ),
    noneTaken: text(
      "The first of them has waited for {{duration}}.",
      "duration",
    ),
    andMore: plural({
      one: "and {{amount}} more",
      other: "and {{amount}} more",
    }),
  },
};
