import { text } from "./template.js";

/** Words of the dialog that starts a build. */
export const newBuild = {
  label: "New build",
  labelLike: "New build like this",
  title: text("New build of {{pipeline}}", "pipeline"),
  titleLike: text("New build like #{{number}}", "number"),
  branch: "Branch",
  branches: "Branches of recent builds",
  branchProblem:
    "Name the branch, as git does: no spaces, and none of ~ ^ ? * [ \\",
  commit: "Commit",
  commitHint:
    "HEAD is the newest of the branch. Else a full SHA, a tag or another ref.",
  commitProblem:
    "Name a commit, as git does: HEAD, a full SHA, a tag or another ref, without spaces.",
  abbreviated:
    "This looks like the beginning of a SHA. Buildkite needs all 40 characters to find a commit.",
  message: "Message",
  messageHint: "Without one, Buildkite takes the commit’s own.",
  env: "Environment variables",
  envHint:
    "Lines of NAME=value can be pasted. No secrets: everybody who sees the build can read them.",
  envProblem:
    "A name has letters, digits and underscores, and begins with no digit.",
  addEnv: "Add a variable",
  metaData: "Meta-data",
  metaDataHint: "What jobs read with buildkite-agent meta-data get.",
  metaDataLike: text(
    "What the jobs of #{{number}} have set is among it: remove what the new build is to set itself.",
    "number",
  ),
  metaDataProblem: "Name it.",
  addMetaData: "Add meta-data",
  firstStep: text("Asked by the first step, “{{label}}”", "label"),
  firstStepNoName: "Asked by the first step",
  firstStepUnreadable:
    "The pipeline’s first step asks something that cannot be read here. The build will wait until it is answered.",
  cleanCheckout: "Clean checkout",
  cleanCheckoutHint: "Agents throw away their copy of the repository first.",
  ignoreFilters: "Ignore branch filters",
  ignoreFiltersHint: "Also where the pipeline’s settings build no such branch.",
  pullRequest: "Pull request",
  pullRequestNumber: "Number",
  pullRequestNumberProblem: "A number of digits alone.",
  pullRequestBase: "Base branch",
  pullRequestRepository: "Repository",
  pullRequestLabels: "Labels",
  pullRequestLabelsHint: "Separated by commas.",
  author: "Author",
  authorHint: "In whose name it shows, in place of the commit’s author.",
  authorName: "Name",
  authorEmail: "E-mail address",
  authorEmailProblem: "An e-mail address, as in ada@example.com.",
  inBuildkite: "Start it in Buildkite",
  confirm: "Start the build",
  pending: "Starting the build…",
  failed: "No build was started",
  done: text("Build #{{number}} has been started.", "number"),
};
