import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { excerptOf } from "./excerpt.js";
import { LogDocument } from "./log-document.js";

function excerpt(lines: readonly string[], first?: number) {
  const log = new LogDocument();
  log.append(new TextEncoder().encode(lines.join("\r\n")));
  log.end();
  const { errorCount, ...found } = excerptOf(log, first);
  return {
    errorCount,
    lines: found.lines.map(({ line, content, isError }) =>
      [line, isError ? "!" : "", content.text].join(" "),
    ),
  };
}

const filling = (count: number) =>
  Array.from({ length: count }, (_, at) => `step ${at}`);

describe("an excerpt", () => {
  it("has the first errors with what stands around them", () => {
    const { lines, errorCount } = excerpt([
      ...filling(10),
      "Error: disk full",
      "  at a",
      "",
      ...filling(10),
    ]);
    assert.equal(errorCount, 1);
    assert.deepEqual(lines, [
      "8  step 8",
      "9  step 9",
      "10 ! Error: disk full",
      "11    at a",
      "12  ",
      "13  step 0",
      "14  step 1",
    ]);
  });

  it("shows the surroundings of three errors at most, and counts all", () => {
    const { lines, errorCount } = excerpt(
      [1, 2, 3, 4, 5].flatMap((at) => [`Error: number ${at}`, ...filling(9)]),
    );
    assert.equal(errorCount, 5);
    assert.ok(lines.length <= 14);
    assert.ok(
      lines.some(
        (line) => line.includes("number 3") || line.includes("number 2"),
      ),
    );
    assert.ok(!lines.some((line) => line.includes("number 4")));
  });

  it("has the last lines of a log whose only error is how the agent ends it", () => {
    const { lines, errorCount } = excerpt([
      ...filling(20),
      "could not do it",
      "",
      "🚨 Error: The command exited with status 1",
      "^^^ +++",
      "user command error: exit status 1",
    ]);
    assert.equal(errorCount, 0);
    assert.equal(lines.length, 8);
    assert.ok(lines.includes("20  could not do it"));
    assert.ok(!lines.some((line) => line.includes("^^^")));
  });

  it("leaves out what lies before a line, and is empty for an empty log", () => {
    const { lines } = excerpt(["Error: half", "Error: whole"], 1);
    assert.deepEqual(lines, ["1 ! Error: whole"]);
    assert.deepEqual(excerpt([]), { errorCount: 0, lines: [] });
  });

  it("cuts lines that are data", () => {
    const { lines } = excerpt([`Error: ${"x".repeat(10_000)}`]);
    assert.ok((lines[0]?.length ?? 0) < 500);
  });
});
