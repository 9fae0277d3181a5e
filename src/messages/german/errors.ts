import type { Area } from "./area.js";

const ASK_FOR_PERMISSION =
  "Wer dieses Portal betreibt, kann klären, ob das erlaubt sein soll: hier im Portal und in Buildkite für die Person, der das Token gehört.";
const CHANGE = "Die Anfrage ändern.";
const CHECK_PROXY =
  "Zeigt die Basis-URL auf den Proxy und nicht auf eine Webseite, und besteht die Anmeldung noch?";
const WRITE_AS_IN_ADDRESS =
  "Richtig ist die Schreibweise aus der Adresse der Pipeline: https://buildkite.com/acme/web ist acme/web.";

export const errors: Area<"errors"> = {
  "errors.signed-out.message": "Die Anmeldung ist abgelaufen.",
  "errors.signed-out.advice": "Neu anmelden und dann diese Seite neu laden.",
  "errors.token-rejected.message": "Buildkite nimmt das API-Token nicht an.",
  "errors.token-rejected.advice":
    "Wer dieses Portal betreibt, muss das Token ersetzen: Es fehlt im Proxy, ist abgelaufen oder wurde widerrufen.",
  "errors.scope-missing.message": "Dem API-Token fehlt der Scope {{scope}}.",
  "errors.scope-missing.advice":
    "Wer dieses Portal betreibt, kann dem Buildkite-API-Token {{scope}} hinzufügen.",
  "errors.forbidden.message": "Das ist nicht erlaubt.",
  "errors.forbidden.advice": ASK_FOR_PERMISSION,
  "errors.forbidden-because.message": "Das ist nicht erlaubt: {{details}}",
  "errors.forbidden-because.advice": ASK_FOR_PERMISSION,
  "errors.no-proxy.message": "Der Proxy zu Buildkite fehlt.",
  "errors.no-proxy.advice":
    "Nennt die Basis-URL einen Endpunkt des Proxys, und ist dessen Ziel https://api.buildkite.com?",
  "errors.no-organization.message": "Buildkite kennt diese Organisation nicht.",
  "errors.no-organization.advice":
    "Die Organisation mit der Adresse ihrer Seite auf buildkite.com vergleichen. Die Person, der das Token gehört, muss Mitglied sein, und das Token muss auf die Organisation zugreifen dürfen.",
  "errors.no-pipeline.message": "Buildkite kennt diese Pipeline nicht.",
  "errors.no-pipeline.advice":
    "Den Slug mit der Adresse der Pipeline auf buildkite.com vergleichen: Er ändert sich, wenn eine Pipeline umbenannt wird. Die Person, der das Token gehört, muss in einem Team sein, das sie sieht.",
  "errors.no-build.message": "Buildkite kennt diesen Build nicht.",
  "errors.no-build.advice":
    "Vielleicht wurde er mit seiner Pipeline gelöscht, oder die Aufbewahrungszeit des Tarifs ist vorbei.",
  "errors.no-job.message": "Buildkite kennt diesen Job nicht.",
  "errors.no-job.advice":
    "Ein Retry gibt einem Job eine neue ID: den Build öffnen und den Job dort auswählen.",
  "errors.no-log.message": "Dieser Job hat kein Log.",
  "errors.no-log.advice":
    "Ein Log beginnt mit dem Job. Vielleicht wurde es auch gelöscht, oder die Aufbewahrungszeit des Tarifs ist vorbei.",
  "errors.no-resource.message": "Buildkite hat unter dieser Adresse nichts.",
  "errors.no-resource.advice":
    "Vielleicht wurde es gelöscht, oder die Person, der das Token gehört, darf es nicht sehen.",
  "errors.rate-limited.message":
    "Das Anfragelimit von Buildkite ist ausgeschöpft.",
  "errors.rate-limited.advice_one":
    "{{amount}} Sekunde warten: Das Limit gilt für alle gemeinsam, die dasselbe Token nutzen.",
  "errors.rate-limited.advice_other":
    "{{amount}} Sekunden warten: Das Limit gilt für alle gemeinsam, die dasselbe Token nutzen.",
  "errors.writes-refused.message":
    "Der Proxy lässt niemanden etwas in Buildkite ändern.",
  "errors.writes-refused.advice":
    "Wer dieses Portal betreibt, kann im Proxy PUT erlauben, und POST für neue Builds.",
  "errors.refused.message": "Buildkite hat abgelehnt.",
  "errors.refused.advice": CHANGE,
  "errors.refused-because.message": "Buildkite hat abgelehnt: {{details}}",
  "errors.refused-because.advice": CHANGE,
  "errors.network.message": "Buildkite ist nicht erreichbar.",
  "errors.network.advice":
    "Die Verbindung prüfen und es dann erneut versuchen.",
  "errors.server.message":
    "Der Server meldet einen Fehler (Status {{status}}).",
  "errors.server.advice":
    "Gleich noch einmal versuchen. Hält es an, steht der Grund vielleicht auf https://www.buildkitestatus.com.",
  "errors.gateway-timeout.message":
    "Der Server meldet einen Fehler (Status {{status}}).",
  "errors.gateway-timeout.advice":
    "Der Proxy hat Buildkite nicht erreicht. Gleich noch einmal versuchen.",
  "errors.unreadable.message":
    "Die Antwort stammt nicht von Buildkite: {{details}}",
  "errors.unreadable.advice": CHECK_PROXY,
  "errors.web-page.message":
    "Die Antwort stammt nicht von Buildkite: Sie ist eine Webseite.",
  "errors.web-page.advice": CHECK_PROXY,
  "errors.invalid-pipeline-slug.message":
    "{{name}} ist kein Slug einer Pipeline: Er besteht aus Organisation, einem Schrägstrich und Pipeline, wie acme/web.",
  "errors.invalid-pipeline-slug.advice": WRITE_AS_IN_ADDRESS,
  "errors.invalid-build-number.message":
    "{{name}} ist keine Build-Nummer: Sie ist eine ganze Zahl, wie 12.",
  "errors.invalid-build-number.advice": WRITE_AS_IN_ADDRESS,
  "errors.invalid-id.message":
    "{{name}} ist keine ID: Sie ist eine UUID, wie 0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b.",
  "errors.invalid-id.advice": WRITE_AS_IN_ADDRESS,
  "errors.invalid-empty-slug.message":
    "Der Name der Organisation oder der Pipeline ist leer. Richtig ist zum Beispiel acme/web.",
  "errors.invalid-empty-slug.advice": WRITE_AS_IN_ADDRESS,
  "errors.invalid-long-slug.message":
    "{{name}} ist kein Slug: Es sind {{length}} Zeichen, Buildkite erlaubt {{limit}}.",
  "errors.invalid-long-slug.advice": WRITE_AS_IN_ADDRESS,
  "errors.invalid-leading-hyphen.message":
    "{{name}} ist kein Slug: Am Anfang steht ein Bindestrich. Richtig ist zum Beispiel acme/web.",
  "errors.invalid-leading-hyphen.advice": WRITE_AS_IN_ADDRESS,
  "errors.invalid-character.message":
    "{{name}} ist kein Slug: {{character}} darf darin nicht stehen, nur Buchstaben von a bis z, Ziffern und Bindestriche, wie in acme/web.",
  "errors.invalid-character.advice": WRITE_AS_IN_ADDRESS,
  "errors.invalid-character-for-hyphen.message":
    "{{name}} ist kein Slug: {{character}} darf darin nicht stehen (Buildkite schreibt dafür einen Bindestrich), nur Buchstaben von a bis z, Ziffern und Bindestriche, wie in acme/web.",
  "errors.invalid-character-for-hyphen.advice": WRITE_AS_IN_ADDRESS,
};
