import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LogDocument } from "../../log/index.js";
import { recordedLogs, type PlayableLog } from "./index.js";

const START = Date.UTC(2026, 10, 22, 9);

function read(log: PlayableLog): LogDocument {
  const document = new LogDocument();
  document.append(new TextEncoder().encode(log.content(START)));
  document.end();
  return document;
}

function textOf(document: LogDocument): string {
  return document.range(0, document.lineCount);
}

describe("recorded logs", () => {
  for (const log of Object.values(recordedLogs)) {
    it(`${log.name}: has groups, and times within the job`, () => {
      const document = read(log);
      assert.ok(document.groups.length > 0);
      const times = Array.from({ length: document.lineCount }, (_, line) =>
        document.timestamp(line),
      ).filter((time) => time !== undefined);
      assert.ok(times.length > document.lineCount * 0.9);
      assert.ok(Math.min(...times) >= START);
      assert.ok(Math.max(...times) <= START + log.duration);
    });

    it(`${log.name}: ends as its exit status says`, () => {
      const failed = /The command exited with status (\d+)/.exec(textOf(read(log)));
      assert.equal(Number(failed?.[1] ?? 0), log.exitStatus);
    });

    it(`${log.name}: tells nothing of the machine it was recorded on`, () => {
      assert.doesNotMatch(textOf(read(log)), /\/tmp\/|\/root|\/home\/(?!buildkite-agent)/);
    });
  }

  it("shows a redrawn pull once", () => {
    const text = textOf(read(recordedLogs.imagePull));
    assert.equal(text.match(/postgres/g)?.length, 1);
    assert.match(text, /✔ postgres Pulled/);
  });

  it("shows only the last state of a progress bar", () => {
    const text = textOf(read(recordedLogs.gitCheckout));
    assert.equal(text.match(/Receiving objects/g)?.length, 1);
    assert.match(text, /Receiving objects: 100%/);
  });
});
