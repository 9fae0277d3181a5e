/** Words of the list of builds and its rows. */
export const list = {
  label: (pipeline: string) => `Builds of ${pipeline}`,
  loading: "Loading builds…",
  filtering: "Loading matching builds…",
  number: (number: number) => `#${number}`,
  noMessage: "No message",
  commit: (sha: string) => `Commit ${sha}`,
  pullRequest: (id: string) => `#${id}`,
  pullRequestLabel: (id: string) => `Pull request ${id}`,
  branch: "Branch",
  tag: "Tag",
  by: "Started by",
  rebuildOf: (number: number) => `Rebuild of #${number}`,
  triggeredBy: (pipeline: string, number: number) =>
    `Triggered by ${pipeline} #${number}`,
  sources: {
    webhook: "Webhook",
    api: "API",
    ui: "By hand",
    trigger_job: "Trigger",
    schedule: "Schedule",
  } as Readonly<Record<string, string>>,
  created: "Created",
  duration: "Duration",
  waiting: "Waiting",
  newBuilds: (count: number) =>
    count === 1 ? "1 new build" : `${count} new builds`,
  loadMore: "Load older builds",
  searchMore: "Search older builds",
  loadingMore: "Loading older builds…",
  count: (shown: string, more: boolean) =>
    shown === "1" && !more ? "1 build" : `${shown}${more ? "+" : ""} builds`,
  end: "That is every build.",
  endFiltered: "That is every build that matches.",
  searched: (loaded: string, more: boolean) =>
    more
      ? `Searched the ${loaded} newest builds. Buildkite has no text search, so older ones are found once they are loaded.`
      : `Searched all ${loaded} builds.`,
  density: {
    label: "Density of the list",
    comfortable: "Comfortable",
    compact: "Compact",
  },
  noBuilds: {
    title: "No builds yet",
    advice:
      "The first push, schedule or new build of this pipeline will show up here by itself.",
  },
  noMatch: {
    title: "No build matches",
    advice: "Nothing in this pipeline fits all of the filters at once.",
    loadedAdvice: (loaded: string) =>
      `None of the ${loaded} builds loaded so far contains this text.`,
    clear: "Clear filters",
  },
};
