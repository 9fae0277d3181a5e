import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { LogDocument } from "../../log/core/log-document.js";
import { groupDuration } from "./group-duration.js";
import { formatElapsed, formatLineTime, startTime } from "./line-time.js";

const START = Date.UTC(2026, 10, 22, 13, 45, 10, 123);

function logAt(...lines: readonly (readonly [ms: number, text: string])[]) {
  const log = new LogDocument();
  const raw = lines.map(
    ([ms, text]) => `\x1b_bk;t=${START + ms}\x07${text}\r\n`,
  );
  log.append(new TextEncoder().encode(raw.join("")));
  log.end();
  return log;
}

describe("the times beside the lines", () => {
  for (const [ms, text] of [
    [0, "+0:00.000"],
    [61_005, "+1:01.005"],
    [3_723_456, "+1:02:03.456"],
    [-5, "+0:00.000"],
  ] as const) {
    it(`write ${ms} ms after the start as ${text}`, () => {
      assert.equal(formatElapsed(ms), text);
    });
  }

  it("show the time of day in the zone that was chosen", () => {
    assert.equal(
      formatLineTime(START, START, "absolute", "en", "utc"),
      "13:45:10.123",
    );
  });

  it("count from the first line that has one", () => {
    const log = new LogDocument();
    const text = `no time\r\n\x1b_bk;t=${START}\x07time\r\n`;
    log.append(new TextEncoder().encode(text));
    assert.equal(startTime(log), START);
  });
});

describe("a group's duration", () => {
  const log = logAt(
    [0, "--- Build"],
    [1_000, "compiling"],
    [4_000, "+++ Test"],
    [4_500, "ok"],
    [9_000, "done"],
  );

  it("reaches to the next group's first time", () => {
    const [build] = log.groups;
    assert.equal(build && groupDuration(log, build), 4_000);
  });

  it("of the last group reaches to the last time there is", () => {
    const test = log.groups.at(log.groups.length - 1);
    assert.equal(test && groupDuration(log, test), 5_000);
  });

  it("is unknown where the agent writes no times", () => {
    const untimed = new LogDocument();
    untimed.append(new TextEncoder().encode("--- Build\r\nx\r\n"));
    const [group] = untimed.groups;
    assert.ok(group);
    assert.equal(groupDuration(untimed, group), undefined);
  });
});
