import { codes, text } from "./template.js";

/** Words of the build elements. */
export const build = {
  number: text("#{{number}}", "number"),
  noMessage: "No message",
  moreMessage: "Show the whole message",
  branch: "Branch",
  tag: "Tag",
  commit: "Commit",
  copyCommit: "Copy the whole commit SHA",
  copyLink: "Copy link",
  copyRefused: "The browser does not let this page copy.",
  pullRequest: text("Pull request #{{id}}", "id"),
  startedBy: "Started by",
  writtenBy: text("commit by {{name}}", "name"),
  sources: codes({
    webhook: "by a push",
    api: "through the API",
    ui: "on buildkite.com",
    trigger_job: "by another build",
    schedule: "on schedule",
  }),
  created: "Created",
  started: "started",
  duration: "Ran for",
  durationSoFar: "Running for",
  waited: "after waiting",
  waiting: "Waiting for",
  rebuiltFrom: text("Rebuilt from #{{number}}", "number"),
  triggeredFrom: text(
    "Triggered by {{pipeline}} #{{number}}",
    "pipeline",
    "number",
  ),
  blocked: "Blocked: waits for a step to be unblocked.",
  blockedBy: text("Blocked: waits for {{steps}}.", "steps"),
  unblockInBuildkite: "Unblock in Buildkite",
  canceled: text("Canceled: {{reason}}", "reason"),
  loading: "Loading the build…",
  rebuild: "Rebuild",
  rebuildTitle: text("Rebuild #{{number}}?", "number"),
  rebuildWhat:
    "This starts a new build, with a number of its own, of the same commit, branch and message.",
  rebuildAs: text(
    "It runs in the name of {{name}}, who owns the API token.",
    "name",
  ),
  rebuildAsOwner: "It runs in the name of whoever owns the API token.",
  rebuildConfirm: "Start the new build",
  rebuilding: "Starting the new build…",
  rebuildFailed: "The build was not rebuilt",
  rebuilt: text("Build #{{number}} has been started.", "number"),
  openRebuilt: text("Open build #{{number}}", "number"),
  cannotRebuild: {
    readonly: "Rebuilding is switched off here.",
    "writes-refused":
      "No rebuilding here: the portal’s proxy only lets through what reads. Rebuild on buildkite.com.",
    "scope-missing":
      "To rebuild, this portal’s API token needs the scope write_builds.",
    denied:
      "You may not rebuild this component’s builds. Ask its owner to let you, or rebuild on buildkite.com.",
    archived: "The pipeline is archived, so its builds cannot be rebuilt.",
    "not-allowed": "The pipeline’s settings do not allow rebuilds.",
    unknown: "Finding out whether this build may be rebuilt…",
  },
};
