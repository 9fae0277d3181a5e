import type { LogText } from "../../log/core/log-text.js";
import { WORD, type LogPosition } from "./selection.js";

/** Towards the end of the log, or towards its start. */
export type Direction = 1 | -1;

/** UTF-16 units that one character of a reader may take: an emoji of a family has some dozen. */
const LONGEST_CHARACTER = 64;

/** How far a step by a word looks: a line may be a megabyte of base64. */
const LONGEST_WORD = 1_000;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The place one character on; `undefined` where the line is at its end. */
export function characterStep(
  log: LogText,
  { line, offset }: LogPosition,
  direction: Direction,
): LogPosition | undefined {
  const text = textBeside(log, { line, offset }, direction, LONGEST_CHARACTER);
  if (text === "") return undefined;
  const segments = graphemes.segment(text);
  const at = direction > 0 ? 0 : text.length - 1;
  const length = segments.containing(at)?.segment.length ?? 1;
  return { line, offset: offset + direction * length };
}

/** The place beyond the next word; `undefined` where the line is at its end. */
export function wordStep(
  log: LogText,
  { line, offset }: LogPosition,
  direction: Direction,
): LogPosition | undefined {
  const text = textBeside(log, { line, offset }, direction, LONGEST_WORD);
  if (text === "") return undefined;
  const words = [...text.matchAll(WORD)];
  const word = direction > 0 ? words[0] : words.at(-1);
  if (!word) return { line, offset: offset + direction * text.length };
  return direction > 0
    ? { line, offset: offset + word.index + word[0].length }
    : { line, offset: offset - text.length + word.index };
}

function textBeside(
  log: LogText,
  { line, offset }: LogPosition,
  direction: Direction,
  length: number,
): string {
  return direction > 0
    ? log.slice(line, offset, offset + length)
    : log.slice(line, Math.max(0, offset - length), offset);
}
