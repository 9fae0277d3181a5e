import type { Messages } from "../../messages/messages.js";
import type { LineHref, LineRange } from "../log-view/line-range.js";
import { formatLineRange } from "../log-view/line-range.js";
import { escapeMarkdown, markdownLink } from "./escape.js";

interface QuoteHeadOptions {
  /** What the log is of. */
  readonly source: string;
  readonly hrefFor: LineHref;
  readonly words: Messages;
}

/** Whose lines these are, with a link to them, and when they were written. */
export function quoteHead({ source, hrefFor, words }: QuoteHeadOptions) {
  return (lines: LineRange, time: number | undefined): string => {
    const { takeAlong } = words;
    const { first, last } = lines;
    const place =
      first === last
        ? takeAlong.line(first + 1)
        : takeAlong.lines(first + 1, last + 1);
    const href = new URL(hrefFor(formatLineRange(lines)), document.baseURI);
    const link = markdownLink(`${source}, ${place}`, href.href);
    if (time === undefined) return link;
    return `${link} · ${escapeMarkdown(new Date(time).toISOString())}`;
  };
}
