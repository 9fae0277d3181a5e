import { text } from "./template.js";

/** Words of the button that tells when a build ends. */
export const notify = {
  label: "Tell me when it ends",
  stop: "Do not tell me when it ends",
  asking: "The browser asks whether this page may notify you.",
  isOver: "The build has ended, or waits for somebody.",
  full: "You are waiting for 3 builds already, which is the most.",
  /** How one is told, by what the browser allows. */
  watching: {
    granted: "You will be notified, as long as this tab stays open.",
    default:
      "The tab’s title will tell, unless you let the browser notify you.",
    denied:
      "The browser does not let this page notify you: the tab’s title will tell.",
    unsupported:
      "This browser has no notifications: the tab’s title will tell.",
  },
  ended: text(
    "{{pipeline}} #{{number}}: {{state}}",
    "pipeline",
    "number",
    "state",
  ),
  took: text("took {{duration}}", "duration"),
  lost: text(
    "{{pipeline}} #{{number}} is lost from sight",
    "pipeline",
    "number",
  ),
  lostWhy: "Buildkite does not answer for this build any more.",
};
