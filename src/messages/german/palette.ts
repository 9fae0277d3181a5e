import type { Area } from "./area.js";

export const palette: Area<"palette"> = {
  "palette.title": "Befehle",
  "palette.placeholder": "Aktion oder Job finden …",
  "palette.open": "Aktion oder Job finden",
  "palette.hint": "Aktion oder Job finden ({{key}})",
  "palette.groups.recent": "Zuletzt benutzt",
  "palette.groups.everywhere": "Überall",
  "palette.groups.acts": "Aktionen",
  "palette.groups.view": "Gehe zu",
  "palette.groups.take": "Mitnehmen",
  "palette.groups.jobs": "Jobs",
  "palette.found_one": "{{amount}} gefunden",
  "palette.found_other": "{{amount}} gefunden",
  "palette.more_one": "{{amount}} weiterer. Tippen findet ihn.",
  "palette.more_other": "{{amount}} weitere. Tippen findet sie.",
  "palette.nothing": "Nichts heißt so.",
  "palette.showKeys": "Tasten zeigen",
  "palette.keys": "Tasten",
  "palette.singleKeys": "Einzelne Tasten benutzen",
  "palette.singleKeysOff": "Dieses Portal hat einzelne Tasten abgeschaltet.",
  "palette.whereKeys":
    "Sie wirken, solange der Fokus im Build ist, und nicht beim Tippen. Ein Log hat weitere: ? darin drücken.",
  "palette.nextFailure": "Nächster fehlgeschlagener Job",
  "palette.previousFailure": "Voriger fehlgeschlagener Job",
  "palette.searchJobs": "Jobs durchsuchen",
};
