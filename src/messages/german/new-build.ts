import type { Area } from "./area.js";

export const newBuild: Area<"newBuild"> = {
  "newBuild.label": "Neuer Build",
  "newBuild.labelLike": "Neuer Build wie dieser",
  "newBuild.title": "Neuer Build von {{pipeline}}",
  "newBuild.titleLike": "Neuer Build wie #{{number}}",
  "newBuild.branch": "Branch",
  "newBuild.branches": "Branches der letzten Builds",
  "newBuild.branchProblem":
    "Ein Branch, wie git ihn schreibt: ohne Leerzeichen und ohne ~ ^ ? * [ \\",
  "newBuild.commit": "Commit",
  "newBuild.commitHint":
    "HEAD ist der neueste des Branches. Sonst ein voller SHA, ein Tag oder ein anderer Ref.",
  "newBuild.commitProblem":
    "Ein Commit, wie git ihn schreibt: HEAD, ein voller SHA, ein Tag oder ein anderer Ref, ohne Leerzeichen.",
  "newBuild.abbreviated":
    "Das sieht nach dem Anfang eines SHA aus. Buildkite braucht alle 40 Zeichen, um einen Commit zu finden.",
  "newBuild.message": "Nachricht",
  "newBuild.messageHint": "Ohne eine nimmt Buildkite die des Commits.",
  "newBuild.env": "Umgebungsvariablen",
  "newBuild.envHint":
    "Zeilen wie NAME=Wert lassen sich einfügen. Keine Geheimnisse: Wer den Build sieht, kann sie lesen.",
  "newBuild.envProblem":
    "Ein Name hat Buchstaben, Ziffern und Unterstriche und beginnt nicht mit einer Ziffer.",
  "newBuild.addEnv": "Variable hinzufügen",
  "newBuild.metaData": "Metadaten",
  "newBuild.metaDataHint": "Was Jobs mit buildkite-agent meta-data get lesen.",
  "newBuild.metaDataLike":
    "Was Jobs von #{{number}} gesetzt haben, ist dabei: Was der neue Build selbst setzen soll, lässt sich entfernen.",
  "newBuild.metaDataProblem": "Hier fehlt der Name.",
  "newBuild.addMetaData": "Metadaten hinzufügen",
  "newBuild.firstStep": "Das fragt der erste Schritt, „{{label}}“",
  "newBuild.firstStepNoName": "Das fragt der erste Schritt",
  "newBuild.firstStepUnreadable":
    "Der erste Schritt der Pipeline fragt etwas, das hier nicht lesbar ist. Der Build wird warten, bis es beantwortet ist.",
  "newBuild.cleanCheckout": "Frischer Checkout",
  "newBuild.cleanCheckoutHint":
    "Agenten werfen ihre Kopie des Repositorys vorher weg.",
  "newBuild.ignoreFilters": "Branch-Filter übergehen",
  "newBuild.ignoreFiltersHint":
    "Auch wenn die Einstellungen der Pipeline einen solchen Branch nicht bauen.",
  "newBuild.pullRequest": "Pull Request",
  "newBuild.pullRequestNumber": "Nummer",
  "newBuild.pullRequestNumberProblem": "Eine Zahl aus Ziffern.",
  "newBuild.pullRequestBase": "Ziel-Branch",
  "newBuild.pullRequestRepository": "Repository",
  "newBuild.pullRequestLabels": "Labels",
  "newBuild.pullRequestLabelsHint": "Durch Kommas getrennt.",
  "newBuild.author": "Autorin oder Autor",
  "newBuild.authorHint":
    "In wessen Namen er erscheint, anstelle der Person hinter dem Commit.",
  "newBuild.authorName": "Name",
  "newBuild.authorEmail": "E-Mail-Adresse",
  "newBuild.authorEmailProblem": "Eine E-Mail-Adresse wie ada@example.com.",
  "newBuild.inBuildkite": "In Buildkite starten",
  "newBuild.confirm": "Build starten",
  "newBuild.pending": "Build wird gestartet …",
  "newBuild.failed": "Es wurde kein Build gestartet",
  "newBuild.done": "Build #{{number}} ist gestartet.",
};
