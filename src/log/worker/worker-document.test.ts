import { expect, waitUntil } from "@open-wc/testing";
import { LogDocument } from "../core/log-document.js";
import { createLogWorker } from "./create-worker.js";
import { MortalWorker } from "./mortal-worker.harness.js";
import {
  WorkerDocument,
  type WorkerDocumentOptions,
} from "./worker-document.js";

const TEXT = Array.from(
  { length: 3_000 },
  (_, index) =>
    `${index % 100 === 0 ? `--- group ${index}\r\n` : ""}\x1b[3${index % 8}mline ${index} 日本🚀\x1b[0m\r\n`,
).join("");

/** The bytes in pieces of uneven size, cut within characters and escape sequences. */
function pieces(text: string): Uint8Array<ArrayBuffer>[] {
  const bytes = new TextEncoder().encode(text);
  const cut: Uint8Array<ArrayBuffer>[] = [];
  for (
    let at = 0, size = 1;
    at < bytes.length;
    at += size, size = (size * 7 + 3) % 4_099
  )
    cut.push(bytes.slice(at, at + Math.max(1, size)));
  return cut;
}

function expected(text: string): LogDocument {
  const log = new LogDocument();
  log.append(new TextEncoder().encode(text));
  log.end();
  return log;
}

async function parse(options: WorkerDocumentOptions): Promise<WorkerDocument> {
  const log = new WorkerDocument(options);
  for (const piece of pieces(TEXT)) log.append(piece);
  log.end();
  await waitUntil(() => log.ended, "parsed", { timeout: 15_000 });
  return log;
}

function expectWhole(log: WorkerDocument): void {
  const whole = expected(TEXT);
  expect(log.lineCount).to.equal(whole.lineCount);
  expect(log.range(0, log.lineCount)).to.equal(whole.range(0, whole.lineCount));
  expect([...log.groups]).to.deep.equal([...whole.groups]);
  expect(log.line(2_500)).to.deep.equal(whole.line(2_500));
  expect(log.byteLength).to.equal(whole.byteLength);
}

/** A worker whose script is not there: the browser says so by an `error` event. */
const missing = () => new Worker("/no-such-worker.js", { type: "module" });

/** A worker that starts and never says a word. */
const mute = () => new Worker(URL.createObjectURL(new Blob([""])));

/** A worker that starts and says no more than that. */
const alive = () =>
  new Worker(URL.createObjectURL(new Blob(['postMessage({ kind: "ready" })'])));

describe("a log parsed in a worker", () => {
  it("is the log that the page would have parsed", async () => {
    expectWhole(await parse({ createWorker: createLogWorker }));
  });

  it("shows its first lines before its worker has started, and no line twice", async () => {
    for (const createWorker of [createLogWorker, missing]) {
      const log = new WorkerDocument({ createWorker });
      const [first, second] = [TEXT.slice(0, 40_000), TEXT.slice(40_000)];
      let shown = 0;
      log.subscribe(() => (shown ||= log.lineCount));
      log.append(new TextEncoder().encode(first));
      expect(shown).to.be.greaterThan(50);
      expect(log.line(20)).to.deep.equal(expected(first).line(20));
      log.append(new TextEncoder().encode(second));
      log.end();
      await waitUntil(() => log.ended, "parsed", { timeout: 15_000 });
      expectWhole(log);
    }
  });

  it("says when there is more of it", async () => {
    const log = new WorkerDocument();
    let changes = 0;
    const unsubscribe = log.subscribe(() => changes++);
    log.append(new TextEncoder().encode("one\r\n"));
    await waitUntil(() => log.lineCount === 1);
    expect(changes).to.be.greaterThan(0);
    unsubscribe();
    const before = changes;
    log.append(new TextEncoder().encode("two\r\n"));
    await waitUntil(() => log.lineCount === 2, "parsed", { timeout: 15_000 });
    expect(changes).to.equal(before);
    log.dispose();
  });

  it("is read on after a chunk without a byte, which streams may give", async () => {
    const log = new WorkerDocument();
    log.append(new Uint8Array(0));
    log.append(new TextEncoder().encode("one\r\n"));
    await waitUntil(() => log.lineCount === 1);
    log.dispose();
  });

  for (const [why, options] of [
    ["its script is refused", { createWorker: missing }],
    ["it never answers", { createWorker: mute, patience: 50 }],
    [
      "a policy throws",
      {
        createWorker: () => {
          throw new TypeError("This document requires 'TrustedScriptURL'.");
        },
      },
    ],
    ["none is wanted", { createWorker: false }],
  ] as const)
    it(`goes on without a worker, and loses nothing, where ${why}`, async () => {
      expectWhole(await parse(options));
    });

  it("says when its worker died halfway, so that the log can be read again", async () => {
    const worker = new MortalWorker();
    let lost = false;
    const log = new WorkerDocument({
      createWorker: worker.create,
      onLost: () => (lost = true),
    });
    log.append(new TextEncoder().encode("one\r\n"));
    await worker.answered();
    worker.fail();
    expect(lost).to.equal(true);
    expect(log.text(0)).to.equal("one");
  });

  for (const [what, go] of [
    ["more bytes", (log) => log.append(new TextEncoder().encode("two\r\n"))],
    ["the end", (log) => log.end()],
  ] as const satisfies [string, (log: WorkerDocument) => void][])
    it(`says so, too, when its worker dies without a word, and does not answer to ${what}`, async () => {
      const worker = new MortalWorker();
      let lost = false;
      const log = new WorkerDocument({
        createWorker: worker.create,
        longestSilence: 500,
        onLost: () => (lost = true),
      });
      log.append(new TextEncoder().encode("one\r\n"));
      await worker.answered();
      worker.dieSilently();
      go(log);
      await waitUntil(() => lost);
      expect(log.text(0)).to.equal("one");
    });

  it("does not take a worker for dead that has nothing to answer", async () => {
    const lost: string[] = [];
    const start = (name: string, createWorker: () => Worker) =>
      new WorkerDocument({
        createWorker,
        longestSilence: 500,
        onLost: () => lost.push(name),
      });
    const living = new MortalWorker();
    const idle = start("idle", living.create);
    idle.append(new TextEncoder().encode("one\r\n"));
    await living.answered();
    const dead = start("dead", alive);
    dead.append(new TextEncoder().encode("one\r\n"));
    await waitUntil(() => lost.length > 0);
    idle.append(new TextEncoder().encode("two\r\n"));
    await waitUntil(() => idle.lineCount === 2);
    expect(lost).to.deep.equal(["dead"]);
    idle.dispose();
  });

  it("takes nothing more after its end", () => {
    const log = new WorkerDocument({ createWorker: false });
    log.end();
    expect(() => log.append(new Uint8Array(1))).to.throw("ended");
  });
});
