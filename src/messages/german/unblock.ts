import type { Area } from "./area.js";

export const unblock: Area<"unblock"> = {
  "unblock.label": "Freigeben",
  "unblock.title": "„{{label}}“ freigeben",
  "unblock.what":
    "Der Build macht mit dem weiter, was auf diesen Schritt wartet.",
  "unblock.asking": "Es wird nachgesehen, was dieser Schritt fragt …",
  "unblock.asksNothing": "Dieser Schritt fragt nichts.",
  "unblock.fromConfiguration":
    "Das fragt die Konfiguration der Pipeline jetzt. Der Build kann mit einer anderen begonnen haben.",
  "unblock.unknown.no-step":
    "Was dieser Schritt fragt, ist hier nicht bekannt: Weder die Konfiguration der Pipeline noch das, was Jobs dieses Builds hochgeladen haben, sagt es. Falls er etwas fragt, bleibt es hier ohne Antwort.",
  "unblock.unknown.several-steps":
    "Was dieser Schritt fragt, ist hier nicht bekannt: Mehrere Schritte heißen so.",
  "unblock.unknown.unreadable":
    "Was dieser Schritt fragt, ist hier nicht bekannt: Eine seiner Fragen ist nicht lesbar.",
  "unblock.mayRequire":
    "Vielleicht fragt er etwas, das beantwortet werden muss. Deshalb geht die Freigabe hier nicht.",
  "unblock.notAsked": "Was dieser Schritt fragt, war nicht herauszufinden.",
  "unblock.teams_one":
    "Nur Mitglieder des Teams {{teams}} dürfen ihn freigeben. Für Buildkite ist das die Person, der das API-Token gehört.",
  "unblock.teams_other":
    "Nur Mitglieder der Teams {{teams}} dürfen ihn freigeben. Für Buildkite ist das die Person, der das API-Token gehört.",
  "unblock.inBuildkite": "In Buildkite beantworten",
  "unblock.confirm": "Schritt freigeben",
  "unblock.pending": "Schritt wird freigegeben …",
  "unblock.failed": "Der Schritt wurde nicht freigegeben",
  "unblock.done": "Der Schritt ist freigegeben, der Build geht weiter.",
  "unblock.cannot.type": "Nur Block- und Input-Schritte lassen sich freigeben.",
  "unblock.cannot.answered": "Der Schritt ist schon freigegeben.",
  "unblock.cannot.early": "Der Schritt ist noch nicht erreicht.",
  "unblock.cannot.failed":
    "Der Build ist fehlgeschlagen, bevor er diesen Schritt erreicht hat.",
  "unblock.cannot.canceled":
    "Der Build wurde abgebrochen, in ihm kann nichts weitergehen.",
  "unblock.cannot.refused":
    "Buildkite lässt diesen Schritt jetzt von niemandem freigeben.",
  "unblock.cannot.other": "Der Schritt wartet auf niemanden.",
};
