import { codes, text } from "./template.js";

/** Words of the forms in dialogs: what is wrong with a field, and rows of names and values. */
export const fields = {
  optional: "(optional)",
  choose: "Choose…",
  noChoice: "None",
  labelAndHint: text("{{label}} – {{hint}}", "label", "hint"),
  missing: "Fill this in.",
  missingChoice: "Choose one of these.",
  missingChoices: "Choose at least one of these.",
  format: text("This must have the format {{format}}", "format"),
  twice: text(
    "“{{name}}” stands there twice, and only one of the two can be meant.",
    "name",
  ),
  faults: codes({
    missing: "Buildkite needs this.",
    missing_field: "Buildkite needs this.",
    invalid: "Buildkite does not take this as it is.",
    already_exists: "Buildkite has this already.",
  }),
  fault: text("Buildkite says: {{said}}", "said"),
  rowName: "Name",
  rowNameOf: text("Name {{position}}", "position"),
  rowValue: "Value",
  rowValueOf: text("Value {{position}}", "position"),
  valueOf: text("Value of {{name}}", "name"),
  remove: text("Remove {{name}}", "name"),
  removeRow: text("Remove row {{position}}", "position"),
};
