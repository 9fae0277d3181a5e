import type { Area } from "./area.js";

export const filters: Area<"filters"> = {
  "filters.label": "Builds filtern",
  "filters.active": "Gesetzte Filter",
  "filters.remove": "Filter entfernen: {{condition}}",
  "filters.clearAll": "Alle entfernen",
  "filters.search": "Geladene Builds durchsuchen",
  "filters.searchHint": "Nummer, Nachricht, Branch, Commit oder Person",
  "filters.chosen_one": "{{name}}, {{amount}} ausgewählt",
  "filters.chosen_other": "{{name}}, {{amount}} ausgewählt",
  "filters.add": "Hinzufügen",
  "filters.apply": "Anwenden",
  "filters.state": "Status",
  "filters.branch": "Branch",
  "filters.branchInput": "Name oder Muster",
  "filters.branchHint":
    "Ein Stern steht für beliebigen Text, wie in release/*.",
  "filters.branchSuggestions": "Branches der bisher geladenen Builds",
  "filters.noBranches":
    "Das kommt in keinem Branch eines geladenen Builds vor. Hinzufügen geht trotzdem.",
  "filters.creator": "Erstellt von",
  "filters.myBuilds": "Meine Builds",
  "filters.anyone": "Alle",
  "filters.creatorHint":
    "Personen, die einen der bisher geladenen Builds gestartet haben.",
  "filters.noCreators": "Kein geladener Build nennt, wer ihn gestartet hat.",
  "filters.viewerUnknown":
    "„Meine Builds“ braucht die eigene E-Mail-Adresse, die diese Seite nicht kennt.",
  "filters.viewerNotSeen":
    "„Meine Builds“ geht, sobald ein von {{email}} gestarteter Build geladen ist: Nur Builds sagen, wer zu dieser Adresse in Buildkite gehört.",
  "filters.someone": "Person aus einem Link",
  "filters.more": "Mehr",
  "filters.created": "Angelegt",
  "filters.from": "Von",
  "filters.to": "Bis einschließlich",
  "filters.datesHint": "Tage gelten in der eigenen Zeitzone.",
  "filters.commit": "Commit",
  "filters.commitInput": "SHA des Commits",
  "filters.commitUnknown":
    "Buildkite findet nur vollständige Commit-SHAs, und kein Commit eines geladenen Builds beginnt so.",
  "filters.commitAmbiguous":
    "Die Commits mehrerer geladener Builds beginnen so.",
  "filters.metaData": "Metadaten",
  "filters.metaDataKey": "Schlüssel",
  "filters.metaDataValue": "Wert",
  "filters.metaDataHint": "Builds, deren Metadaten genau diesen Wert haben.",
  "filters.chips.branch": "Branch: {{value}}",
  "filters.chips.creator": "Erstellt von {{value}}",
  "filters.chips.commit": "Commit: {{value}}",
  "filters.chips.from": "Ab {{value}}",
  "filters.chips.to": "Bis {{value}}",
  "filters.chips.text": "Geladene Builds mit „{{value}}“",
};
