import type { Area } from "./area.js";

export const notify: Area<"notify"> = {
  "notify.label": "Am Ende benachrichtigen",
  "notify.stop": "Am Ende nicht benachrichtigen",
  "notify.asking":
    "Der Browser fragt, ob diese Seite Benachrichtigungen zeigen darf.",
  "notify.isOver": "Der Build ist beendet oder wartet auf jemanden.",
  "notify.full": "Es sind schon 3 Builds vorgemerkt, mehr geht nicht.",
  "notify.watching.granted":
    "Eine Benachrichtigung folgt, solange dieser Tab offen bleibt.",
  "notify.watching.default":
    "Der Titel des Tabs sagt Bescheid, solange der Browser keine Benachrichtigung erlaubt.",
  "notify.watching.denied":
    "Der Browser erlaubt dieser Seite keine Benachrichtigungen: Der Titel des Tabs sagt Bescheid.",
  "notify.watching.unsupported":
    "Dieser Browser hat keine Benachrichtigungen: Der Titel des Tabs sagt Bescheid.",
  "notify.ended": "{{pipeline}} #{{number}}: {{state}}",
  "notify.took": "Laufzeit {{duration}}",
  "notify.lost": "{{pipeline}} #{{number}} ist nicht mehr zu sehen",
  "notify.lostWhy": "Buildkite antwortet nicht mehr für diesen Build.",
};
