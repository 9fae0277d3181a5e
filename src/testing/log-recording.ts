/**
 * A job's log as Buildkite stores it, which can be played back: served for any start
 * time, and only as far as a running job has come.
 *
 * Buildkite's agent writes `ESC _bk;t=<13 digits> BEL` before each line; these marks are
 * what carries the time. Moving them changes digits only, so the size stays the same.
 */
// eslint-disable-next-line no-control-regex -- ESC and BEL are what the agent writes
const MARK = /\x1b_bk;t=(\d{13})\x07/g;
const MARK_PREFIX = "\x1b_bk;t=".length;

interface Mark {
  /** Where the escape sequence begins, in bytes. */
  readonly offset: number;
  /** Milliseconds since the first mark. */
  readonly time: number;
}

export interface Playback {
  readonly startedAt: number;
  /** How long the whole log takes; `undefined` keeps the recorded pace. */
  readonly span: number | undefined;
  /** The moment at which the log is read. */
  readonly until: number;
}

export class LogRecording {
  #content: string | Uint8Array | (() => string);
  #parsed: { readonly bytes: Uint8Array; readonly marks: Mark[] } | undefined;

  /** `content` may be a function, so that thousands of logs cost nothing until one is read. */
  constructor(content: string | Uint8Array | (() => string)) {
    this.#content = content;
  }

  /** Bytes of the whole log. */
  get size(): number {
    return this.#parse().bytes.length;
  }

  /** Milliseconds from the first mark to the last. */
  get duration(): number {
    return this.#parse().marks.at(-1)?.time ?? 0;
  }

  /** How many bytes exist by then. */
  sizeAt(playback: Playback): number {
    const { startedAt, until } = playback;
    if (until < startedAt) return 0;
    const pace = this.#pace(playback);
    const due = (mark: Mark) => startedAt + mark.time * pace <= until;
    const { bytes, marks } = this.#parse();
    const next = firstIndex(marks, (mark) => !due(mark));
    return marks[next]?.offset ?? bytes.length;
  }

  /** The bytes that exist by then, with their times moved to the job's own. */
  bytesAt(playback: Playback): Uint8Array<ArrayBuffer> {
    const recorded = this.#parse();
    const bytes = new Uint8Array(
      recorded.bytes.subarray(0, this.sizeAt(playback)),
    );
    const pace = this.#pace(playback);
    for (const mark of recorded.marks) {
      if (mark.offset >= bytes.length) break;
      const time = Math.round(playback.startedAt + mark.time * pace);
      const digits = String(time).padStart(13, "0");
      for (let at = 0; at < 13; at++) {
        bytes[mark.offset + MARK_PREFIX + at] = digits.charCodeAt(at);
      }
    }
    return bytes;
  }

  #pace({ span }: Playback): number {
    return span === undefined || this.duration === 0 ? 1 : span / this.duration;
  }

  #parse() {
    if (this.#parsed === undefined) {
      const content =
        typeof this.#content === "function" ? this.#content() : this.#content;
      const bytes =
        typeof content === "string"
          ? new TextEncoder().encode(content)
          : content;
      this.#parsed = { bytes, marks: findMarks(bytes) };
      this.#content = bytes;
    }
    return this.#parsed;
  }
}

function findMarks(bytes: Uint8Array): Mark[] {
  // Latin-1 keeps one character per byte, so that positions in the text are offsets.
  const text = new TextDecoder("latin1").decode(bytes);
  let first: number | undefined;
  return Array.from(text.matchAll(MARK), (match) => {
    const time = Number(match[1]);
    first ??= time;
    return { offset: match.index, time: Math.max(0, time - first) };
  });
}

/** The first index at which `test` holds; `items` must be ordered by it. */
function firstIndex<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Puts a mark before each line, `pace` milliseconds apart, as the agent would have. */
export function markLines(
  lines: readonly string[],
  pace: number,
  start = 1_700_000_000_000,
): string {
  return lines
    .map((line, at) => `\x1b_bk;t=${start + at * pace}\x07${line}\r\n`)
    .join("");
}
