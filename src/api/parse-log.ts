import { expectFields, number, text } from "./fields.js";
import type { JobLog } from "./types.js";

/**
 * `header_times` is left alone: agents since version 4 send none, and its nanoseconds
 * lie beyond what a JSON number keeps.
 */
export function parseLog(value: unknown): JobLog {
  const log = expectFields(value, "A log");
  const content = text(log.content) ?? "";
  return {
    content,
    size: number(log.size) ?? new TextEncoder().encode(content).byteLength,
  };
}
