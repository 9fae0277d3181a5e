import type { Area } from "./area.js";

export const waterfall: Area<"waterfall"> = {
  "waterfall.label": "Jobs im zeitlichen Verlauf",
  "waterfall.keys":
    "Pfeiltasten wechseln die Zeile; rechts und links klappen auf und zu; Enter öffnet das Log eines Jobs; Umschalt mit rechts und links bewegt in der Zeit.",
  "waterfall.zoomKeys": "Plus und Minus zoomen; 0 zeigt alles.",
  "waterfall.leftOut_one":
    "{{amount}} Job sollte nicht laufen und wird nicht gezeigt.",
  "waterfall.leftOut_other":
    "{{amount}} Jobs sollten nicht laufen und werden nicht gezeigt.",
  "waterfall.zoomIn": "Vergrößern",
  "waterfall.zoomOut": "Verkleinern",
  "waterfall.zoomAll": "Alles zeigen",
  "waterfall.zoomed": "{{from}} bis {{to}}",
  "waterfall.axis": "Ziehen, um einen Teil der Zeit zu vergrößern",
  "waterfall.view": "Ansicht",
  "waterfall.asChart": "Diagramm",
  "waterfall.asTable": "Tabelle",
  "waterfall.onlyCritical": "Nur kritischer Pfad",
  "waterfall.legend": "Legende",
  "waterfall.phases.held": "Von Schritten oder Grenzen aufgehalten",
  "waterfall.phases.queued": "In der Warteschlange",
  "waterfall.phases.waited": "Gewartet",
  "waterfall.phases.running": "Läuft",
  "waterfall.span": "Vom ersten bis zum letzten Job darunter",
  "waterfall.earlierAttempt": "Früherer Versuch",
  "waterfall.critical": "Auf dem kritischen Pfad",
  "waterfall.unblocked": "Freigegeben",
  "waterfall.goesOn": "dauert an",
  "waterfall.hasNotRun": "nicht gelaufen",
  "waterfall.totals.label": "Kennzahlen",
  "waterfall.totals.wall": "Von Anfang bis Ende",
  "waterfall.totals.wallSoFar": "Bisher",
  "waterfall.totals.run": "Laufzeit, summiert",
  "waterfall.totals.longestWait": "Am längsten in der Warteschlange",
  "waterfall.totals.parallel": "Gleichzeitig",
  "waterfall.totals.meanAndPeak":
    "{{mean}} im Durchschnitt, höchstens {{peak}}",
  "waterfall.path.summary_one":
    "Kritischer Pfad: {{amount}} Schritt, {{length}}, {{share}} der Zeit",
  "waterfall.path.summary_other":
    "Kritischer Pfad: {{amount}} Schritte, {{length}}, {{share}} der Zeit",
  "waterfall.path.soFar_one":
    "Bisheriger kritischer Pfad: {{amount}} Schritt, {{length}}, {{share}} der Zeit",
  "waterfall.path.soFar_other":
    "Bisheriger kritischer Pfad: {{amount}} Schritte, {{length}}, {{share}} der Zeit",
  "waterfall.path.phases.running": "{{duration}} Laufzeit",
  "waterfall.path.phases.queued": "{{duration}} in der Warteschlange",
  "waterfall.path.phases.person": "{{duration}} Warten auf einen Menschen",
  "waterfall.path.phases.held": "{{duration}} aufgehalten",
  "waterfall.path.phases.waited": "{{duration}} Warten",
  "waterfall.path.more_one":
    "und {{amount}} weiterer Schritt, den unten „Nur kritischer Pfad“ zeigt",
  "waterfall.path.more_other":
    "und {{amount}} weitere Schritte, die unten „Nur kritischer Pfad“ zeigt",
  "waterfall.path.about":
    "Die Kette der Schritte, die bestimmt hat, wann der Build zu Ende war. Buildkite sagt nicht, welcher Schritt welchen freigegeben hat; das ist aus den Zeiten geschlossen: Wer genau dann lauffähig wurde, als ein anderer endete, gilt als von ihm freigegeben.",
  "waterfall.queueAbout":
    "Die Warteschlange reicht von dem Moment, in dem den Job nichts mehr aufhielt, bis zu seinem Start. Darin ist enthalten, dass ein Agent ihn annimmt: Buildkite trennt beides nicht.",
  "waterfall.card.offset": "{{time}} nach dem Start",
  "waterfall.card.range": "{{from}} – {{to}}",
  "waterfall.card.attempts_one": "{{amount}} Versuch",
  "waterfall.card.attempts_other": "{{amount}} Versuche",
  "waterfall.table.caption": "Jobs und ihre Zeiten",
  "waterfall.table.step": "Schritt",
  "waterfall.table.state": "Zustand",
  "waterfall.table.attempt": "Versuch",
  "waterfall.table.started": "Gestartet nach",
  "waterfall.table.held": "Aufgehalten",
  "waterfall.table.queued": "Gewartet",
  "waterfall.table.ran": "Gelaufen",
  "waterfall.table.path": "Kritischer Pfad",
  "waterfall.table.onPath": "ja",
  "waterfall.table.more_one": "{{amount}} weitere von {{total}} zeigen",
  "waterfall.table.more_other": "{{amount}} weitere von {{total}} zeigen",
};
