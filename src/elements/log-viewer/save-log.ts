import type { LogText } from "../../log/core/log-text.js";

/** Bytes of text that are taken at once, so that the page stays alive meanwhile. */
const PIECE = 8 << 20;

/** The visible text of the whole log, as it is once the last piece of it is taken. */
export async function plainFile(log: LogText): Promise<Blob> {
  const { bytes } = log;
  const pieces: Blob[] = [];
  let taken = 0;
  const take = (end: number) => {
    pieces.push(new Blob([bytes.slice(taken, end)]));
    taken = end;
  };
  // Lines that may still be redrawn are taken at the very end, all at once.
  while (taken + PIECE < bytes.startOf(log.settledLineCount)) {
    take(taken + PIECE);
    await new Promise((resolve) => setTimeout(resolve));
  }
  take(bytes.length);
  return new Blob(pieces, { type: "text/plain;charset=utf-8" });
}
