/** Words of the pipeline element. */
export const pipeline = {
  trail: "Where this is",
  build: (number: number) => `Build #${number}`,
  job: "Job",
  backToBuilds: "Back to the builds",
  backToBuild: (number: number) => `Back to build #${number}`,
  nowShowing: "Showing the log of",
};
