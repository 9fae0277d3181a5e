import type { Area } from "./area.js";

export const insights: Area<"insights"> = {
  "insights.loading": "Die letzten Builds werden geladen …",
  "insights.noBuilds": "Noch keine Builds",
  "insights.noBuildsOn": "Noch keine Builds auf {{branch}}",
  "insights.branch.label": "Branch",
  "insights.branch.hint": "Der Standard-Branch",
  "insights.branch.show": "Zeigen",
  "insights.branch.reset": "Zurück zum Standard-Branch",
  "insights.speed.title": "Tempo",
  "insights.speed.median": "Median",
  "insights.speed.average": "Durchschnitt",
  "insights.speed.p95": "95. Perzentil",
  "insights.speed.longest": "Längster",
  "insights.speed.builds_one":
    "aus {{amount}} Build, der erfolgreich war oder fehlschlug",
  "insights.speed.builds_other":
    "aus {{amount}} Builds, die erfolgreich waren oder fehlschlugen",
  "insights.speed.definition":
    "Vom Beginn eines Builds bis zu seinem Ende, Wartezeiten auf Agenten und, an Block-Schritten, auf Menschen eingeschlossen. 95 von 100 Builds dauern höchstens so lang wie das 95. Perzentil.",
  "insights.reliability.title": "Zuverlässigkeit",
  "insights.reliability.share": "{{share}} erfolgreich",
  "insights.reliability.passed_one": "{{amount}} erfolgreich",
  "insights.reliability.passed_other": "{{amount}} erfolgreich",
  "insights.reliability.failed_one": "{{amount}} fehlgeschlagen",
  "insights.reliability.failed_other": "{{amount}} fehlgeschlagen",
  "insights.reliability.definition":
    "Der Anteil erfolgreicher Builds an denen, die erfolgreich waren oder fehlschlugen. Abgebrochene, übersprungene, nicht gelaufene, blockierte und laufende Builds zählen nicht.",
  "insights.noneDecided":
    "Keiner dieser Builds war bisher erfolgreich oder schlug fehl.",
  "insights.trend.compare_one":
    "Mit dem Build davor vergleichen ({{requests}})",
  "insights.trend.compare_other":
    "Mit den {{amount}} Builds davor vergleichen ({{requests}})",
  "insights.trend.loading": "Die Builds davor werden geladen …",
  "insights.trend.against_one": "Verglichen mit dem Build davor: #{{first}}.",
  "insights.trend.against_other":
    "Verglichen mit den {{amount}} Builds davor: #{{first}} bis #{{last}}.",
  "insights.trend.none":
    "Davor gibt es keine Builds, mit denen sich vergleichen ließe.",
  "insights.trend.slower": "{{change}} langsamer, zuvor {{before}}",
  "insights.trend.faster": "{{change}} schneller, zuvor {{before}}",
  "insights.trend.sameDuration": "Wie zuvor: {{before}}",
  "insights.trend.better_one": "{{amount}} Punkt besser, zuvor {{before}}",
  "insights.trend.better_other": "{{amount}} Punkte besser, zuvor {{before}}",
  "insights.trend.worse_one": "{{amount}} Punkt schlechter, zuvor {{before}}",
  "insights.trend.worse_other":
    "{{amount}} Punkte schlechter, zuvor {{before}}",
  "insights.trend.sameShare": "Wie zuvor: {{before}}",
  "insights.steps.title": "Was fehlschlägt, und was mal so, mal so ausgeht",
  "insights.steps.ask_one": "Jobs des letzten Builds durchsehen",
  "insights.steps.ask_other": "Jobs der letzten {{amount}} Builds durchsehen",
  "insights.steps.goOn_one": "{{amount}} weiteren Build durchsehen",
  "insights.steps.goOn_other": "{{amount}} weitere Builds durchsehen",
  "insights.steps.cost": "{{requests}}, etwa {{size}}",
  "insights.steps.costPerJob": "{{requests}} und etwa {{size}} je 100 Jobs",
  "insights.steps.requests_one": "{{amount}} Anfrage",
  "insights.steps.requests_other": "{{amount}} Anfragen",
  "insights.steps.stop": "Anhalten",
  "insights.steps.progress":
    "{{seen}} von {{all}} Builds durchgesehen, {{jobs}} Jobs",
  "insights.steps.stopped": "Es gibt noch mehr durchzusehen.",
  "insights.steps.none":
    "Kein Job dieser Builds war erfolgreich oder schlug fehl.",
  "insights.steps.table": "Schritte der durchgesehenen Builds",
  "insights.steps.step": "Schritt",
  "insights.steps.runs": "Läufe",
  "insights.steps.failures": "Fehlschläge",
  "insights.steps.rate": "Fehlerquote",
  "insights.steps.soft": "Soft Fails",
  "insights.steps.flakes": "Flaky",
  "insights.steps.duration": "Mittlere Dauer",
  "insights.steps.trend": "Tendenz",
  "insights.steps.slower": "{{change}} langsamer",
  "insights.steps.faster": "{{change}} schneller",
  "insights.steps.same": "gleich",
  "insights.steps.failuresOf_one": "{{amount}} Fehlschlag von {{step}}",
  "insights.steps.failuresOf_other": "{{amount}} Fehlschläge von {{step}}",
  "insights.steps.softFailuresOf_one": "{{amount}} Soft Fail von {{step}}",
  "insights.steps.softFailuresOf_other": "{{amount}} Soft Fails von {{step}}",
  "insights.steps.flakesOf_one":
    "{{amount}} Fehlschlag von {{step}}, der beim Wiederholen verschwand",
  "insights.steps.flakesOf_other":
    "{{amount}} Fehlschläge von {{step}}, die beim Wiederholen verschwanden",
  "insights.steps.attempt": "Job in Build {{number}}",
  "insights.steps.andMore_one": "und {{amount}} weiterer",
  "insights.steps.andMore_other": "und {{amount}} weitere",
  "insights.steps.showAll_one": "{{amount}} weiteren Schritt zeigen",
  "insights.steps.showAll_other": "{{amount}} weitere Schritte zeigen",
  "insights.steps.nameless": "Schritt ohne Namen",
  "insights.steps.definition":
    "Jeder Versuch, der erfolgreich war oder fehlschlug, ist ein Lauf. Flaky ist ein Fehlschlag, nach dem derselbe Job beim selben Commit erfolgreich war. Jobs gehören zu einem Schritt, wenn sie seinen Schlüssel haben oder, wo er keinen hat, seinen Namen – ohne die Nummer paralleler Jobs und die Werte einer Matrix. Dauern sind die erfolgreicher Läufe; ihre Tendenz vergleicht die neuere Hälfte der Builds mit der älteren.",
};
