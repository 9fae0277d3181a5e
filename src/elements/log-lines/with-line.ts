import { lineHash } from "../log-view/line-range.js";

/** The address of a line, from 0, of a log. An address that has a fragment already, such as a route of its own, keeps it. */
export function withLine(href: string, line: number): string {
  return href.includes("#") ? href : href + lineHash(`${line + 1}`);
}
