import { plural, text } from "./template.js";

/** Words of how a pipeline does over many builds. */
export const insights = {
  loading: "Loading the last builds…",
  noBuilds: "No builds yet",
  noBuildsOn: text("No builds on {{branch}} yet", "branch"),
  branch: {
    label: "Branch",
    hint: "The default branch",
    show: "Show",
    reset: "Back to the default branch",
  },
  speed: {
    title: "Speed",
    median: "Median",
    average: "Average",
    p95: "95th percentile",
    longest: "Longest",
    builds: plural({
      one: "of {{amount}} build that passed or failed",
      other: "of {{amount}} builds that passed or failed",
    }),
    definition:
      "From the start of a build to its end, waits for agents and for people at block steps included. 95 of 100 builds take no longer than the 95th percentile.",
  },
  reliability: {
    title: "Reliability",
    share: text("{{share}} passed", "share"),
    passed: plural("{{amount}} passed"),
    failed: plural("{{amount}} failed"),
    definition:
      "The share of builds that passed among those that passed or failed. Builds that were canceled, skipped or not run, are blocked, or are under way, do not count.",
  },
  noneDecided: "None of these builds has passed or failed yet.",
  trend: {
    compare: plural(
      {
        one: "Compare with the build before ({{requests}})",
        other: "Compare with the {{amount}} builds before ({{requests}})",
      },
      "requests",
    ),
    loading: "Loading the builds before…",
    against: plural(
      {
        one: "Compared with the build before: #{{first}}.",
        other:
          "Compared with the {{amount}} builds before: #{{first}} to #{{last}}.",
      },
      "first",
      "last",
    ),
    none: "There are no builds before these to compare with.",
    slower: text("{{change}} slower, was {{before}}", "change", "before"),
    faster: text("{{change}} faster, was {{before}}", "change", "before"),
    sameDuration: text("As before: {{before}}", "before"),
    better: plural(
      {
        one: "{{amount}} point better, was {{before}}",
        other: "{{amount}} points better, was {{before}}",
      },
      "before",
    ),
    worse: plural(
      {
        one: "{{amount}} point worse, was {{before}}",
        other: "{{amount}} points worse, was {{before}}",
      },
      "before",
    ),
    sameShare: text("As before: {{before}}", "before"),
  },
  steps: {
    title: "Steps that fail, and steps that flake",
    ask: plural({
      one: "Look through the jobs of the last build",
      other: "Look through the jobs of the last {{amount}} builds",
    }),
    goOn: plural({
      one: "Look through {{amount}} more build",
      other: "Look through {{amount}} more builds",
    }),
    cost: text("{{requests}}, about {{size}}", "requests", "size"),
    costPerJob: text(
      "{{requests}}, and about {{size}} for every 100 jobs",
      "requests",
      "size",
    ),
    requests: plural({
      one: "{{amount}} request",
      other: "{{amount}} requests",
    }),
    stop: "Stop",
    progress: text(
      "{{seen}} of {{all}} builds looked through, {{jobs}} jobs",
      "seen",
      "all",
      "jobs",
    ),
    stopped: "There is more to look through.",
    none: "No job of these builds has passed or failed.",
    table: "Steps of the builds looked through",
    step: "Step",
    runs: "Runs",
    failures: "Failures",
    rate: "Failure rate",
    soft: "Soft failures",
    flakes: "Flakes",
    duration: "Median duration",
    trend: "Trend",
    slower: text("{{change}} slower", "change"),
    faster: text("{{change}} faster", "change"),
    same: "the same",
    failuresOf: plural(
      {
        one: "{{amount}} failure of {{step}}",
        other: "{{amount}} failures of {{step}}",
      },
      "step",
    ),
    softFailuresOf: plural(
      {
        one: "{{amount}} soft failure of {{step}}",
        other: "{{amount}} soft failures of {{step}}",
      },
      "step",
    ),
    flakesOf: plural(
      {
        one: "{{amount}} flake of {{step}}",
        other: "{{amount}} flakes of {{step}}",
      },
      "step",
    ),
    attempt: text("Job in build {{number}}", "number"),
    andMore: plural({
      one: "and {{amount}} more",
      other: "and {{amount}} more",
    }),
    showAll: plural({
      one: "Show {{amount}} more step",
      other: "Show {{amount}} more steps",
    }),
    nameless: "Step without a name",
    definition:
      "Every attempt that passed or failed is a run. A flake is a failure after which the same job passed on the same commit. Jobs are of one step where they share its key or, without one, its name, less the number of a parallel job and the values of a matrix. Durations are those of runs that passed; their trend is that of the newer half of the builds against the older.",
  },
};
