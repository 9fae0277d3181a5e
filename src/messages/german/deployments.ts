import type { Area } from "./area.js";

export const deployments: Area<"deployments"> = {
  "deployments.loading": "Die letzten Builds werden geladen …",
  "deployments.list": "Umgebungen",
  "deployments.now": "Jetzt",
  "deployments.noneYet": "Bisher war kein Deployment erfolgreich.",
  "deployments.latest": "Seitdem",
  "deployments.build": "Build #{{number}}",
  "deployments.by": "von",
  "deployments.open": "{{host}} öffnen",
  "deployments.history_one": "{{amount}} Deployment",
  "deployments.history_other": "{{amount}} Deployments",
  "deployments.more_one": "{{amount}} weiteres zeigen",
  "deployments.more_other": "{{amount}} weitere zeigen",
  "deployments.compare.title": "Was zwei Umgebungen unterscheidet",
  "deployments.compare.from": "Von",
  "deployments.compare.to": "Bis",
  "deployments.compare.same": "Beide haben denselben Commit.",
  "deployments.compare.show": "Commits von {{to}}, die {{from}} nicht hat",
  "deployments.compare.impossible":
    "Die Adresse des Repositorys oder einer der Commits ist nicht bekannt.",
  "deployments.from_one":
    "Aus den Metadaten des letzten Builds. Der Status ist der des Builds.",
  "deployments.from_other":
    "Aus den Metadaten der letzten {{amount}} Builds. Status sind die der Builds.",
  "deployments.empty.title": "Keine Deployments in den letzten Builds",
  "deployments.empty.body":
    "Ein Build erscheint hier, sobald er sagt, wohin er etwas gebracht hat. Im Skript eines Schritts:",
  "deployments.empty.other":
    "Oder, bei mehreren Anwendungen oder Umgebungen zugleich:",
};
