import { expect, waitUntil } from "@open-wc/testing";
import { LogDocument } from "../core/log-document.js";
import type { SearchQuery } from "../core/search.js";
import { createLogWorker } from "./create-worker.js";
import { findInLog } from "./log-finder.js";

function logOf(text: string): LogDocument {
  const log = new LogDocument();
  log.append(new TextEncoder().encode(text));
  return log;
}

const lines = Array.from({ length: 10_000 }, (_, index) => `Line ${index}\r\n`);

function find(
  log: LogDocument,
  query: SearchQuery,
  createWorker: (() => Worker) | false = createLogWorker,
) {
  return findInLog(log, query, () => {}, createWorker);
}

describe("a search", () => {
  for (const [how, query] of [
    ["for a text", { text: "line 99" }],
    ["by a regular expression", { text: "^line 99", regExp: true }],
  ] as const)
    it(`${how} finds every match, in order`, async () => {
      const finder = find(logOf(lines.join("")), query);
      await waitUntil(() => finder.state === "done", "done", {
        timeout: 10_000,
      });
      expect(finder.matchCount).to.equal(111);
      expect(finder.match(0)).to.deep.equal({ line: 99, start: 0, end: 7 });
      expect(finder.match(110)?.line).to.equal(9_999);
      expect(finder.matchesOf(9_905)).to.deep.equal([
        { line: 9_905, start: 0, end: 7 },
      ]);
      expect(finder.firstMatchFrom(991)).to.equal(2);
      finder.stop();
    });

  it("by a regular expression goes on in a log that grows and is redrawn", async () => {
    const log = logOf("ok 1\r\nbusy");
    const finder = find(log, { text: "ok \\d+|busy", regExp: true });
    await waitUntil(() => finder.state === "done");
    expect(finder.matchCount).to.equal(2);
    log.append(new TextEncoder().encode("\rok 22\r\nok 3\r\n"));
    finder.refresh();
    await waitUntil(() => finder.state === "done" && finder.matchCount === 3);
    expect(finder.match(1)).to.deep.equal({ line: 1, start: 0, end: 5 });
    finder.stop();
  });

  it("by an expression without an end leaves the page alive, and says so", async () => {
    const finder = find(logOf(`${"a".repeat(40)}!`), {
      text: "(a+)+$",
      regExp: true,
    });
    await waitUntil(() => finder.state === "slow", "ended", {
      timeout: 10_000,
    });
    expect(finder.matchCount).to.equal(0);
  });

  it("by a regular expression says that it needs a worker where there is none", async () => {
    const refused = () => new Worker("/no-such-worker.js", { type: "module" });
    const log = logOf("text");
    expect(find(log, { text: "t", regExp: true }, false).state).to.equal(
      "no-worker",
    );
    const finder = find(log, { text: "t", regExp: true }, refused);
    await waitUntil(() => finder.state === "no-worker");
  });

  it("refuses what is no regular expression", () => {
    expect(() => find(logOf("text"), { text: "(", regExp: true })).to.throw(
      SyntaxError,
    );
  });
});
