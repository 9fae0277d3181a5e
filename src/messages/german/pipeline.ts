import type { Area } from "./area.js";

export const pipeline: Area<"pipeline"> = {
  "pipeline.trail": "Navigationspfad",
  "pipeline.build": "Build #{{number}}",
  "pipeline.job": "Job",
  "pipeline.backToBuilds": "Zurück zu den Builds",
  "pipeline.backToBuild": "Zurück zu Build #{{number}}",
  "pipeline.nowShowing": "Angezeigt wird das Log von",
};
