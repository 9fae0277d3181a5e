import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { recordedLogs } from "../../testing/logs/index.js";
import { LogDocument } from "./log-document.js";
import { trimmed, XtermOracle } from "./xterm-oracle.harness.js";

interface Expected {
  readonly lines: readonly string[];
  readonly groups: readonly unknown[];
  readonly timestamps?: readonly (number | null)[];
}

const FOLDER = new URL("../fixtures/", import.meta.url);
const names = ["", "recorded/"].flatMap((folder) =>
  readdirSync(new URL(folder, FOLDER))
    .filter((name) => name.endsWith(".raw"))
    .map((name) => folder + name.slice(0, -".raw".length)),
);

function parse(chunks: readonly Uint8Array[]): LogDocument {
  const log = new LogDocument();
  for (const chunk of chunks) log.append(chunk);
  log.end();
  return log;
}

/** Everything a reader can ask of a log. */
function contents(log: LogDocument): unknown {
  return {
    lines: Array.from({ length: log.lineCount }, (_, line) => ({
      ...log.line(line),
      columns: log.columns(line),
      timestamp: log.timestamp(line),
    })),
    groups: [...log.groups],
  };
}

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, next = 0; at < bytes.length; next++) {
    const size = sizes[next % sizes.length] ?? bytes.length;
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

describe("fixtures", () => {
  for (const name of names) {
    const recorded = name.startsWith("recorded/");
    const bytes = new Uint8Array(readFileSync(new URL(`${name}.raw`, FOLDER)));
    const expected = JSON.parse(
      readFileSync(new URL(`${name}.expected.json`, FOLDER), "utf8"),
    ) as Expected;

    it(`${name}: reads as expected`, () => {
      const log = parse([bytes]);
      const lines = Array.from({ length: log.lineCount }, (_, line) =>
        log.text(line),
      );
      // What a terminal recorded has no blank lines at the end: they are its empty screen.
      assert.deepEqual(recorded ? trimmed(lines) : lines, expected.lines);
      assert.deepEqual([...log.groups], expected.groups);
      for (const [line, time] of expected.timestamps?.entries() ?? []) {
        assert.equal(log.timestamp(line), time ?? undefined);
      }
    });

    it(`${name}: reads the same however it is cut, and read between the cuts`, () => {
      const whole = contents(parse([bytes]));
      assert.deepEqual(contents(parse(cut(bytes, [1]))), whole);
      // A recording is long, so it is cut into longer pieces, and less often.
      const { max, numRuns } = recorded
        ? { max: 900, numRuns: 3 }
        : { max: 40, numRuns: 40 };
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: 1, max }), { minLength: 1 }),
          (sizes) => {
            const chunks = cut(bytes, sizes);
            assert.deepEqual(contents(parse(chunks)), whole);
            const log = new LogDocument();
            for (const chunk of chunks) {
              log.append(chunk);
              contents(log);
            }
            log.end();
            assert.deepEqual(contents(log), whole);
          },
        ),
        { numRuns },
      );
    });
  }
});

describe("recorded logs", () => {
  const oracle = new XtermOracle();
  for (const recorded of Object.values(recordedLogs)) {
    const content = recorded.content(1_700_000_000_000);
    const bytes = new TextEncoder().encode(content);

    it(`${recorded.name}: reads as a terminal leaves it`, async () => {
      const log = parse(cut(bytes, [4096, 1, 777]));
      const lines = Array.from({ length: log.lineCount }, (_, line) =>
        log.text(line),
      );
      /* eslint-disable no-control-regex -- escape sequences are what is replaced */
      // xterm.js 6.0 does not end a timestamp at BEL, and OSC 1339 is Buildkite's own.
      const foreign = content
        .replace(/\x1b_[^\x07]*\x07/g, "")
        .replace(/\x1b\]1339;url=[^;]*;content=([^\x07]*)\x07/g, "$1");
      /* eslint-enable no-control-regex */
      assert.deepEqual(trimmed(lines), await oracle.lines(foreign));
    });
  }
});
