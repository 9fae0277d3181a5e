import type { LogText } from "./log-text.js";

export interface PlainTextOptions {
  /** Put before each line; `undefined` leaves times out. */
  readonly formatTime?: ((timestamp: number | undefined) => string) | undefined;
}

const SLAB = 4096;

/**
 * The lines `from` to `to` (exclusive) as text, each with a newline: in pieces, so that
 * a whole log can become a Blob without ever being one string.
 */
export function* plainText(
  log: LogText,
  from: number,
  to: number,
  { formatTime }: PlainTextOptions = {},
): Generator<string> {
  const end = Math.min(to, log.lineCount);
  for (let line = Math.max(0, from); line < end; line += SLAB) {
    const last = Math.min(end, line + SLAB);
    const text = `${log.range(line, last)}\n`;
    yield formatTime ? timed(log, line, text, formatTime) : text;
  }
}

function timed(
  log: LogText,
  from: number,
  text: string,
  formatTime: (timestamp: number | undefined) => string,
): string {
  return text
    .slice(0, -1)
    .split("\n")
    .map((line, index) => `${formatTime(log.timestamp(from + index))}${line}\n`)
    .join("");
}
