import type { Area } from "./area.js";

export const act: Area<"act"> = {
  "act.inNameOf":
    "Das geschieht im Namen von {{name}}, zu dem das API-Token gehört.",
  "act.inOwnersName":
    "Das geschieht im Namen der Person, der das API-Token gehört.",
  "act.mayBeDone":
    "Vielleicht hat Buildkite es trotzdem getan. Erst nachsehen, dann erneut versuchen.",
  "act.openBuild": "Build #{{number}} öffnen",
  "act.cannot.readonly": "Änderungen sind hier abgeschaltet.",
  "act.cannot.writes-refused":
    "Hier geht das nicht: Der Proxy des Portals lässt nur Lesezugriffe durch. Auf buildkite.com geht es.",
  "act.cannot.scope-missing":
    "Dafür braucht das API-Token dieses Portals den Scope write_builds.",
  "act.cannot.archived":
    "Die Pipeline ist archiviert, in ihr kann nichts Neues beginnen.",
  "act.cannot.not-allowed":
    "Die Einstellungen der Pipeline erlauben kein Neubauen.",
  "act.cannot.unknown": "Es wird geprüft, ob das hier erlaubt ist …",
  "act.denied.rebuild":
    "Das Neubauen ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben; sonst geht es auf buildkite.com.",
  "act.denied.cancel":
    "Das Abbrechen von Builds ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben; sonst geht es auf buildkite.com.",
  "act.denied.retry":
    "Das Wiederholen von Jobs ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben; sonst geht es auf buildkite.com.",
  "act.denied.unblock":
    "Das Freigeben ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben; sonst geht es auf buildkite.com.",
  "act.denied.create":
    "Das Starten von Builds ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben; sonst geht es auf buildkite.com.",
  "act.denied.reprioritize":
    "Das Ändern der Priorität ist bei dieser Komponente nicht erlaubt. Wer für sie zuständig ist, kann es erlauben.",
};
