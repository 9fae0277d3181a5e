import { plural, text } from "./template.js";

/** Words of the command palette and of the list of keys. */
export const palette = {
  title: "Commands",
  placeholder: "Find an action or a job…",
  open: "Find an action or a job",
  hint: text("Find an action or a job ({{key}})", "key"),
  groups: {
    recent: "Used lately",
    everywhere: "Everywhere",
    acts: "Actions",
    view: "Go to",
    take: "Take along",
    jobs: "Jobs",
  },
  found: plural({ one: "{{amount}} found", other: "{{amount}} found" }),
  more: plural({
    one: "{{amount}} more. Type to find it.",
    other: "{{amount}} more. Type to find them.",
  }),
  nothing: "Nothing is called that.",
  showKeys: "Show the keys",
  keys: "Keys",
  singleKeys: "Use single keys",
  singleKeysOff: "This portal has switched off single keys.",
  whereKeys:
    "They work while the focus is in the build, and not while typing. A log has more of its own: press ? in it.",
  nextFailure: "Next failed job",
  previousFailure: "Previous failed job",
  searchJobs: "Search jobs",
};
