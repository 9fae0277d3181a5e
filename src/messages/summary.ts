import { plural, text } from "./template.js";

/** Words of the summary of a pipeline. */
export const summary = {
  loading: "Loading the latest builds…",
  archived: "Archived",
  latest: "Latest build",
  noBuilds: "No builds yet",
  noBuildsOn: text("No builds on {{branch}} yet", "branch"),
  history: {
    label: plural({
      one: "The last build",
      other: "The last {{amount}} builds",
    }),
    labelOn: plural(
      {
        one: "The last build of {{branch}}",
        other: "The last {{amount}} builds of {{branch}}",
      },
      "branch",
    ),
    passed: plural("{{passed}} of {{amount}} passed", "passed"),
    noneFinished: "None has finished yet",
    median: text("median {{duration}}", "duration"),
  },
  bar: {
    ended: text(
      "Build {{number}}, {{state}}, {{duration}}, {{when}}",
      "number",
      "state",
      "duration",
      "when",
    ),
    underWay: text(
      "Build {{number}}, {{state}}, {{duration}} so far, {{when}}",
      "number",
      "state",
      "duration",
      "when",
    ),
    neverRan: text(
      "Build {{number}}, {{state}}, {{when}}",
      "number",
      "state",
      "when",
    ),
    soFar: text("{{duration}} so far", "duration"),
  },
  unfinished: {
    label: "Now, on any branch",
    none: "Nothing is running",
    unknown: "What is running now could not be loaded.",
    running: plural("{{amount}} running"),
    scheduled: plural("{{amount}} scheduled"),
    blocked: plural("{{amount}} blocked"),
    more: plural("and {{amount}} more"),
  },
};
