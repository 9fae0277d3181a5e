import type { Area } from "./area.js";

export const pipeline: Area<"pipeline"> = {
  "pipeline.trail": "Navigationspfad",
  "pipeline.viewsLabel": "Ansichten der Pipeline",
  "pipeline.views.builds": "Builds",
  "pipeline.views.insights": "Auswertung",
  "pipeline.views.deployments": "Deployments",
  "pipeline.build": "Build #{{number}}",
  "pipeline.job": "Job",
  "pipeline.backToBuilds": "Zurück zu den Builds",
  "pipeline.backToBuild": "Zurück zu Build #{{number}}",
  "pipeline.nowShowing": "Angezeigt wird das Log von",
  "pipeline.attempts": "Versuche",
  "pipeline.jobViewsLabel": "Ansichten des Jobs",
  "pipeline.jobViews.log": "Log",
  "pipeline.jobViews.artifacts": "Artefakte",
  "pipeline.jobViews.annotations": "Anmerkungen",
  "pipeline.jobViews.comparison": "Vergleich",
};
