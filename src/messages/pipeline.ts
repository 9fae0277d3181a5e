import { text } from "./template.js";

/** Words of the pipeline element. */
export const pipeline = {
  trail: "Where this is",
  viewsLabel: "Ways to look at the pipeline",
  views: {
    builds: "Builds",
    insights: "Insights",
    deployments: "Deployments",
  },
  build: text("Build #{{number}}", "number"),
  job: "Job",
  backToBuilds: "Back to the builds",
  backToBuild: text("Back to build #{{number}}", "number"),
  nowShowing: "Showing the log of",
  attempts: "Attempts",
  jobViewsLabel: "Ways to look at the job",
  jobViews: {
    log: "Log",
    artifacts: "Artifacts",
    annotations: "Annotations",
    comparison: "Compare",
  },
};
