import { plural, text } from "./template.js";

/** Words that every control shares: why it is not offered, in whose name it acts. */
export const act = {
  inNameOf: text(
    "It is done in the name of {{name}}, who owns the API token.",
    "name",
  ),
  inOwnersName: "It is done in the name of whoever owns the API token.",
  mayBeDone:
    "Buildkite may have done it all the same. Have a look before you try again.",
  elsewhere: "It may be possible on buildkite.com.",
  openBuild: text("Open build #{{number}}", "number"),
  cannot: {
    readonly: "Changes are switched off here.",
    "writes-refused":
      "Not here: the portal’s proxy only lets through what reads.",
    "scope-missing":
      "For that, this portal’s API token needs the scope write_builds.",
    archived: "The pipeline is archived, so nothing new can begin in it.",
    "not-allowed": "The pipeline’s settings do not allow rebuilds.",
    unknown: "Finding out whether this may be done…",
  },
  denied: {
    rebuild:
      "You may not rebuild this component’s builds. Ask its owner to let you.",
    cancel:
      "You may not cancel this component’s builds. Ask its owner to let you.",
    retry: "You may not retry this component’s jobs. Ask its owner to let you.",
    unblock:
      "You may not unblock this component’s builds. Ask its owner to let you.",
    create:
      "You may not start builds of this component. Ask its owner to let you.",
    reprioritize:
      "You may not change the priority of this component’s jobs. Ask its owner to let you.",
  },
  cancel: {
    label: "Cancel build",
    title: text("Cancel #{{number}}?", "number"),
    what: "Jobs that run are stopped, and those that wait do not run. What has been done so far stays.",
    confirm: "Cancel the build",
    keep: "Let it go on",
    pending: "Canceling the build…",
    failed: "The build was not canceled",
    canceling: text("Build #{{number}} is being canceled.", "number"),
    canceled: text("Build #{{number}} has been canceled.", "number"),
    cannot: {
      ended: "The build has ended, so there is nothing to cancel.",
      canceling: "The build is being canceled already.",
      blocked:
        "Nothing in this build runs: it waits for somebody to unblock it.",
      other: "Only builds that are scheduled or running can be canceled.",
    },
  },
  retryFailed: {
    label: "Retry failed jobs",
    title: text("Retry jobs of #{{number}}?", "number"),
    what: "They run again in this build, each as a new attempt. The attempts so far and their logs stay.",
    which: "Which jobs",
    confirm: plural({
      one: "Retry {{amount}} job",
      other: "Retry {{amount}} jobs",
    }),
    pending: "Asking Buildkite to retry them…",
    failed: "No job was retried",
    done: plural({
      one: "Buildkite is retrying {{amount}} job.",
      other: "Buildkite is retrying {{amount}} jobs.",
    }),
    doneUncounted: "Buildkite is retrying the jobs.",
    doneNone: "There was nothing left to retry.",
    more: "The new attempts appear among the build’s jobs as Buildkite makes them.",
    incomplete: "Choose at least one kind of job.",
    cannot: {
      none: "No job of this build has failed.",
      canceled:
        "Jobs of a canceled build cannot be retried. Rebuild it instead.",
      unknown: "The build’s jobs are not known yet.",
    },
  },
  retry: {
    label: "Retry job",
    title: text("Retry “{{label}}”?", "label"),
    what: "It runs again in this build, as a new attempt. The attempts so far and their logs stay.",
    confirm: "Retry the job",
    pending: "Starting a new attempt…",
    failed: "The job was not retried",
    done: "A new attempt has been started.",
    open: "Open the new attempt",
    cannot: {
      type: "Only jobs that run a command can be retried.",
      retried: "The job has been retried already.",
      newer: "A newer attempt at this job has not failed.",
      passed: "The job has not failed.",
      unfinished: "The job has not ended yet.",
      canceled:
        "Jobs of a canceled build cannot be retried. Rebuild it instead.",
    },
  },
  reprioritize: {
    label: "Change priority",
    title: text("Priority of “{{label}}”", "label"),
    what: "Agents take jobs of a higher priority first. Usual is 0; less than 0 comes after everything else.",
    field: "Priority",
    confirm: "Change the priority",
    pending: "Changing the priority…",
    failed: "The priority was not changed",
    done: text("The job’s priority is now {{priority}}.", "priority"),
    open: "Open the job",
    cannot: {
      type: "Only jobs that run a command have a priority.",
      early: "The job does not wait for an agent yet.",
      late: "The job waits for an agent no longer.",
    },
  },
};
