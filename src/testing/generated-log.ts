import { Draw } from "./generated-log-draw.js";
import { oddParts } from "./generated-log-odd.js";
import { ciParts } from "./generated-log-parts.js";
import { type Scene, writeDigits } from "./generated-log-text.js";

/**
 * What a generated log is like: what a CI job writes; one line that does not end; one
 * line that is written again and again after carriage returns; a screen of 100 rows that
 * is redrawn without end.
 */
export type LogKind = "ci" | "one-line" | "carriage-returns" | "redraws";

export interface GeneratedLogOptions {
  /** The same seed gives the same log. */
  readonly seed?: number | undefined;
  readonly kind?: LogKind | undefined;
}

/** What a generated log holds, for whoever checks that a reader found it all. */
export interface GeneratedLogFacts {
  readonly bytes: number;
  /** Cursor movements leave fewer lines than were written. */
  readonly newlines: number;
  /** Headers of groups. */
  readonly headers: number;
  /** How often `NEEDLE` stands in the text that a terminal shows, in any case. */
  readonly hits: number;
}

/** What a kind of log is made of. */
export interface LogParts {
  readonly opening: Scene;
  /** Drawn from as long as there is room. */
  readonly scenes: readonly Scene[];
  /** Comes once, two thirds into the log. */
  readonly rare?: Scene | undefined;
  readonly ending: Scene;
  /** What ends a filler's line; nothing where the log has one line only. */
  readonly newline: "\n" | "\r" | "";
}

/**
 * A log of exactly `bytes` bytes, in pieces of up to some 40 kB that are the receiver's
 * own. It is made of scenes that are written out once: a piece is a copy of a scene in
 * which only the times and the numbers are new, so that 100 MB take a fraction of a second.
 */
export function* generatedLog(
  bytes: number,
  { seed = 1, kind = "ci" }: GeneratedLogOptions = {},
): Generator<Uint8Array<ArrayBuffer>, GeneratedLogFacts, void> {
  if (!Number.isSafeInteger(bytes) || bytes < 0)
    throw new RangeError(`A log cannot have ${bytes} bytes.`);
  const draw = new Draw(seed);
  const parts = kind === "ci" ? ciParts(draw) : oddParts(draw, kind);
  const log = new Copier(draw);
  const size = parts.ending.bytes.length;
  const bodyEnd = bytes < size ? bytes : bytes - size;

  let rare = bytes < SMALLEST_WITH_RARE ? undefined : parts.rare;
  let scene = parts.opening;
  for (;;) {
    const room = bodyEnd - log.facts.bytes;
    const cut = scene.ends.findLast((end) => end <= room) ?? 0;
    if (cut > 0) yield log.copy(scene, cut);
    // Even the next part is too long for what is left.
    if (cut < scene.bytes.length) break;
    if (rare && log.facts.bytes >= (bytes * 2) / 3) {
      scene = rare;
      rare = undefined;
    } else scene = draw.pick(parts.scenes);
  }
  const room = bodyEnd - log.facts.bytes;
  if (room > 0) yield log.copy(filler(room, parts.newline), room);
  if (bytes >= size) yield log.copy(parts.ending, size);
  return log.facts;
}

/** Below, a scene in the middle might be where the log is already cut short (bytes). */
const SMALLEST_WITH_RARE = 200_000;

/** When a log begins (ms since the epoch). */
const START = Date.UTC(2026, 10, 20, 9, 30);

/** Copies scenes, each time with later times and higher numbers, and counts. */
class Copier {
  readonly #draw: Draw;
  #time = START;
  #number = 0;
  #facts = { bytes: 0, newlines: 0, headers: 0, hits: 0 };

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  get facts(): GeneratedLogFacts {
    return this.#facts;
  }

  /** The first `cut` bytes of a scene. */
  copy(scene: Scene, cut: number): Uint8Array<ArrayBuffer> {
    const bytes = scene.bytes.slice(0, cut);
    for (const at of scene.times) {
      if (at >= cut) break;
      this.#time += this.#draw.below(14);
      writeDigits(bytes, at, Math.floor(this.#time / 1_000_000), 7);
      writeDigits(bytes, at + 7, this.#time % 1_000_000, 6);
    }
    for (const at of scene.numbers) {
      if (at >= cut) break;
      this.#number = (this.#number + 1) % 10_000_000;
      writeDigits(bytes, at, this.#number, 7);
    }
    const { newlines, headers, hits } = this.#facts;
    this.#facts = {
      bytes: this.#facts.bytes + cut,
      newlines: newlines + countBelow(scene.newlines, cut),
      headers: headers + countBelow(scene.headers, cut),
      hits: hits + countBelow(scene.hits, cut),
    };
    return bytes;
  }
}

function countBelow(offsets: readonly number[], end: number): number {
  return offsets.findLastIndex((offset) => offset < end) + 1;
}

/** Dots that bring a log to its size. */
function filler(size: number, newline: LogParts["newline"]): Scene {
  const bytes = new Uint8Array(size).fill(0x2e);
  const newlines: number[] = [];
  if (newline !== "")
    for (let left = size; left > 0; left -= 80) {
      bytes[left - 1] = newline.charCodeAt(0);
      if (newline === "\n") newlines.unshift(left - 1);
    }
  return {
    bytes,
    times: [],
    numbers: [],
    ends: [size],
    newlines,
    headers: [],
    hits: [],
  };
}
