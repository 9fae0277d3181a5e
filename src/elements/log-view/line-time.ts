import type { LogText } from "../../log/core/log-text.js";
import { formatClockTime, type TimeZone } from "../../messages/format.js";

export type Timestamps = "off" | "relative" | "absolute";

/** Agents write a time on every line, or on none. */
const FIRST_TIME_WITHIN = 100;

/** `+1:02:03.456`: how long after the log's first line. */
export function formatElapsed(ms: number): string {
  const total = Math.max(0, Math.round(ms));
  const hours = Math.floor(total / 3_600_000);
  const minutes = Math.floor(total / 60_000) % 60;
  const seconds = (Math.floor(total / 1_000) % 60).toString().padStart(2, "0");
  const fraction = (total % 1_000).toString().padStart(3, "0");
  const clock =
    hours > 0
      ? `${hours}:${minutes.toString().padStart(2, "0")}:${seconds}`
      : `${minutes}:${seconds}`;
  return `+${clock}.${fraction}`;
}

/** A line's time as the column beside it shows it. */
export function formatLineTime(
  time: number,
  start: number,
  mode: Exclude<Timestamps, "off">,
  language: string,
  timeZone: TimeZone,
): string {
  return mode === "relative"
    ? formatElapsed(time - start)
    : formatClockTime(time, language, timeZone);
}

/** The log's first time, which relative times count from. */
export function startTime(log: LogText): number | undefined {
  const lines = Math.min(log.lineCount, FIRST_TIME_WITHIN);
  for (let line = 0; line < lines; line++) {
    const time = log.timestamp(line);
    if (time !== undefined) return time;
  }
  return undefined;
}
