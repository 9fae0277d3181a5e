import { german } from "@buildkite/elements/messages/german";

/** Every word in German: the elements' and the plugin's own. */
export default {
  ...german,
  "backstage.title": "Buildkite",
  "backstage.subtitle": "Die Pipelines von allem, was im Katalog steht",
  "backstage.cardTitle": "Buildkite",
  "backstage.toBuilds": "Alle Builds",
  "backstage.pipelines": "Pipelines",
  "backstage.pipeline": "Pipeline",
  "backstage.allPipelines": "Alle Pipelines",
  "backstage.inCatalog": "Im Katalog",
  "backstage.ofOrganization": "Alle von {{organization}}",
  "backstage.whichPipelines": "Welche Pipelines",
  "backstage.search": "Pipelines durchsuchen",
  "backstage.searchHint": "Pipeline oder Komponente",
  "backstage.noMatch":
    "Keine Pipeline oder Komponente hat „{{text}}“ im Namen.",
  "backstage.loading": "Pipelines werden im Katalog gesucht…",
  "backstage.loadFailed": "Der Katalog konnte nicht gelesen werden",
  "backstage.retry": "Noch einmal versuchen",
  "backstage.ofEntities": "Gehört zu",
  "backstage.empty": "Noch keine Pipelines",
  "backstage.emptyHow":
    "Sobald eine Komponente die Annotation {{annotation}} hat, steht ihre Pipeline hier:",
  "backstage.readMore": "Mehr lesen",
  "backstage.nowhere.title": "Unter dieser Adresse gibt es nichts",
  "backstage.nowhere.description":
    "Ein Build hat eine ganze Zahl als Namen, wie in /builds/12, ein Job steht unter /builds/12/jobs/ mit seiner UUID.",
  "backstage.nowhere.toBuilds": "Alle Builds zeigen",
  "backstage.notInCatalog.title":
    "Nichts im Katalog nennt die Pipeline {{pipeline}}",
  "backstage.notInCatalog.description":
    "Pipelines stehen hier für die Komponenten, die sie in der Annotation {{annotation}} nennen, und nur für Personen, die eine solche Komponente sehen dürfen.",
  "backstage.notOfOrganizations.title":
    "Pipelines von {{organization}} werden hier nicht gezeigt",
  "backstage.notOfOrganizations.description":
    "Diese App zeigt die der Organisationen, für die sie eingerichtet ist oder die ihr Katalog nennt.",
  "backstage.notAnnotated.title":
    "Die Pipeline {{pipeline}} gehört nicht zu diesem Eintrag",
  "backstage.notAnnotated.description":
    "Der Link hierher stammt von einem anderen Eintrag, oder die Annotation wurde seither geändert.",
  "backstage.annotation.title":
    "In der Annotation {{annotation}} stimmt etwas nicht",
  "backstage.annotation.right": "Richtig wäre",
  "backstage.annotation.readMore": "Was darin stehen kann",
  "backstage.annotation.wrongEntities_one":
    "{{count}} Eintrag hat eine Annotation, in der etwas nicht stimmt",
  "backstage.annotation.wrongEntities_other":
    "{{count}} Einträge haben eine Annotation, in der etwas nicht stimmt",
  "backstage.annotation.reasons.empty": "Sie nennt keine Pipeline.",
  "backstage.annotation.reasons.address":
    "„{{value}}“ ist eine Adresse; die Organisation und die Pipeline daraus genügen.",
  "backstage.annotation.reasons.organization-missing":
    "In „{{value}}“ fehlt die Organisation vor der Pipeline.",
  "backstage.annotation.reasons.organization-not-configured":
    "„{{value}}“ gehört zu einer Organisation, für die diese App nicht eingerichtet ist.",
  "backstage.annotation.reasons.not-a-pipeline": "{{details}}",
  "backstage.annotation.reasons.too-many":
    "Es sind mehr Pipelines, als gezeigt werden können: „{{value}}“ und was danach kommt, fehlen.",
  "backstage.annotation.reasons.not-a-branch":
    "„{{value}}“ kann kein Branch sein: zu lang oder mit Zeichen, die man nicht sieht.",
  "backstage.annotation.reasons.not-true-or-false":
    "„{{value}}“ ist weder true noch false.",
  "backstage.refused.rebuild": "Der Build wurde nicht wiederholt: {{reason}}",
  "backstage.refused.cancel": "Der Build wurde nicht abgebrochen: {{reason}}",
  "backstage.refused.retry": "Der Job wurde nicht wiederholt: {{reason}}",
  "backstage.refused.unblock":
    "Der Schritt wurde nicht freigegeben: {{reason}}",
  "backstage.refused.create": "Es wurde kein Build gestartet: {{reason}}",
  "backstage.refused.reprioritize":
    "Die Priorität des Jobs wurde nicht geändert: {{reason}}",
};
