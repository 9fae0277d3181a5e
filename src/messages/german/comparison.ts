import type { Area } from "./area.js";

export const comparison: Area<"comparison"> = {
  "comparison.title": "Verglichen mit dem letzten erfolgreichen Build",
  "comparison.searching": "Der letzte erfolgreiche Build wird gesucht …",
  "comparison.reading": "Beide Logs werden gelesen: bisher {{size}} …",
  "comparison.comparing": "Die Logs werden verglichen …",
  "comparison.against": "Verglichen mit {{job}} aus Build #{{number}}",
  "comparison.sameBranch": "dem letzten erfolgreichen auf {{branch}}",
  "comparison.defaultBranch":
    "dem letzten erfolgreichen auf dem Standard-Branch {{branch}}",
  "comparison.differences_one": "{{amount}} Unterschied",
  "comparison.differences_other": "{{amount}} Unterschiede",
  "comparison.newLines_one": "{{amount}} neue Zeile",
  "comparison.newLines_other": "{{amount}} neue Zeilen",
  "comparison.goneLines_one": "{{amount}} Zeile gibt es nicht mehr",
  "comparison.goneLines_other": "{{amount}} Zeilen gibt es nicht mehr",
  "comparison.none": "Keine Unterschiede",
  "comparison.noneAdvice":
    "Bis auf Zeiten, Zahlen und Kennungen sagen beide Logs dasselbe. Was sich unterscheidet, steht nicht im Log.",
  "comparison.next": "Nächster Unterschied",
  "comparison.previous": "Voriger Unterschied",
  "comparison.keys": "N führt zum nächsten Unterschied, P zum vorigen.",
  "comparison.place": "{{place}} von {{total}}",
  "comparison.table": "Beide Logs nebeneinander",
  "comparison.unifiedTable": "Beide Logs Zeile für Zeile",
  "comparison.oldHeading": "Erfolgreich: #{{number}}",
  "comparison.newHeading": "Dieser: #{{number}}",
  "comparison.lineOf": "Zeile {{line}} von #{{number}}",
  "comparison.text": "Inhalt der Zeile",
  "comparison.unchanged_one": "{{amount}} gleiche Zeile",
  "comparison.unchanged_other": "{{amount}} gleiche Zeilen",
  "comparison.hidden_one": "{{amount}} weitere Zeile dieses Unterschieds",
  "comparison.hidden_other": "{{amount}} weitere Zeilen dieses Unterschieds",
  "comparison.laterDifferences_one": "{{amount}} weiterer Unterschied darunter",
  "comparison.laterDifferences_other":
    "{{amount}} weitere Unterschiede darunter",
  "comparison.earlierDifferences_one":
    "{{amount}} weiterer Unterschied darüber",
  "comparison.earlierDifferences_other":
    "{{amount}} weitere Unterschiede darüber",
  "comparison.difference": "Unterschied {{place}} von {{total}}",
  "comparison.isNew": "Neu:",
  "comparison.isGone": "Nicht mehr da:",
  "comparison.ignored":
    "Zeiten, Dauern, Zahlen, Kennungen und temporäre Pfade bleiben außer Betracht.",
  "comparison.noBuild": "Kein erfolgreicher Build zum Vergleichen",
  "comparison.noBuildAdvice":
    "Kein früherer erfolgreicher Build von {{branches}} hat diesen Schritt, oder keiner ist neu genug.",
  "comparison.looked_one": "{{amount}} Build wurde durchgesehen.",
  "comparison.looked_other": "{{amount}} Builds wurden durchgesehen.",
  "comparison.noLog": "Es gibt kein Log zum Vergleichen",
  "comparison.noLogAdvice": "Dieser Job ist nicht gelaufen oder kein Befehl.",
  "comparison.running": "Der Job läuft noch",
  "comparison.runningAdvice":
    "Sein Log lässt sich vergleichen, sobald er zu Ende ist.",
  "comparison.goneHere": "Das Log dieses Jobs gibt es nicht mehr.",
  "comparison.goneThere": "Das Log des erfolgreichen Jobs gibt es nicht mehr.",
  "comparison.goneAdvice": "Buildkite löscht Logs nach einiger Zeit.",
  "comparison.refused": "Das Token des Portals darf keine Logs lesen.",
  "comparison.refusedAdvice": "Es braucht den Scope read_build_logs.",
  "comparison.lost": "Die Logs ließen sich nicht vergleichen",
  "comparison.lostAdvice": "Das Lesen oder Auswerten brach vorzeitig ab.",
  "comparison.onlyEnd":
    "Nur die letzten {{size}} von {{name}} wurden verglichen.",
  "comparison.onlyStart":
    "Nur die ersten {{size}} von {{name}} wurden verglichen: Der Proxy des Portals gibt das Ende nicht allein heraus.",
};
