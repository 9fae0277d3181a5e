import { plural, text } from "./template.js";

/** Words of the list of an organization's pipelines. */
export const pipelines = {
  label: text("Pipelines of {{organization}}", "organization"),
  loading: "Loading pipelines…",
  search: "Search pipelines by name",
  searching: "Searching…",
  clearSearch: "Clear the search",
  sort: "Order",
  orders: {
    listed: "As on Buildkite",
    name: "By name",
    newest: "Newest build first",
    failed: "Failed first",
    busy: "Running first",
  },
  archived: "Archived",
  showArchived: plural("Show archived ({{amount}})"),
  count: plural({ one: "{{amount}} pipeline", other: "{{amount}} pipelines" }),
  countSoFar: plural("{{amount}}+ pipelines"),
  addFavourite: text("Keep {{name}} at the top", "name"),
  removeFavourite: text("No longer keep {{name}} at the top", "name"),
  newest: text("Newest build on {{branch}}", "branch"),
  noBuilds: "No builds yet",
  noBranch: "No default branch",
  looking: "Looking…",
  look: "Not looked at",
  lookHint: text(
    "The state of {{name}} is not looked at yet: that takes a request of its own. Look now",
    "name",
  ),
  lookFailed: "Could not be loaded",
  lookAgainHint: text(
    "The state of {{name}} could not be loaded. Try again",
    "name",
  ),
  running: plural("{{amount}} running"),
  waiting: plural("{{amount}} waiting"),
  statesUnknown:
    "How the pipelines’ newest builds are doing could not be loaded.",
  searchUnknown: "Buildkite could not be searched: only what is loaded was.",
  loadMore: "Load more pipelines",
  loadingMore: "Loading more pipelines…",
  orderedSoFar: plural({
    one: "The order is that of the one pipeline loaded so far.",
    other: "The order is that of the {{amount}} pipelines loaded so far.",
  }),
  end: "That is every pipeline.",
  none: {
    title: "No pipelines yet",
    advice: text(
      "The organization {{organization}} has no pipelines, or none that the proxy’s token may see.",
      "organization",
    ),
  },
  noMatch: {
    title: "No pipeline matches",
    advice: text("No pipeline has “{{text}}” in its name.", "text"),
    clear: "Clear the search",
  },
  onlyArchived: {
    title: "Every pipeline is archived",
    advice: "Archived pipelines are hidden. They build nothing any more.",
    clear: "Show archived pipelines",
  },
};
