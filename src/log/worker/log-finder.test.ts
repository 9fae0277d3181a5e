import { expect, waitUntil } from "@open-wc/testing";
import { LogDocument } from "../core/log-document.js";
import type { SearchQuery } from "../core/search.js";
import { createLogWorker } from "./create-worker.js";
import { findInLog, type LogFinder } from "./log-finder.js";

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
  mostMatches?: number,
) {
  return findInLog(log, query, () => {}, createWorker, mostMatches);
}

/** Waits for the end of a search, on a machine that may be busy. */
async function done(finder: LogFinder): Promise<void> {
  await waitUntil(() => finder.state === "done", "done", { timeout: 15_000 });
}

/** Lets what waits go on: messages of workers among it. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

describe("a search", () => {
  for (const [how, query] of [
    ["for a text", { text: "line 99" }],
    ["by a regular expression", { text: "^line 99", regExp: true }],
  ] as const)
    it(`${how} finds every match, in order`, async () => {
      const finder = find(logOf(lines.join("")), query);
      await done(finder);
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
    await done(finder);
    expect(finder.matchCount).to.equal(2);
    log.append(new TextEncoder().encode("\rok 22\r\nok 3\r\n"));
    finder.refresh();
    await waitUntil(() => finder.state === "done" && finder.matchCount === 3);
    expect(finder.match(1)).to.deep.equal({ line: 1, start: 0, end: 5 });
    finder.stop();
  });

  it("tells which lines it has searched, and where matches stand in a long one", async () => {
    const log = logOf(`first\r\n${"ä word ".repeat(400_000)}\r\nlast`);
    for (const query of [
      { text: "word" },
      { text: "w.rd", regExp: true },
    ] as const) {
      const finder = find(log, query);
      await done(finder);
      expect(finder.matchCount).to.equal(400_000);
      expect(finder.searchedLines).to.equal(3);
      expect(finder.lineOf(399_999)).to.equal(1);
      expect(finder.lineOf(400_000)).to.equal(-1);
      expect(finder.matchesOf(1, 350_000, 350_007)).to.deep.equal([
        { line: 1, start: 350_002, end: 350_006 },
      ]);
      finder.stop();
    }
    const whole = find(log, { text: "^ä.*word$", regExp: true });
    await done(whole);
    expect(whole.match(0)).to.deep.equal({
      line: 1,
      start: 0,
      end: 7 * 400_000 - 1,
    });
    whole.stop();
  });

  for (const query of [
    { text: "e" },
    { text: "İ" },
    { text: "e", regExp: true },
    { text: "(?<=i)[n](?=e)", regExp: true },
  ])
    it(`for ${query.text}${query.regExp ? ", an expression," : ""} stops where there is one match too many, and keeps those before`, async () => {
      const log = logOf(lines.map((line) => `İ ${line}`).join(""));
      const finder = find(log, query, createLogWorker, 5_000);
      await waitUntil(() => finder.state === "limited");
      expect(finder.matchCount).to.equal(5_000);
      expect(finder.lineOf(4_999)).to.equal(4_999);
      expect(finder.match(5_000)).to.equal(undefined);
      expect(finder.searchedLines).to.equal(5_000);
      log.append(new TextEncoder().encode(lines.join("")));
      finder.refresh();
      await nextTask();
      expect(finder.state).to.equal("limited");
      expect(finder.matchCount).to.equal(5_000);
      finder.stop();
    });

  for (const query of [{ text: "ok" }, { text: "o[k]", regExp: true }])
    it(`for ${query.text} goes on where what was one too many is redrawn`, async () => {
      const log = logOf("ok 1\r\nok 2\r\nok 3");
      const finder = find(log, query, createLogWorker, 2);
      await waitUntil(() => finder.state === "limited");
      expect(finder.matchCount).to.equal(2);
      log.append(new TextEncoder().encode("\r\x1b[Kfine\r\n"));
      finder.refresh();
      await done(finder);
      expect(finder.matchCount).to.equal(2);
      expect(finder.searchedLines).to.equal(3);
      finder.stop();
    });

  it("with as many matches as are kept is done", async () => {
    for (const regExp of [false, true]) {
      const query = { text: "line", regExp };
      const finder = find(
        logOf(lines.join("")),
        query,
        createLogWorker,
        10_000,
      );
      await done(finder);
      expect(finder.matchCount).to.equal(10_000);
      finder.stop();
    }
  });

  it("by a regular expression takes a log of many pieces, while it grows", async () => {
    const log = logOf(lines.join(""));
    const finder = find(log, { text: "line \\d+5$", regExp: true });
    for (let part = 0; part < 60; part++) {
      log.append(
        new TextEncoder().encode(`\r\x1b[K${lines.join("")}line ${part}5`),
      );
      finder.refresh();
      await nextTask();
    }
    await done(finder);
    // Line 5 has one digit alone; each unfinished line is erased by what comes next.
    expect(finder.matchCount).to.equal(61 * 999 + 1);
    const places = Array.from({ length: 3 }, (_, index) => finder.match(index));
    expect(places.map((match) => match?.line)).to.deep.equal([15, 25, 35]);
    finder.stop();
  });

  it("by one expression after the other, as somebody types, takes one worker", async () => {
    const log = logOf(lines.join(""));
    let started = 0;
    const createWorker = () => {
      started++;
      return createLogWorker();
    };
    let finder = find(log, { text: "l", regExp: true }, createWorker);
    for (const text of ["li", "lin", "line", "line 1", "line 12\\d"]) {
      await nextTask();
      finder.stop();
      finder = find(log, { text, regExp: true }, createWorker);
    }
    await done(finder);
    expect(finder.matchCount).to.equal(110);
    expect(started).to.equal(1);
    finder.stop();
  });

  it("goes on with another worker after an expression without an end was changed", async () => {
    const log = logOf(`${"a".repeat(40)}!\r\n`);
    const first = find(log, { text: "b", regExp: true });
    await done(first);
    first.stop();
    const endless = find(log, { text: "(a+)+$", regExp: true });
    await nextTask();
    expect(endless.state).to.equal("searching");
    endless.stop();
    const finder = find(log, { text: "a!", regExp: true });
    await done(finder);
    expect(finder.matchCount).to.equal(1);
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
