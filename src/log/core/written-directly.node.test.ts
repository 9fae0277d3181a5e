import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { LineStore } from "./line-store.js";
import { LogParser } from "./log-parser.js";
import { COLUMNS, ROWS } from "./row.js";

const encoder = new TextEncoder();

/** A log that is read while it comes; what readers see is the same whichever way it was written. */
class Reader {
  readonly #parser: LogParser;
  readonly #store = new LineStore();

  constructor(direct: boolean) {
    this.#parser = new LogParser({ direct });
  }

  append(bytes: Uint8Array): void {
    this.#parser.append(bytes);
  }

  end(): void {
    this.#parser.end();
  }

  /** Everything a reader can ask, as text, since that is compared soonest. */
  contents(): string {
    const delta = this.#parser.takeDelta();
    const store = this.#store;
    const settled = store.settledLineCount;
    if (delta) store.apply(delta);
    assert.ok(store.settledLineCount >= settled, "settled lines stay so");
    const lines = Array.from({ length: store.lineCount }, (_, line) => [
      store.line(line),
      store.columns(line),
      store.timestamp(line),
    ]);
    return JSON.stringify(
      [lines, [...store.groups], store.settledLineCount, delta?.problems],
      undefined,
      1,
    );
  }
}

function readsTheSame(text: string, sizes: readonly number[]): void {
  const bytes = encoder.encode(text);
  const direct = new Reader(true);
  const grid = new Reader(false);
  for (let at = 0, next = 0; at < bytes.length; next++) {
    const end = at + (sizes[next % sizes.length] ?? 1);
    direct.append(bytes.subarray(at, end));
    grid.append(bytes.subarray(at, end));
    if (next % 2 === 0) same(direct, grid);
    at = end;
  }
  direct.end();
  grid.end();
  same(direct, grid);
}

function same(direct: Reader, grid: Reader): void {
  const contents = grid.contents();
  const written = direct.contents();
  if (written !== contents) assert.equal(written, contents);
}

const text = fc.constantFrom(
  "a",
  "word ",
  "  ",
  " b",
  "two words",
  "--- ",
  "+++ title",
  "^^^ +++",
  "---",
  "error: no",
  "0123456789".repeat(8),
  "x".repeat(159),
  "y".repeat(160),
  " ".repeat(170),
  "long ".repeat(70),
);
const wide = fc.constantFrom(
  "日",
  "本語",
  "😀",
  "e\u0301",
  "\u0301",
  " \u0308",
  "\u0301".repeat(40),
  "👩\u200d💻",
  "é",
  "\u202e",
  "日".repeat(81),
);
const style = fc.constantFrom(
  "\x1b[31m",
  "\x1b[44m",
  "\x1b[0m",
  "\x1b[m",
  "\x1b[1;38;5;208m",
  "\x1b[58;5;9m",
  "\x1b[4m",
  "\x1b]8;;https://a.example/\x07",
  "\x1b]8;;\x07",
  "\x1b]1339;url=https://b.example/;content=b\x07",
);
const lineEnd = fc.constantFrom("\n", "\r\n", "\r\n", "\n\n", "\x0b");
const harmless = fc.constantFrom(
  "\r",
  "\t",
  "\x1b[K",
  "\x1b[J",
  "\x1b[2K",
  "\x1b[G",
  "\x1b[?25l",
  "\x00",
);
const stamp = fc
  .integer({ min: 1, max: 9 })
  .map((time) => `\x1b_bk;t=170000000000${time}\x07`);
const move = fc.constantFrom(
  "\x1b[A",
  "\x1b[2A",
  "\x1b[3A\x1b[J",
  "\x1b[99A",
  "\x1b[B",
  "\x1b[3B",
  "\x1b[5C",
  "\x1b[200C",
  "\x1b[7D",
  "\x1b[20G",
  "\x1b[160G",
  "\x1b[2E",
  "\x1b[F",
  "\x1b[H",
  "\x1b[1;9H",
  "\x1b[1K",
  "\x1b[1J",
  "\x1b[2J",
  "\x1b[4X",
  "\x1b[d",
  "\b",
  "\b\b",
  "\x1b7",
  "\x1b8",
  "\x1b[s",
  "\x1b[u",
  "\x1bM",
  "\x1bD",
  "\x1bE",
);
const manyLines = fc
  .integer({ min: 3, max: 120 })
  .map((count) =>
    Array.from({ length: count }, (_, line) => `${line}\r\n`).join(""),
  );
const endlessLine = fc
  .tuple(
    fc.constantFrom("z", "日", " ", "w  "),
    fc.integer({ max: 16_100, min: 15_000 }),
  )
  .map(([unit, count]) => unit.repeat(count));

function log(
  ...weighted: [number, fc.Arbitrary<string>][]
): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        ...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));
}

const sizes = fc.array(fc.integer({ min: 1, max: 90 }), {
  minLength: 1,
  maxLength: 5,
});
const largeSizes = fc.array(fc.integer({ min: 1, max: 30_000 }), {
  minLength: 1,
  maxLength: 5,
});

describe("what is written directly", () => {
  it("is what the grid leaves of lines, redrawn now and then", () => {
    fc.assert(
      fc.property(
        log(
          [6, text],
          [2, wide],
          [3, style],
          [5, lineEnd],
          [2, harmless],
          [1, stamp],
          [1, move],
        ),
        sizes,
        readsTheSame,
      ),
      { numRuns: 8_000 },
    );
  });

  it("is what the grid leaves of a screen that is redrawn all the time", () => {
    fc.assert(
      fc.property(
        log(
          [4, text],
          [2, wide],
          [2, style],
          [5, lineEnd],
          [1, harmless],
          [1, stamp],
          [6, move],
        ),
        sizes,
        readsTheSame,
      ),
      { numRuns: 8_000 },
    );
  });

  it("is what the grid leaves of logs longer than the screen", () => {
    fc.assert(
      fc.property(
        log(
          [4, text],
          [1, wide],
          [2, style],
          [5, lineEnd],
          [1, harmless],
          [1, stamp],
          [3, move],
          [2, manyLines],
        ),
        largeSizes,
        readsTheSame,
      ),
      { numRuns: 2_000 },
    );
  });

  it("is what the grid leaves of lines longer than the screen", () => {
    fc.assert(
      fc.property(
        log(
          [2, text],
          [1, wide],
          [2, style],
          [2, lineEnd],
          [1, harmless],
          [1, stamp],
          [2, move],
          [1, manyLines],
          [1, endlessLine],
        ),
        largeSizes,
        readsTheSame,
      ),
      { numRuns: 300 },
    );
  });

  it("sends a line of 20 MB once, though it may be redrawn at its end", () => {
    const piece = encoder.encode("0123456789abcdef".repeat(1 << 16));
    const redrawn = encoder.encode("0123456789abcde\b".repeat(1 << 16));
    for (const bytes of [piece, redrawn]) {
      const parser = new LogParser();
      let sent = 0;
      for (let count = 0; count < 20; count++) {
        parser.append(bytes);
        sent += parser.takeDelta()?.text.length ?? 0;
      }
      const screen = ROWS * COLUMNS;
      assert.ok(sent <= 20 * (bytes.length + screen), `${sent} bytes`);
    }
  });
});
