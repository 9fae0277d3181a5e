import type { LogDelta } from "../core/delta.js";
import { LogParser } from "../core/log-parser.js";

/** A screen of lines, or nearly, in some milliseconds. */
const MOST_BYTES = 8 * 1024;

/**
 * The beginning of a log, parsed on this thread: it is there at once, while a worker
 * takes a while to start. Whatever parses the log begins with its first byte again.
 *
 * @param bytes At least one.
 */
export function firstLines(bytes: Uint8Array): LogDelta | undefined {
  const parser = new LogParser();
  parser.append(bytes.subarray(0, MOST_BYTES));
  return parser.takeDelta();
}
