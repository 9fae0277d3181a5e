import { codes, plural, text } from "./template.js";

/** Words of a build's annotations. */
export const annotations = {
  label: "Annotations",
  loading: "Loading annotations…",
  empty: "No annotations",
  emptyAdvice:
    "A job adds one with “buildkite-agent annotate”: a summary of tests, say, or a link to what was deployed.",
  ofJobs: "From jobs",
  unknownJob: "A job of this build",
  unnamed: "Without a context",
  styles: codes({
    error: "Error",
    warning: "Warning",
    info: "Info",
    success: "Success",
    default: "Note",
  }),
  /** Together a summary: `2 errors, 1 warning`. */
  counts: {
    error: plural({ one: "{{amount}} error", other: "{{amount}} errors" }),
    warning: plural({
      one: "{{amount}} warning",
      other: "{{amount}} warnings",
    }),
    info: plural("{{amount}} info"),
    success: plural({
      one: "{{amount}} success",
      other: "{{amount}} successes",
    }),
    default: plural({ one: "{{amount}} note", other: "{{amount}} notes" }),
  },
  updated: "Updated",
  showAll: text("Show all of it ({{size}})", "size"),
  showStart: "Show only its start",
  cut: "It goes on.",
  noText: "No text",
  notLoaded: "There are too many annotations here to load this one’s text.",
  tooMany: text(
    "Only {{amount}} of the annotations are listed here.",
    "amount",
  ),
  table: "Table",
  preformatted: "Preformatted text",
  unsafe: "Its text could not be prepared, so that it does not show.",
};
