import { text } from "./template.js";

/** Words that every control shares: why it is not offered, in whose name it acts. */
export const act = {
  inNameOf: text(
    "It is done in the name of {{name}}, who owns the API token.",
    "name",
  ),
  inOwnersName: "It is done in the name of whoever owns the API token.",
  mayBeDone:
    "Buildkite may have done it all the same. Have a look before you try again.",
  openBuild: text("Open build #{{number}}", "number"),
  cannot: {
    readonly: "Changes are switched off here.",
    "writes-refused":
      "Not here: the portal’s proxy only lets through what reads. Do it on buildkite.com.",
    "scope-missing":
      "For that, this portal’s API token needs the scope write_builds.",
    archived: "The pipeline is archived, so nothing new can begin in it.",
    "not-allowed": "The pipeline’s settings do not allow rebuilds.",
    unknown: "Finding out whether this may be done…",
  },
  denied: {
    rebuild:
      "You may not rebuild this component’s builds. Ask its owner to let you, or rebuild on buildkite.com.",
    cancel:
      "You may not cancel this component’s builds. Ask its owner to let you, or cancel on buildkite.com.",
    retry:
      "You may not retry this component’s jobs. Ask its owner to let you, or retry on buildkite.com.",
    unblock:
      "You may not unblock this component’s builds. Ask its owner to let you, or unblock on buildkite.com.",
    create:
      "You may not start builds of this component. Ask its owner to let you, or start one on buildkite.com.",
    reprioritize:
      "You may not change the priority of this component’s jobs. Ask its owner to let you.",
  },
};
