import type { Area } from "./area.js";

export const fields: Area<"fields"> = {
  "fields.optional": "(freiwillig)",
  "fields.choose": "Auswählen …",
  "fields.noChoice": "Nichts",
  "fields.labelAndHint": "{{label}} – {{hint}}",
  "fields.missing": "Hier fehlt etwas.",
  "fields.missingChoice": "Eins davon ist auszuwählen.",
  "fields.missingChoices": "Mindestens eins davon ist auszuwählen.",
  "fields.format": "Das muss das Format {{format}} haben",
  "fields.twice":
    "„{{name}}“ steht zweimal da, und nur eines von beiden kann gemeint sein.",
  "fields.faults.missing": "Buildkite braucht das.",
  "fields.faults.missing_field": "Buildkite braucht das.",
  "fields.faults.invalid": "Buildkite nimmt das so nicht an.",
  "fields.faults.already_exists": "Bei Buildkite gibt es das schon.",
  "fields.fault": "Buildkite sagt: {{said}}",
  "fields.rowName": "Name",
  "fields.rowNameOf": "Name {{position}}",
  "fields.rowValue": "Wert",
  "fields.rowValueOf": "Wert {{position}}",
  "fields.valueOf": "Wert von {{name}}",
  "fields.remove": "{{name}} entfernen",
  "fields.removeRow": "Zeile {{position}} entfernen",
};
