import { plural, text } from "./template.js";

/** Words of the dialog that answers a block or an input step. */
export const unblock = {
  label: "Unblock",
  title: text("Unblock “{{label}}”", "label"),
  what: "The build goes on with what waits for this step.",
  asking: "Finding out what this step asks…",
  asksNothing: "This step asks nothing.",
  fromConfiguration:
    "This is what the pipeline’s configuration asks now. The build may have begun with another one.",
  unknown: {
    "no-step":
      "What this step asks cannot be known here: neither the pipeline’s configuration nor what this build’s jobs uploaded tells of it. If it asks something, it goes unanswered here.",
    "several-steps":
      "What this step asks cannot be known here: several steps are called like this.",
    unreadable:
      "What this step asks cannot be known here: one of its questions cannot be read.",
  },
  mayRequire:
    "It may ask something that has to be answered, so it cannot be unblocked here.",
  notAsked: "What this step asks could not be found out.",
  teams: plural(
    {
      one: "Only members of the team {{teams}} may unblock it. Buildkite takes the owner of the API token for whoever does.",
      other:
        "Only members of the teams {{teams}} may unblock it. Buildkite takes the owner of the API token for whoever does.",
    },
    "teams",
  ),
  inBuildkite: "Answer in Buildkite",
  confirm: "Unblock the step",
  pending: "Unblocking the step…",
  failed: "The step was not unblocked",
  done: "The step is unblocked, and the build goes on.",
  cannot: {
    type: "Only block and input steps can be unblocked.",
    answered: "The step has been unblocked already.",
    early: "The step is not reached yet.",
    failed: "The build failed before it reached this step.",
    canceled: "The build was canceled, so nothing in it can go on.",
    refused: "Buildkite does not let anybody unblock this step now.",
    other: "The step does not wait for anybody.",
  },
};
