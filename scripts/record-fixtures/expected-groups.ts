/** A group as a fixture expects it. */
export interface ExpectedGroup {
  readonly line: number;
  readonly endLine: number;
  readonly title: string;
  readonly kind: "collapsed" | "expanded" | "muted";
  readonly open: boolean;
}

const KINDS = {
  "---": "collapsed",
  "+++": "expanded",
  "~~~": "muted",
} as const;

/**
 * The groups by Buildkite's rules, read off the lines that the terminal shows: headers
 * that the recorder wrote, and what tools print that looks like one, as diffs do.
 * Without any `+++` the last `---` is open.
 */
export function expectedGroups(lines: readonly string[]): ExpectedGroup[] {
  const headers = lines.flatMap((text, line) => {
    const [, marker, title] = /^(---|\+\+\+|~~~) (.*)$/.exec(text) ?? [];
    if (!marker || title === undefined) return [];
    return [{ line, title, kind: KINDS[marker as keyof typeof KINDS] }];
  });
  const lastResort = headers.some(({ kind }) => kind === "expanded")
    ? undefined
    : headers.findLast(({ kind }) => kind === "collapsed");
  return headers.map((header, index) => {
    const { line, title, kind } = header;
    const endLine = headers[index + 1]?.line ?? lines.length;
    const failed = lines.slice(line, endLine).includes("^^^ +++");
    const open = kind === "expanded" || failed || header === lastResort;
    return { line, endLine, title, kind, open };
  });
}
