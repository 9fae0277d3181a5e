import type { Area } from "./area.js";

export const build: Area<"build"> = {
  "build.number": "#{{number}}",
  "build.noMessage": "Keine Nachricht",
  "build.moreMessage": "Ganze Nachricht zeigen",
  "build.branch": "Branch",
  "build.tag": "Tag",
  "build.commit": "Commit",
  "build.copyCommit": "Vollständigen Commit-SHA kopieren",
  "build.copyLink": "Link kopieren",
  "build.copyRefused": "Der Browser erlaubt dieser Seite das Kopieren nicht.",
  "build.pullRequest": "Pull Request #{{id}}",
  "build.startedBy": "Gestartet von",
  "build.writtenBy": "Commit von {{name}}",
  "build.sources.webhook": "durch einen Push",
  "build.sources.api": "über die API",
  "build.sources.ui": "auf buildkite.com",
  "build.sources.trigger_job": "durch einen anderen Build",
  "build.sources.schedule": "nach Zeitplan",
  "build.created": "Angelegt",
  "build.started": "gestartet",
  "build.duration": "Laufzeit",
  "build.durationSoFar": "Läuft seit",
  "build.waited": "nach einer Wartezeit von",
  "build.waiting": "Wartet seit",
  "build.rebuiltFrom": "Neu gebaut aus #{{number}}",
  "build.triggeredFrom": "Ausgelöst von {{pipeline}} #{{number}}",
  "build.blocked": "Blockiert: wartet auf die Freigabe eines Schritts.",
  "build.blockedBy": "Blockiert: wartet auf {{steps}}.",
  "build.unblockInBuildkite": "In Buildkite freigeben",
  "build.canceled": "Abgebrochen: {{reason}}",
  "build.loading": "Build wird geladen …",
  "build.rebuild": "Neu bauen",
  "build.rebuildTitle": "#{{number}} neu bauen?",
  "build.rebuildWhat":
    "Das startet einen neuen Build mit eigener Nummer, mit demselben Commit, demselben Branch und derselben Nachricht.",
  "build.rebuildAs":
    "Er läuft im Namen von {{name}}, zu dem das API-Token gehört.",
  "build.rebuildAsOwner":
    "Er läuft im Namen der Person, der das API-Token gehört.",
  "build.rebuildConfirm": "Neuen Build starten",
  "build.rebuilding": "Neuer Build wird gestartet …",
  "build.rebuildFailed": "Der Build wurde nicht neu gebaut",
  "build.rebuilt": "Build #{{number}} ist gestartet.",
  "build.openRebuilt": "Build #{{number}} öffnen",
  "build.cannotRebuild.readonly": "Neu bauen ist hier abgeschaltet.",
  "build.cannotRebuild.writes-refused":
    "Neu bauen geht hier nicht: Der Proxy des Portals lässt nur Lesezugriffe durch. Auf buildkite.com geht es.",
  "build.cannotRebuild.scope-missing":
    "Zum Neubauen braucht das API-Token dieses Portals den Scope write_builds.",
  "build.cannotRebuild.denied":
    "Das Neubauen ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben; sonst geht es auf buildkite.com.",
  "build.cannotRebuild.archived":
    "Die Pipeline ist archiviert, ihre Builds lassen sich nicht neu bauen.",
  "build.cannotRebuild.not-allowed":
    "Die Einstellungen der Pipeline erlauben kein Neubauen.",
  "build.cannotRebuild.unknown":
    "Es wird geprüft, ob dieser Build neu gebaut werden darf …",
};
