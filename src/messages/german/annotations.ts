import type { Area } from "./area.js";

export const annotations: Area<"annotations"> = {
  "annotations.label": "Anmerkungen",
  "annotations.loading": "Anmerkungen werden geladen …",
  "annotations.empty": "Keine Anmerkungen",
  "annotations.emptyAdvice":
    "Ein Job fügt sie mit „buildkite-agent annotate“ hinzu, etwa eine Übersicht der Tests oder einen Link auf das, was ausgerollt wurde.",
  "annotations.ofJobs": "Aus Jobs",
  "annotations.unknownJob": "Ein Job dieses Builds",
  "annotations.unnamed": "Ohne Kontext",
  "annotations.styles.error": "Fehler",
  "annotations.styles.warning": "Warnung",
  "annotations.styles.info": "Info",
  "annotations.styles.success": "Erfolg",
  "annotations.styles.default": "Notiz",
  "annotations.counts.error_one": "{{amount}} Fehler",
  "annotations.counts.error_other": "{{amount}} Fehler",
  "annotations.counts.warning_one": "{{amount}} Warnung",
  "annotations.counts.warning_other": "{{amount}} Warnungen",
  "annotations.counts.info_one": "{{amount}} Info",
  "annotations.counts.info_other": "{{amount}} Infos",
  "annotations.counts.success_one": "{{amount}} Erfolg",
  "annotations.counts.success_other": "{{amount}} Erfolge",
  "annotations.counts.default_one": "{{amount}} Notiz",
  "annotations.counts.default_other": "{{amount}} Notizen",
  "annotations.updated": "Aktualisiert",
  "annotations.showAll": "Alles zeigen ({{size}})",
  "annotations.showStart": "Nur den Anfang zeigen",
  "annotations.cut": "Es geht weiter.",
  "annotations.noText": "Kein Text",
  "annotations.notLoaded":
    "Hier sind zu viele Anmerkungen, um den Text von dieser zu laden.",
  "annotations.tooMany": "Nur {{amount}} der Anmerkungen sind hier aufgeführt.",
  "annotations.table": "Tabelle",
  "annotations.preformatted": "Vorformatierter Text",
  "annotations.unsafe":
    "Der Text konnte nicht aufbereitet werden und wird darum nicht gezeigt.",
};
