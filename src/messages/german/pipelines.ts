import type { Area } from "./area.js";

export const pipelines: Area<"pipelines"> = {
  "pipelines.label": "Pipelines von {{organization}}",
  "pipelines.loading": "Pipelines werden geladen …",
  "pipelines.search": "Pipelines nach Namen durchsuchen",
  "pipelines.searching": "Suche läuft …",
  "pipelines.clearSearch": "Suche leeren",
  "pipelines.sort": "Reihenfolge",
  "pipelines.orders.listed": "Wie bei Buildkite",
  "pipelines.orders.name": "Nach Namen",
  "pipelines.orders.newest": "Neuester Build zuerst",
  "pipelines.orders.failed": "Fehlgeschlagene zuerst",
  "pipelines.orders.busy": "Laufende zuerst",
  "pipelines.archived": "Archiviert",
  "pipelines.showArchived_one": "Archivierte zeigen ({{amount}})",
  "pipelines.showArchived_other": "Archivierte zeigen ({{amount}})",
  "pipelines.count_one": "{{amount}} Pipeline",
  "pipelines.count_other": "{{amount}} Pipelines",
  "pipelines.countSoFar_one": "{{amount}}+ Pipelines",
  "pipelines.countSoFar_other": "{{amount}}+ Pipelines",
  "pipelines.addFavourite": "{{name}} oben behalten",
  "pipelines.removeFavourite": "{{name}} nicht mehr oben behalten",
  "pipelines.newest": "Neuester Build auf {{branch}}",
  "pipelines.noBuilds": "Noch keine Builds",
  "pipelines.noBranch": "Kein Standard-Branch",
  "pipelines.looking": "Wird nachgesehen …",
  "pipelines.look": "Nicht nachgesehen",
  "pipelines.lookHint":
    "Nach dem Zustand von {{name}} wurde noch nicht gesehen: das kostet eine eigene Anfrage. Jetzt nachsehen",
  "pipelines.lookFailed": "Konnte nicht geladen werden",
  "pipelines.lookAgainHint":
    "Der Zustand von {{name}} konnte nicht geladen werden. Noch einmal versuchen",
  "pipelines.running_one": "{{amount}} läuft",
  "pipelines.running_other": "{{amount}} laufen",
  "pipelines.waiting_one": "{{amount}} wartet",
  "pipelines.waiting_other": "{{amount}} warten",
  "pipelines.statesUnknown":
    "Wie es um die neuesten Builds der Pipelines steht, konnte nicht geladen werden.",
  "pipelines.searchUnknown":
    "Buildkite konnte nicht durchsucht werden, nur das schon Geladene.",
  "pipelines.loadMore": "Weitere Pipelines laden",
  "pipelines.loadingMore": "Weitere Pipelines werden geladen …",
  "pipelines.orderedSoFar_one":
    "Die Reihenfolge ist die der einen bisher geladenen Pipeline.",
  "pipelines.orderedSoFar_other":
    "Die Reihenfolge ist die der {{amount}} bisher geladenen Pipelines.",
  "pipelines.end": "Das sind alle Pipelines.",
  "pipelines.none.title": "Noch keine Pipelines",
  "pipelines.none.advice":
    "Die Organisation {{organization}} hat keine Pipelines, oder keine, die das Token des Proxys sehen darf.",
  "pipelines.noMatch.title": "Keine Pipeline passt",
  "pipelines.noMatch.advice": "Keine Pipeline hat „{{text}}“ im Namen.",
  "pipelines.noMatch.clear": "Suche leeren",
  "pipelines.onlyArchived.title": "Alle Pipelines sind archiviert",
  "pipelines.onlyArchived.advice":
    "Archivierte Pipelines werden nicht gezeigt. Sie bauen nichts mehr.",
  "pipelines.onlyArchived.clear": "Archivierte Pipelines zeigen",
};
