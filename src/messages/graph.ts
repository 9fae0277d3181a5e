import { plural, text } from "./template.js";

/** Words of the graph of a build's steps. */
export const graph = {
  loading: "Loading the pipeline’s steps…",
  label: text("Steps of build #{{number}}, by what they wait for", "number"),
  keys: "Right and left arrow follow the lines between steps, up and down go to the step above or below; Enter opens a step’s job.",
  asGraph: "Graph",
  asList: "List",
  view: "View",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit",
  zoom: text("{{share}} of full size", "share"),
  kinds: {
    command: "Command",
    wait: "Wait",
    block: "Block",
    input: "Input",
    trigger: "Trigger",
    unknown: "Step",
    group: "Group",
  },
  jobs: plural({ one: "{{amount}} job", other: "{{amount}} jobs" }),
  noJobYet: "not there yet",
  noJob: "left out",
  after: text("After {{steps}}", "steps"),
  afterNothing: "Waits for nothing",
  alsoAfterFailure: text("{{step}}, even where it fails", "step"),
  missing: text("Waits for {{steps}}, which no step here is called", "steps"),
  before: text("Before {{steps}}", "steps"),
  condition: text("Only if {{condition}}", "condition"),
  branches: text("Only on {{branches}}", "branches"),
  close: "Close",
  steps: plural({
    one: "{{amount}} more step",
    other: "{{amount}} more steps",
  }),
  moreJobs: plural({
    one: "and {{amount}} more, in the list of jobs",
    other: "and {{amount}} more, in the list of jobs",
  }),
  tooManyLines: plural({
    one: "{{amount}} line would hide the steps, so that only those of the step in focus are drawn.",
    other:
      "{{amount}} lines would hide the steps, so that only those of the step in focus are drawn.",
  }),
  showUnmatched: plural({
    one: "{{amount}} job belongs to no step that is known here",
    other: "{{amount}} jobs belong to no step that is known here",
  }),
  source: {
    configuration: "Read from the pipeline’s configuration as it is now",
    uploads: plural({
      one: "Read from {{amount}} upload of this build",
      other: "Read from {{amount}} uploads of this build",
    }),
    both: plural({
      one: "Read from the pipeline’s configuration as it is now and {{amount}} upload of this build",
      other:
        "Read from the pipeline’s configuration as it is now and {{amount}} uploads of this build",
    }),
    requests: plural({
      one: "at {{amount}} request to Buildkite",
      other: "at {{amount}} requests to Buildkite",
    }),
  },
  unknown: {
    title: "The steps of this build are not known here",
    noSteps:
      "Neither the pipeline’s configuration nor an upload of this build holds any steps.",
    absent:
      "Buildkite gives no configuration for this pipeline: its steps were made in the web editor. A pipeline whose steps are YAML can be drawn.",
    refused:
      "The token of this portal may not read the pipeline; its scope has to include read_pipelines.",
    gone: "Buildkite keeps what jobs upload as steps only for a time, and no longer has it for this build.",
    uploadsRefused:
      "The token of this portal may not read what jobs have uploaded as steps.",
    unread: plural({
      one: "{{amount}} more upload was not asked for, since each costs a request.",
      other:
        "{{amount}} more uploads were not asked for, since each costs a request.",
    }),
    omitted: plural({
      one: "Buildkite leaves the text of {{amount}} upload out, or it cannot be read.",
      other:
        "Buildkite leaves the texts of {{amount}} uploads out, or they cannot be read.",
    }),
  },
  problems: {
    tooLarge: text(
      "The configuration has {{size}}, of which at most {{limit}} are read here.",
      "size",
      "limit",
    ),
    notYaml: text("The configuration is no YAML: {{details}}", "details"),
    notYamlAt: text(
      "The configuration is no YAML, line {{line}}: {{details}}",
      "line",
      "details",
    ),
    tooDeep: "The configuration is nested deeper than any pipeline.",
    tooMuch: "The configuration’s aliases unfold to more than can be shown.",
    noSteps: "The configuration holds no list of steps.",
  },
};
