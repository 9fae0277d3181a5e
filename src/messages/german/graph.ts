import type { Area } from "./area.js";

export const graph: Area<"graph"> = {
  "graph.loading": "Die Schritte der Pipeline werden geladen …",
  "graph.label": "Schritte von Build #{{number}}, nach dem, worauf sie warten",
  "graph.keys":
    "Pfeiltasten rechts und links folgen den Linien zwischen Schritten, auf und ab führen zum Schritt darüber oder darunter; Enter öffnet den Job eines Schritts.",
  "graph.asGraph": "Graph",
  "graph.asList": "Liste",
  "graph.view": "Ansicht",
  "graph.zoomIn": "Vergrößern",
  "graph.zoomOut": "Verkleinern",
  "graph.fit": "Einpassen",
  "graph.zoom": "{{share}} der vollen Größe",
  "graph.kinds.command": "Befehl",
  "graph.kinds.wait": "Warten",
  "graph.kinds.block": "Freigabe",
  "graph.kinds.input": "Eingabe",
  "graph.kinds.trigger": "Auslöser",
  "graph.kinds.unknown": "Schritt",
  "graph.kinds.group": "Gruppe",
  "graph.jobs_one": "{{amount}} Job",
  "graph.jobs_other": "{{amount}} Jobs",
  "graph.noJobYet": "noch nicht da",
  "graph.noJob": "ausgelassen",
  "graph.after": "Nach {{steps}}",
  "graph.afterNothing": "Wartet auf nichts",
  "graph.alsoAfterFailure": "{{step}}, auch wenn er fehlschlägt",
  "graph.missing": "Wartet auf {{steps}}, doch so heißt hier kein Schritt",
  "graph.before": "Vor {{steps}}",
  "graph.condition": "Nur wenn {{condition}}",
  "graph.branches": "Nur auf {{branches}}",
  "graph.close": "Schließen",
  "graph.steps_one": "{{amount}} weiterem Schritt",
  "graph.steps_other": "{{amount}} weiteren Schritten",
  "graph.moreJobs_one": "und {{amount}} weiterer, in der Liste der Jobs",
  "graph.moreJobs_other": "und {{amount}} weitere, in der Liste der Jobs",
  "graph.tooManyLines_one":
    "{{amount}} Linie würde die Schritte verdecken; gezeichnet werden nur die des Schritts mit dem Fokus.",
  "graph.tooManyLines_other":
    "{{amount}} Linien würden die Schritte verdecken; gezeichnet werden nur die des Schritts mit dem Fokus.",
  "graph.showUnmatched_one":
    "{{amount}} Job gehört zu keinem Schritt, der hier bekannt ist",
  "graph.showUnmatched_other":
    "{{amount}} Jobs gehören zu keinem Schritt, der hier bekannt ist",
  "graph.source.configuration":
    "Gelesen aus der Konfiguration der Pipeline, wie sie jetzt ist",
  "graph.source.uploads_one": "Gelesen aus {{amount}} Upload dieses Builds",
  "graph.source.uploads_other": "Gelesen aus {{amount}} Uploads dieses Builds",
  "graph.source.both_one":
    "Gelesen aus der Konfiguration der Pipeline, wie sie jetzt ist, und {{amount}} Upload dieses Builds",
  "graph.source.both_other":
    "Gelesen aus der Konfiguration der Pipeline, wie sie jetzt ist, und {{amount}} Uploads dieses Builds",
  "graph.source.requests_one": "mit {{amount}} Anfrage an Buildkite",
  "graph.source.requests_other": "mit {{amount}} Anfragen an Buildkite",
  "graph.unknown.title": "Die Schritte dieses Builds sind hier nicht bekannt",
  "graph.unknown.noSteps":
    "Weder die Konfiguration der Pipeline noch ein Upload dieses Builds enthält Schritte.",
  "graph.unknown.absent":
    "Buildkite gibt zu dieser Pipeline keine Konfiguration heraus: Die Schritte sind im Web-Editor entstanden. Gezeichnet werden kann eine Pipeline, deren Schritte YAML sind.",
  "graph.unknown.refused":
    "Das Token dieses Portals darf die Pipeline nicht lesen; es braucht den Scope read_pipelines.",
  "graph.unknown.gone":
    "Buildkite behält nur eine Zeit lang, was Jobs als Schritte hochladen, und hat es für diesen Build nicht mehr.",
  "graph.unknown.uploadsRefused":
    "Das Token dieses Portals darf nicht lesen, was Jobs als Schritte hochgeladen haben.",
  "graph.unknown.unread_one":
    "{{amount}} weiterer Upload wurde nicht abgefragt, da jeder eine Anfrage kostet.",
  "graph.unknown.unread_other":
    "{{amount}} weitere Uploads wurden nicht abgefragt, da jeder eine Anfrage kostet.",
  "graph.unknown.omitted_one":
    "Buildkite lässt den Text von {{amount}} Upload weg, oder er ist nicht lesbar.",
  "graph.unknown.omitted_other":
    "Buildkite lässt die Texte von {{amount}} Uploads weg, oder sie sind nicht lesbar.",
  "graph.problems.tooLarge":
    "Die Konfiguration hat {{size}}, von denen hier höchstens {{limit}} gelesen werden.",
  "graph.problems.notYaml": "Die Konfiguration ist kein YAML: {{details}}",
  "graph.problems.notYamlAt":
    "Die Konfiguration ist kein YAML, Zeile {{line}}: {{details}}",
  "graph.problems.tooDeep":
    "Die Konfiguration ist tiefer verschachtelt als jede Pipeline.",
  "graph.problems.tooMuch":
    "Die Aliase der Konfiguration entfalten sich zu mehr, als gezeigt werden kann.",
  "graph.problems.noSteps":
    "Die Konfiguration enthält keine Liste von Schritten.",
};
