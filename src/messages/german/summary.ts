import type { Area } from "./area.js";

export const summary: Area<"summary"> = {
  "summary.loading": "Die neuesten Builds werden geladen …",
  "summary.archived": "Archiviert",
  "summary.latest": "Neuester Build",
  "summary.noBuilds": "Noch keine Builds",
  "summary.noBuildsOn": "Noch keine Builds auf {{branch}}",
  "summary.history.label_one": "Der letzte Build",
  "summary.history.label_other": "Die letzten {{amount}} Builds",
  "summary.history.labelOn_one": "Der letzte Build von {{branch}}",
  "summary.history.labelOn_other":
    "Die letzten {{amount}} Builds von {{branch}}",
  "summary.history.passed_one": "{{passed}} von {{amount}} erfolgreich",
  "summary.history.passed_other": "{{passed}} von {{amount}} erfolgreich",
  "summary.history.noneFinished": "Noch keiner ist fertig",
  "summary.history.median": "Median {{duration}}",
  "summary.bar.ended": "Build {{number}}, {{state}}, {{duration}}, {{when}}",
  "summary.bar.underWay":
    "Build {{number}}, {{state}}, bisher {{duration}}, {{when}}",
  "summary.bar.neverRan": "Build {{number}}, {{state}}, {{when}}",
  "summary.bar.soFar": "bisher {{duration}}",
  "summary.unfinished.label": "Jetzt, auf allen Branches",
  "summary.unfinished.none": "Nichts läuft",
  "summary.unfinished.unknown":
    "Was gerade läuft, konnte nicht geladen werden.",
  "summary.unfinished.running_one": "{{amount}} läuft",
  "summary.unfinished.running_other": "{{amount}} laufen",
  "summary.unfinished.scheduled_one": "{{amount}} eingeplant",
  "summary.unfinished.scheduled_other": "{{amount}} eingeplant",
  "summary.unfinished.blocked_one": "{{amount}} blockiert",
  "summary.unfinished.blocked_other": "{{amount}} blockiert",
  "summary.unfinished.more_one": "und {{amount}} weiterer",
  "summary.unfinished.more_other": "und {{amount}} weitere",
};
