import { plural, text } from "./template.js";

/** Words of the menu that copies a build, and of what it copies. */
export const takeAlong = {
  label: "Copy",
  link: "Copy link",
  markdown: "Copy as Markdown",
  copiedLink: "Link copied",
  copiedMarkdown: "Markdown copied",
  build: text(
    "{{pipeline}} #{{number}}: {{state}}",
    "pipeline",
    "number",
    "state",
  ),
  took: text("took {{duration}}", "duration"),
  moreJobs: plural({
    one: "and {{amount}} more that failed",
    other: "and {{amount}} more that failed",
  }),
  job: text("{{job}} in {{pipeline}} #{{number}}", "job", "pipeline", "number"),
  line: text("line {{line}}", "line"),
  lines: text("lines {{first}} to {{last}}", "first", "last"),
};
