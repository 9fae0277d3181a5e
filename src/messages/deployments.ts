import { plural, text } from "./template.js";

/** Words of what is deployed where. */
export const deployments = {
  loading: "Loading the last builds…",
  list: "Environments",
  now: "Now",
  noneYet: "No deployment has passed yet.",
  latest: "Since then",
  build: text("Build #{{number}}", "number"),
  by: "by",
  open: text("Open {{host}}", "host"),
  history: plural({
    one: "{{amount}} deployment",
    other: "{{amount}} deployments",
  }),
  more: plural({
    one: "Show {{amount}} more",
    other: "Show {{amount}} more",
  }),
  compare: {
    title: "What differs between two environments",
    from: "From",
    to: "To",
    same: "Both have the same commit.",
    show: text("Commits of {{to}} that {{from}} has not", "to", "from"),
    impossible:
      "The address of the repository, or one of the commits, is not known.",
  },
  from: plural({
    one: "Read from the meta-data of the last build. The state is that of the build.",
    other:
      "Read from the meta-data of the last {{amount}} builds. States are those of the builds.",
  }),
  empty: {
    title: "No deployments in the last builds",
    body: "A build shows here once it says where it has deployed to. In a step’s script:",
    other: "Or, for several apps, or several environments at once:",
  },
};
