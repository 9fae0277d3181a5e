/** Who is measured: ours first, then those it is measured against. */
export const VIEWERS = [
  "ours",
  "xterm",
  "patternfly",
  "backstage",
  "react-logviewer",
  "pre",
] as const;

export type Viewer = (typeof VIEWERS)[number];

export const TITLES: Readonly<Record<Viewer, string>> = {
  ours: "this viewer",
  xterm: "xterm.js, whole log",
  patternfly: "PatternFly",
  backstage: "Backstage",
  "react-logviewer": "react-logviewer",
  pre: "`<pre>`",
};
