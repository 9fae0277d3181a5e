import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { LogDocument } from "../log/core/log-document.js";
import { LAST_LINE, NEEDLE, RARE_NEEDLE } from "./generated-log-needles.js";
import {
  generatedLog,
  type GeneratedLogFacts,
  type GeneratedLogOptions,
  type LogKind,
} from "./generated-log.js";

const KINDS: readonly LogKind[] = [
  "ci",
  "one-line",
  "carriage-returns",
  "redraws",
];

function generate(
  bytes: number,
  options?: GeneratedLogOptions,
): { readonly log: Buffer; readonly facts: GeneratedLogFacts } {
  const pieces: Uint8Array[] = [];
  const log = generatedLog(bytes, options);
  for (;;) {
    const { done, value } = log.next();
    if (done) return { log: Buffer.concat(pieces), facts: value };
    pieces.push(value);
  }
}

const hash = (bytes: Uint8Array) =>
  createHash("sha256").update(bytes).digest("hex");

function textOf(log: Uint8Array, chunk = log.length): string {
  const document = new LogDocument();
  for (let at = 0; at < log.length; at += chunk)
    document.append(Uint8Array.from(log.subarray(at, at + chunk)));
  document.end();
  return document.range(0, document.lineCount);
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe("a generated log", () => {
  it("is the same for the same seed, and another for another", () => {
    for (const kind of KINDS) {
      const first = hash(generate(300_000, { kind, seed: 7 }).log);
      assert.equal(hash(generate(300_000, { kind, seed: 7 }).log), first);
      assert.notEqual(hash(generate(300_000, { kind, seed: 8 }).log), first);
    }
  });

  it("stays as it was when figures were measured with it", () => {
    assert.equal(
      hash(generate(1_000_000).log),
      "8adce12adf5008e03c7e18990f28f920c29d5dc8b9f4a8c2a74a8f7f8577b9f1",
    );
  });

  it("has exactly the size that was asked for, and ends with its last line", () => {
    for (const kind of KINDS)
      for (const bytes of [0, 1, 2, 50, 999, 1_000, 1_024, 77_777, 300_001]) {
        const { log, facts } = generate(bytes, { kind });
        assert.equal(log.length, bytes);
        assert.equal(facts.bytes, bytes);
        assert.equal(facts.newlines, count(log.toString("latin1"), "\n"));
        if (bytes >= 999)
          assert.ok(
            textOf(log).trimEnd().endsWith(LAST_LINE),
            `${kind}, ${bytes}`,
          );
      }
    assert.throws(() => generate(1.5), /1\.5 bytes/);
  });

  it("tells how many needles a terminal shows", () => {
    for (const kind of KINDS)
      for (const bytes of [200_000, 612_345]) {
        const { log, facts } = generate(bytes, { kind });
        const text = textOf(log);
        assert.equal(count(text.toLowerCase(), NEEDLE), facts.hits, kind);
        assert.equal(count(text, RARE_NEEDLE), kind === "ci" ? 1 : 0);
      }
  });

  it("hides some needles from whoever searches the bytes", () => {
    const { log, facts } = generate(1_000_000);
    const found = count(log.toString("utf8").toLowerCase(), NEEDLE);
    assert.ok(found > facts.hits / 2 && found < facts.hits, `${found}`);
  });

  it("has the proportions of a long CI log", () => {
    const { log, facts } = generate(20_000_000);
    const lines = log.toString("latin1").split("\n");
    const foreign = lines.filter((line) => /[\x80-\xff]/.test(line)).length;
    const near = (value: number, wanted: number, what: string) =>
      assert.ok(Math.abs(value / wanted - 1) < 0.1, `${value} ${what}`);
    near(lines.length, 214_000, "lines");
    near(foreign / lines.length, 0.23, "of the lines are not ASCII");
    near(facts.headers, 3_819, "headers");
    near(facts.hits, 4_270, "hits");
  });

  it("reads the same, however its bytes are cut", () => {
    for (const kind of KINDS) {
      const { log } = generate(60_000, { kind });
      const whole = textOf(log);
      for (const chunk of [1, 7, 1_021])
        assert.equal(textOf(log, chunk), whole);
    }
  });

  it("counts its headers as the log does", () => {
    const { log, facts } = generate(500_000);
    const document = new LogDocument();
    document.append(Uint8Array.from(log));
    document.end();
    assert.equal(document.groups.length, facts.headers);
  });
});
