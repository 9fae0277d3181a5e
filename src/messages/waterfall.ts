import { plural, text } from "./template.js";

/** Words of the waterfall of a build's jobs. */
export const waterfall = {
  label: "Jobs over time",
  keys: "Arrow keys move between rows; right and left unfold and fold; Enter opens a job’s log; Shift with right and left moves in time.",
  zoomKeys: "Plus and minus zoom; 0 shows everything.",
  leftOut: plural({
    one: "{{amount}} job was not meant to run and is not shown.",
    other: "{{amount}} jobs were not meant to run and are not shown.",
  }),
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomAll: "Show everything",
  zoomed: text("{{from}} to {{to}}", "from", "to"),
  axis: "Drag to zoom into a part of the time",
  view: "View",
  asChart: "Chart",
  asTable: "Table",
  onlyCritical: "Critical path only",
  legend: "Legend",
  phases: {
    held: "Held back by steps or limits",
    queued: "In the queue",
    waited: "Waited",
    running: "Running",
  },
  span: "From the first to the last job below",
  earlierAttempt: "Earlier attempt",
  critical: "On the critical path",
  unblocked: "Unblocked",
  goesOn: "goes on",
  hasNotRun: "has not run",
  totals: {
    label: "Figures",
    wall: "From start to end",
    wallSoFar: "So far",
    run: "Run time, summed",
    longestWait: "Longest in the queue",
    parallel: "At the same time",
    meanAndPeak: text("{{mean}} on average, {{peak}} at most", "mean", "peak"),
  },
  path: {
    summary: plural(
      {
        one: "Critical path: {{amount}} step, {{length}}, {{share}} of the time",
        other:
          "Critical path: {{amount}} steps, {{length}}, {{share}} of the time",
      },
      "length",
      "share",
    ),
    soFar: plural(
      {
        one: "Critical path so far: {{amount}} step, {{length}}, {{share}} of the time",
        other:
          "Critical path so far: {{amount}} steps, {{length}}, {{share}} of the time",
      },
      "length",
      "share",
    ),
    phases: {
      running: text("{{duration}} running", "duration"),
      queued: text("{{duration}} in the queue", "duration"),
      person: text("{{duration}} waiting for a person", "duration"),
      held: text("{{duration}} held back", "duration"),
      waited: text("{{duration}} waiting", "duration"),
    },
    more: plural({
      one: "and {{amount}} more step, which the critical path alone shows below",
      other:
        "and {{amount}} more steps, which the critical path alone shows below",
    }),
    about:
      "The chain of steps that decided when the build ended. Buildkite does not say which step released which, so this is concluded from their times: a step that became runnable just when another ended counts as released by it.",
  },
  queueAbout:
    "The queue lasts from the moment nothing held the job back until it started. It includes the agent’s taking it: Buildkite does not tell the two apart.",
  card: {
    offset: text("{{time}} after the start", "time"),
    range: text("{{from}} – {{to}}", "from", "to"),
    attempts: plural({
      one: "{{amount}} attempt",
      other: "{{amount}} attempts",
    }),
  },
  table: {
    caption: "Jobs and their times",
    step: "Step",
    state: "State",
    attempt: "Attempt",
    started: "Started after",
    held: "Held back",
    queued: "Queued",
    ran: "Ran",
    path: "Critical path",
    onPath: "yes",
    more: plural("Show {{amount}} more of {{total}}", "total"),
  },
};
