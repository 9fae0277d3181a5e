import type { TextLines } from "./content.js";

/** A share of characters that are not UTF-8 beyond which a file is no text. */
const MOST_BROKEN = 0.05;

/** `undefined` for bytes that are not text. UTF-16 is known by its mark. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0")) return undefined;
  const broken = text.split("\ufffd").length - 1;
  return broken > text.length * MOST_BROKEN ? undefined : text;
}

/** What a terminal would show, where the text was written for one. */
export async function textLines(text: string): Promise<TextLines> {
  if (text.includes("\x1b")) return terminalLines(text);
  const lines = text.split(/\r\n|\n|\r/);
  // A newline ends a line: it does not begin another.
  if (lines.at(-1) === "") lines.pop();
  return { count: lines.length, at: (line) => lines[line] ?? "" };
}

async function terminalLines(text: string): Promise<TextLines> {
  const { LogDocument } = await import("../../log/core/log-document.js");
  const log = new LogDocument();
  log.append(new TextEncoder().encode(text));
  log.end();
  return { count: log.lineCount, at: (line) => log.line(line) };
}
