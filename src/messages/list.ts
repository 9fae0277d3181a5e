import { codes, plural, text } from "./template.js";

/** Words of the list of builds and its rows. */
export const list = {
  label: text("Builds of {{pipeline}}", "pipeline"),
  loading: "Loading builds…",
  filtering: "Loading matching builds…",
  number: text("#{{number}}", "number"),
  noMessage: "No message",
  commit: text("Commit {{sha}}", "sha"),
  pullRequest: text("#{{id}}", "id"),
  pullRequestLabel: text("Pull request {{id}}", "id"),
  branch: "Branch",
  tag: "Tag",
  by: "Started by",
  rebuildOf: text("Rebuild of #{{number}}", "number"),
  triggeredBy: text(
    "Triggered by {{pipeline}} #{{number}}",
    "pipeline",
    "number",
  ),
  sources: codes({
    webhook: "Webhook",
    api: "API",
    ui: "By hand",
    trigger_job: "Trigger",
    schedule: "Schedule",
  }),
  created: "Created",
  duration: "Duration",
  waiting: "Waiting",
  newBuilds: plural({
    one: "{{amount}} new build",
    other: "{{amount}} new builds",
  }),
  loadMore: "Load older builds",
  searchMore: "Search older builds",
  loadingMore: "Loading older builds…",
  count: plural({ one: "{{amount}} build", other: "{{amount}} builds" }),
  countSoFar: plural("{{amount}}+ builds"),
  end: "That is every build.",
  endFiltered: "That is every build that matches.",
  searched: plural({
    one: "Searched the newest build. Buildkite has no text search, so older ones are found once they are loaded.",
    other:
      "Searched the {{amount}} newest builds. Buildkite has no text search, so older ones are found once they are loaded.",
  }),
  searchedAll: plural({
    one: "Searched the only build.",
    other: "Searched all {{amount}} builds.",
  }),
  density: {
    label: "Density of the list",
    comfortable: "Comfortable",
    compact: "Compact",
  },
  noBuilds: {
    title: "No builds yet",
    advice:
      "The first push, schedule or new build of this pipeline will show up here by itself.",
  },
  noMatch: {
    title: "No build matches",
    advice: "Nothing in this pipeline fits all of the filters at once.",
    loadedAdvice: plural({
      one: "The one build loaded so far does not contain this text.",
      other: "None of the {{amount}} builds loaded so far contains this text.",
    }),
    clear: "Clear filters",
  },
};
