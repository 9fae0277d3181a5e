import type { Area } from "./area.js";

export const failures: Area<"failures"> = {
  "failures.title": "Warum er fehlschlug",
  "failures.titleSoft": "Was als Soft Fail endete",
  "failures.titleCanceled": "Was abgebrochen wurde",
  "failures.waitingTitle": "Was wartet",
  "failures.loading": "Das Ende des Logs wird gelesen …",
  "failures.lines": "Fehler im Log von {{job}}",
  "failures.lastLines": "Die letzten Zeilen des Logs von {{job}}",
  "failures.line": "Zeile {{number}}",
  "failures.error": "Fehler",
  "failures.gap": "Hier fehlen Zeilen.",
  "failures.noErrors": "Das Log nennt keinen Fehler. Seine letzten Zeilen:",
  "failures.empty": "Das Log ist leer.",
  "failures.tooLong":
    "Das Log ist zu lang, um es hier durchzusehen, und der Proxy des Portals gibt sein Ende nicht allein heraus.",
  "failures.gone": "Sein Log gibt es nicht mehr.",
  "failures.unread": "Sein Log ließ sich nicht lesen.",
  "failures.refused":
    "Logs erscheinen hier nicht: Das Token des Portals darf keine lesen. Es braucht den Scope read_build_logs.",
  "failures.openLog": "Log öffnen",
  "failures.more_one": "{{amount}} weiteren zeigen",
  "failures.more_other": "{{amount}} weitere zeigen",
  "failures.notShown_one": "{{amount}} weiterer Job ist fehlgeschlagen.",
  "failures.notShown_other": "{{amount}} weitere Jobs sind fehlgeschlagen.",
  "failures.same_one": "Dasselbe in {{amount}} Job:",
  "failures.same_other": "Dasselbe in {{amount}} Jobs:",
  "failures.moreErrors_one": "{{amount}} Zeile des Logs nennt einen Fehler.",
  "failures.moreErrors_other": "{{amount}} Zeilen des Logs nennen Fehler.",
  "failures.moreErrorsAtEnd_one":
    "{{amount}} Zeile in den letzten 64 kB des Logs nennt einen Fehler.",
  "failures.moreErrorsAtEnd_other":
    "{{amount}} Zeilen in den letzten 64 kB des Logs nennen Fehler.",
  "failures.never.expired":
    "Kein Agent hat ihn rechtzeitig übernommen; er ist verfallen.",
  "failures.never.canceled":
    "Er wurde abgebrochen, bevor ein Agent ihn übernahm.",
  "failures.never.timedOut": "Seine Zeit lief ab, bevor er begann.",
  "failures.never.other": "Er ist nie gelaufen.",
  "failures.never.trigger":
    "Der Build, den er startete, war nicht erfolgreich.",
  "failures.never.manual": "Er wurde nicht freigegeben.",
  "failures.agentLost":
    "Sein Agent ging verloren, während er lief: Das Log kann vorzeitig enden.",
  "failures.running":
    "Er läuft noch: Sein Log wird angesehen, sobald er zu Ende ist.",
  "failures.waits.agent_one":
    "{{amount}} Job wartet auf einen Agenten der Queue {{queue}}.",
  "failures.waits.agent_other":
    "{{amount}} Jobs warten auf einen Agenten der Queue {{queue}}.",
  "failures.waits.anyAgent_one": "{{amount}} Job wartet auf einen Agenten.",
  "failures.waits.anyAgent_other": "{{amount}} Jobs warten auf einen Agenten.",
  "failures.waits.limit_one":
    "{{amount}} Job wartet, bis weniger zugleich laufen.",
  "failures.waits.limit_other":
    "{{amount}} Jobs warten, bis weniger zugleich laufen.",
  "failures.waits.since": "Seit",
  "failures.waits.notPickedUp":
    "Seit {{duration}} hat ihn kein Agent übernommen.",
  "failures.waits.noneTaken": "Der erste von ihnen wartet seit {{duration}}.",
  "failures.waits.andMore_one": "und {{amount}} weiterer",
  "failures.waits.andMore_other": "und {{amount}} weitere",
};
