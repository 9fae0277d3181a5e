import type { Area } from "./area.js";

export const takeAlong: Area<"takeAlong"> = {
  "takeAlong.label": "Kopieren",
  "takeAlong.link": "Link kopieren",
  "takeAlong.markdown": "Als Markdown kopieren",
  "takeAlong.copiedLink": "Link kopiert",
  "takeAlong.copiedMarkdown": "Markdown kopiert",
  "takeAlong.build": "{{pipeline}} #{{number}}: {{state}}",
  "takeAlong.took": "Laufzeit {{duration}}",
  "takeAlong.moreJobs_one": "und {{amount}} weiterer fehlgeschlagener",
  "takeAlong.moreJobs_other": "und {{amount}} weitere fehlgeschlagene",
  "takeAlong.job": "{{job}} in {{pipeline}} #{{number}}",
  "takeAlong.line": "Zeile {{line}}",
  "takeAlong.lines": "Zeilen {{first}} bis {{last}}",
};
