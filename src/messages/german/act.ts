import type { Area } from "./area.js";

export const act: Area<"act"> = {
  "act.inNameOf":
    "Das geschieht im Namen von {{name}}, zu dem das API-Token gehört.",
  "act.inOwnersName":
    "Das geschieht im Namen der Person, der das API-Token gehört.",
  "act.mayBeDone":
    "Vielleicht hat Buildkite es trotzdem getan. Erst nachsehen, dann erneut versuchen.",
  "act.elsewhere": "Auf buildkite.com geht es vielleicht.",
  "act.openBuild": "Build #{{number}} öffnen",
  "act.cannot.readonly": "Änderungen sind hier abgeschaltet.",
  "act.cannot.writes-refused":
    "Hier geht das nicht: Der Proxy des Portals lässt nur Lesezugriffe durch.",
  "act.cannot.scope-missing":
    "Dafür braucht das API-Token dieses Portals den Scope write_builds.",
  "act.cannot.archived":
    "Die Pipeline ist archiviert, in ihr kann nichts Neues beginnen.",
  "act.cannot.not-allowed":
    "Die Einstellungen der Pipeline erlauben kein Neubauen.",
  "act.cannot.unknown": "Es wird geprüft, ob das hier erlaubt ist …",
  "act.denied.rebuild":
    "Das Neubauen ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben.",
  "act.denied.cancel":
    "Das Abbrechen von Builds ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben.",
  "act.denied.retry":
    "Das Wiederholen von Jobs ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben.",
  "act.denied.unblock":
    "Das Freigeben ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben.",
  "act.denied.create":
    "Das Starten von Builds ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben.",
  "act.denied.reprioritize":
    "Das Ändern der Priorität ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben.",
  "act.cancel.label": "Build abbrechen",
  "act.cancel.title": "#{{number}} abbrechen?",
  "act.cancel.what":
    "Laufende Jobs werden gestoppt, wartende laufen nicht mehr. Was bisher geschehen ist, bleibt.",
  "act.cancel.confirm": "Build jetzt abbrechen",
  "act.cancel.keep": "Weiterlaufen lassen",
  "act.cancel.pending": "Build wird abgebrochen …",
  "act.cancel.failed": "Der Build wurde nicht abgebrochen",
  "act.cancel.canceling": "Build #{{number}} wird abgebrochen.",
  "act.cancel.canceled": "Build #{{number}} ist abgebrochen.",
  "act.cancel.cannot.ended":
    "Der Build ist zu Ende, es gibt nichts abzubrechen.",
  "act.cancel.cannot.canceling": "Der Build wird schon abgebrochen.",
  "act.cancel.cannot.blocked":
    "In diesem Build läuft nichts: Er wartet auf eine Freigabe.",
  "act.cancel.cannot.other":
    "Nur eingeplante und laufende Builds lassen sich abbrechen.",
  "act.retryFailed.label": "Fehlgeschlagene Jobs wiederholen",
  "act.retryFailed.title": "Jobs von #{{number}} wiederholen?",
  "act.retryFailed.what":
    "Sie laufen in diesem Build noch einmal, jeder als neuer Versuch. Die bisherigen Versuche und ihre Logs bleiben.",
  "act.retryFailed.which": "Welche Jobs",
  "act.retryFailed.confirm_one": "{{amount}} Job wiederholen",
  "act.retryFailed.confirm_other": "{{amount}} Jobs wiederholen",
  "act.retryFailed.pending": "Das Wiederholen wird veranlasst …",
  "act.retryFailed.failed": "Kein Job wurde wiederholt",
  "act.retryFailed.done_one": "Buildkite wiederholt {{amount}} Job.",
  "act.retryFailed.done_other": "Buildkite wiederholt {{amount}} Jobs.",
  "act.retryFailed.doneUncounted": "Buildkite wiederholt die Jobs.",
  "act.retryFailed.doneNone": "Es war nichts mehr zu wiederholen.",
  "act.retryFailed.more":
    "Die neuen Versuche erscheinen bei den Jobs des Builds, sobald Buildkite sie anlegt.",
  "act.retryFailed.incomplete": "Mindestens eine Art von Jobs auswählen.",
  "act.retryFailed.cannot.none": "In diesem Build ist kein Job fehlgeschlagen.",
  "act.retryFailed.cannot.canceled":
    "Jobs eines abgebrochenen Builds lassen sich nicht wiederholen, aber er lässt sich neu bauen.",
  "act.retryFailed.cannot.unknown":
    "Die Jobs des Builds sind noch nicht bekannt.",
  "act.retry.label": "Job wiederholen",
  "act.retry.title": "„{{label}}“ wiederholen?",
  "act.retry.what":
    "Der Job läuft in diesem Build noch einmal, als neuer Versuch. Die bisherigen Versuche und ihre Logs bleiben.",
  "act.retry.confirm": "Job jetzt wiederholen",
  "act.retry.pending": "Ein neuer Versuch wird gestartet …",
  "act.retry.failed": "Der Job wurde nicht wiederholt",
  "act.retry.done": "Ein neuer Versuch ist gestartet.",
  "act.retry.open": "Neuen Versuch öffnen",
  "act.retry.cannot.type":
    "Nur Jobs, die einen Befehl ausführen, lassen sich wiederholen.",
  "act.retry.cannot.retried": "Der Job ist schon wiederholt worden.",
  "act.retry.cannot.newer":
    "Ein neuerer Versuch dieses Jobs ist nicht fehlgeschlagen.",
  "act.retry.cannot.passed": "Der Job ist nicht fehlgeschlagen.",
  "act.retry.cannot.unfinished": "Der Job ist noch nicht zu Ende.",
  "act.retry.cannot.canceled":
    "Jobs eines abgebrochenen Builds lassen sich nicht wiederholen, aber er lässt sich neu bauen.",
  "act.reprioritize.label": "Priorität ändern",
  "act.reprioritize.title": "Priorität von „{{label}}“",
  "act.reprioritize.what":
    "Agents nehmen zuerst Jobs mit höherer Priorität. Üblich ist 0; was darunter liegt, kommt nach allem anderen.",
  "act.reprioritize.field": "Priorität",
  "act.reprioritize.confirm": "Priorität jetzt ändern",
  "act.reprioritize.pending": "Die Priorität wird geändert …",
  "act.reprioritize.failed": "Die Priorität wurde nicht geändert",
  "act.reprioritize.done": "Die Priorität des Jobs ist jetzt {{priority}}.",
  "act.reprioritize.open": "Job öffnen",
  "act.reprioritize.cannot.type":
    "Nur Jobs, die einen Befehl ausführen, haben eine Priorität.",
  "act.reprioritize.cannot.early": "Der Job wartet noch nicht auf einen Agent.",
  "act.reprioritize.cannot.late": "Der Job wartet nicht mehr auf einen Agent.",
};
