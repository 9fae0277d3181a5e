import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cellWidth } from "./cell-width.js";
import { widthOf } from "./line-store.harness.js";
import { LogDocument } from "./log-document.js";
import { SmallIntegers } from "./small-integers.js";
import { TimeList } from "./time-list.js";

const encoder = new TextEncoder();

/** Pieces of which logs are made: every width, every length in UTF-8, and what redraws. */
const ODD_TEXT = fc.constantFrom(
  "a",
  "Z9 ",
  "é",
  "e\u0301",
  "日",
  "本語",
  "😀",
  "\u{1f469}\u200d\u{1f680}",
  "\u200b",
  "\x1b[31m",
  "\x1b[0m",
  "\x1b[38;2;1;2;3m",
);
const TEXT = fc.oneof(
  ODD_TEXT,
  fc.constantFrom(
    "\n",
    "\r\n",
    "\r",
    "\x1b[2A",
    "\x1b[K",
    "\x1b_bk;t=1700000000000\x07",
    "\x1b_bk;t=1\x07",
  ),
  fc.nat(400).map((length) => "x".repeat(length)),
);

/** Offsets between two characters. */
function boundaries(text: string): number[] {
  const offsets = [0];
  for (const character of text)
    offsets.push(offsets.at(-1)! + character.length);
  return offsets;
}

/** The first character that begins at a column or behind it; marks belong to what they stand on. */
function naiveOffsetAt(text: string, column: number): number {
  const found = boundaries(text).find((offset) => {
    const code = text.codePointAt(offset);
    return (
      code === undefined ||
      (widthOf(text.slice(0, offset)) >= column && cellWidth(code) > 0)
    );
  });
  return found ?? text.length;
}

/** Everything that can be asked of a line, told from its text alone. */
function checkPlaces(log: LogDocument, line: number, at: number): void {
  const text = log.text(line);
  const place = boundaries(text).find((offset) => offset >= at) ?? text.length;
  assert.equal(log.lengthOf(line), text.length);
  assert.equal(log.columns(line), widthOf(text));
  assert.equal(log.columnAt(line, at), widthOf(text.slice(0, place)));
  assert.equal(log.offsetAt(line, at), naiveOffsetAt(text, at));
  assert.equal(log.slice(line, at, at + 7).length > 8, false);
  assert.equal(log.slice(line, 0, at), text.slice(0, place));

  const { bytes } = log;
  const start = bytes.startOf(line);
  const byte = start + encoder.encode(text.slice(0, place)).length;
  assert.equal(bytes.lineAt(byte), line);
  assert.equal(bytes.unitsBefore(byte), place);
  assert.equal(bytes.offsetOf(line, at), byte);

  const window = log.window(line, at, at + 9);
  const whole = log.line(line);
  assert.equal(
    window.text,
    whole.text.slice(window.offset, window.offset + window.text.length),
  );
  assert.equal(window.column, widthOf(text.slice(0, window.offset)));
  assert.ok(window.column <= at || window.text === "");
  assert.ok(
    window.column + widthOf(window.text) >= Math.min(at + 9, widthOf(text)),
  );
  for (let unit = 0; unit < window.text.length; unit++)
    assert.equal(
      styleAt(window.runs, unit),
      styleAt(whole.runs, unit + window.offset),
    );
}

function styleAt(
  runs: ReturnType<LogDocument["line"]>["runs"],
  unit: number,
): unknown {
  return runs.find(({ start, end }) => start <= unit && unit < end)?.style;
}

describe("a store of lines", () => {
  it("finds every place of a line by bytes, units and columns, while it is redrawn", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(TEXT, { maxLength: 12 }), fc.nat(500)), {
          maxLength: 6,
        }),
        (chunks) => {
          const log = new LogDocument();
          for (const [pieces, at] of chunks) {
            log.append(encoder.encode(pieces.join("")));
            for (let line = 0; line < log.lineCount; line++)
              checkPlaces(log, line, at % (log.lengthOf(line) + 2));
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("finds places of a line that is long, not ASCII, and grows", () => {
    fc.assert(
      fc.property(
        fc.array(ODD_TEXT, { minLength: 5, maxLength: 30 }),
        fc.array(fc.nat(100_000), { minLength: 3, maxLength: 8 }),
        (pieces, places) => {
          const log = new LogDocument();
          const unit = pieces.join("");
          const part = encoder.encode(`x${unit}`.repeat(2_000));
          for (const at of places) {
            log.append(part.subarray(0, at));
            const text = log.text(0);
            const offset = boundaries(text.slice(0, at + 2)).findLast(
              (boundary) => boundary <= at,
            )!;
            assert.equal(log.lengthOf(0), text.length);
            assert.equal(
              log.columnAt(0, offset),
              widthOf(text.slice(0, offset)),
            );
            const byte = encoder.encode(text.slice(0, offset)).length;
            assert.equal(log.bytes.offsetOf(0, offset), byte);
            assert.equal(log.bytes.unitsBefore(byte), offset);
            const window = log.window(0, at, at + 40);
            assert.equal(
              window.text,
              text.slice(window.offset, window.offset + window.text.length),
            );
            assert.equal(window.column, widthOf(text.slice(0, window.offset)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("has its text as bytes, with a newline after each line", () => {
    const log = new LogDocument();
    log.append(encoder.encode("\x1b[1mone\x1b[0m\r\nzwei ü\r\nlast"));
    const all = log.bytes.slice(0, log.bytes.length);
    assert.equal(new TextDecoder().decode(all), "one\nzwei ü\nlast\n");
    assert.equal(log.bytes.startOf(1), 4);
    assert.equal(log.bytes.startOf(9), log.bytes.length);
    assert.equal(log.bytes.lineAt(3), 0);
    assert.equal(log.bytes.lineAt(4), 1);
    assert.equal(log.bytes.lineAt(log.bytes.length), 3);
  });
});

/** What is done to a list: numbers are added behind so many that stay. */
function edits<T>(value: fc.Arbitrary<T>) {
  return fc.array(
    fc.record({
      keep: fc.integer({ min: 0, max: 40_000 }),
      values: fc.array(value, { minLength: 1, maxLength: 20 }),
      times: fc.constantFrom(1, 2, 1_000),
    }),
    { maxLength: 6 },
  );
}

describe("lists of numbers", () => {
  it("of 16 bits keep larger ones too", () => {
    const number = fc.oneof(
      { weight: 30, arbitrary: fc.nat(0xffff) },
      fc.integer({ min: 0x10000, max: 0xffffffff }),
    );
    fc.assert(
      fc.property(edits(number), (steps) => {
        const list = new SmallIntegers();
        let model: number[] = [];
        for (const { keep, values, times } of steps) {
          const added = Array.from({ length: times }, () => values).flat();
          list.truncate(keep);
          model = [...model.slice(0, keep), ...added];
          list.append(Uint32Array.from(added));
          assert.deepEqual([...list.slice(0, list.length)], model);
          for (const at of [0, keep, model.length - 1])
            assert.equal(list.at(at), model[at] ?? list.at(at));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of times keep those that are far away, and none", () => {
    const time = fc.oneof(
      {
        weight: 30,
        arbitrary: fc.integer({ min: 1.7e12, max: 1.7e12 + 1e7 }),
      },
      fc.constantFrom(NaN, 0, 1, 8.64e15, -5, 0.5),
    );
    fc.assert(
      fc.property(edits(time), (steps) => {
        const list = new TimeList();
        let model: number[] = [];
        for (const { keep, values, times } of steps) {
          const added = Array.from({ length: times }, () => values).flat();
          list.truncate(keep);
          model = [...model.slice(0, keep), ...added];
          list.append(Float64Array.from(added));
          assert.equal(list.length, model.length);
          assert.ok(model.every((value, at) => Object.is(list.at(at), value)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
