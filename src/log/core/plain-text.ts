import type { LogText } from "./log-text.js";

const SLAB = 4096;

/**
 * The lines `from` to `to` (exclusive) as text, each with a newline: in pieces, so that
 * a whole log can become a Blob without ever being one string.
 */
export function* plainText(
  log: LogText,
  from: number,
  to: number,
): Generator<string> {
  const end = Math.min(to, log.lineCount);
  for (let line = Math.max(0, from); line < end; line += SLAB)
    yield `${log.range(line, Math.min(end, line + SLAB))}\n`;
}
