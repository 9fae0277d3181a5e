import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import { LogDocument } from "../core/log-document.js";
import { createLogWorker, type CreateWorker } from "./create-worker.js";
import { MortalWorker } from "./mortal-worker.harness.js";
import { readLog, type LogReading } from "./log-reading.js";
import type { LogSource } from "./log-source.js";

const TEXT = Array.from(
  { length: 40_000 },
  (_, index) => `\x1b[3${index % 8}mline ${index} 日本🚀\x1b[0m\r\n`,
).join("");
const BYTES = new TextEncoder().encode(TEXT);

function streamOf(
  bytes: Uint8Array<ArrayBuffer>,
  size = 10_007,
): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.subarray(at, (at += size)));
      if (at >= bytes.length) controller.close();
    },
  });
}

/** Starts workers, and knows those that nobody has ended. */
function countedWorkers() {
  const living = new Set<Worker>();
  const createWorker: CreateWorker = () => {
    const worker = createLogWorker();
    living.add(worker);
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => {
      living.delete(worker);
      terminate();
    };
    return worker;
  };
  return { living, createWorker };
}

async function over(reading: LogReading): Promise<void> {
  await waitUntil(() => reading.progress.state !== "loading", "over", {
    timeout: 20_000,
  });
}

function expectWhole({ log, progress }: LogReading): void {
  const whole = new LogDocument();
  whole.append(BYTES);
  whole.end();
  expect(progress.state).to.equal("complete");
  expect(progress.received).to.equal(BYTES.length);
  expect(log.byteLength).to.equal(BYTES.length);
  expect(
    log.range(0, log.lineCount) === whole.range(0, whole.lineCount),
  ).to.equal(true);
}

const SOURCES: readonly (readonly [string, () => LogSource, boolean])[] = [
  ["a stream", () => streamOf(BYTES), false],
  ["a stream of one piece", () => streamOf(BYTES, BYTES.length), false],
  ["a file", () => new File([BYTES], "build.log"), true],
  ["a buffer", () => BYTES.slice().buffer, true],
  ["a part of a buffer", () => shifted(BYTES), true],
  ["an answer", () => new Response(streamOf(BYTES)), false],
  [
    "an answer that says how long it is",
    () =>
      new Response(BYTES, { headers: { "Content-Length": `${BYTES.length}` } }),
    true,
  ],
];

function shifted(bytes: Uint8Array): Uint8Array {
  const buffer = new Uint8Array(bytes.length + 5);
  buffer.set(bytes, 5);
  return buffer.subarray(5);
}

describe("a log that is read", () => {
  for (const [what, source, knowsTotal] of SOURCES)
    for (const [how, workers] of [
      ["in a worker", countedWorkers()],
      ["without one", undefined],
    ] as const)
      it(`from ${what}, ${how}, is the whole log`, async () => {
        const reading = readLog(source(), {
          createWorker: workers?.createWorker ?? false,
        });
        expect(reading.progress.state).to.equal("loading");
        expect(reading.progress.total).to.equal(
          knowsTotal ? BYTES.length : undefined,
        );
        await over(reading);
        expectWhole(reading);
        expect(workers?.living.size ?? 0).to.equal(0);
        reading.dispose();
      });

  it("leaves the buffer that it was read from as it was", async () => {
    const bytes = BYTES.slice();
    const reading = readLog(bytes);
    await over(reading);
    expect(bytes.length).to.equal(BYTES.length);
    expect(bytes.at(-1)).to.equal(BYTES.at(-1));
    reading.dispose();
  });

  it("shows its first lines while the rest has not come", async () => {
    let more: ReadableStreamDefaultController<Uint8Array> | undefined;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => void (more = controller),
    });
    const reading = readLog(stream);
    more?.enqueue(new TextEncoder().encode("first\r\n"));
    await waitUntil(() => reading.log.lineCount === 1, "first line");
    expect(reading.log.text(0)).to.equal("first");
    expect(reading.progress).to.deep.equal({
      state: "loading",
      received: 7,
      total: undefined,
    });
    reading.dispose();
  });

  for (const createWorker of [createLogWorker, false] as const)
    it(`asks for no more than a few megabytes ahead of the parser ${createWorker ? "in a worker" : "on the page"}`, async () => {
      const megabyte = new Uint8Array(1 << 20).fill(0x2e);
      let given = 0;
      let furthest = 0;
      const stream = new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            given += megabyte.length;
            furthest = Math.max(furthest, given - reading.log.byteLength);
            controller.enqueue(megabyte);
            if (given >= 24 << 20) controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      const reading = readLog(stream, { createWorker });
      await over(reading);
      expect(reading.log.byteLength).to.equal(24 << 20);
      expect(furthest).to.be.at.most(6 << 20);
      reading.dispose();
    });

  it("reads no further than its first piece before that has been drawn", async () => {
    const stream = streamOf(BYTES.slice(0, 30_000));
    const reading = readLog(stream, { createWorker: false });
    await nextFrame();
    expect(reading.progress.received).to.equal(10_007);
    await over(reading);
    expect(reading.progress.received).to.equal(30_000);
  });

  it("does not tell its readers of every small piece that comes", async () => {
    const size = 500;
    const reading = readLog(streamOf(BYTES, size));
    let told = 0;
    reading.subscribe(() => told++);
    await over(reading);
    expect(told).to.be.below(BYTES.length / size / 4);
    reading.dispose();
  });

  it("stops when it is told to: the source is let go of, and what has come stays", async () => {
    const { living, createWorker } = countedWorkers();
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) =>
        controller.enqueue(new TextEncoder().encode("one\r\ntwo\r\n")),
      cancel: () => void (cancelled = true),
    });
    const reading = readLog(stream, { createWorker });
    await waitUntil(() => reading.log.lineCount === 2, "two lines");
    let told = 0;
    reading.subscribe(() => told++);
    reading.stop();
    expect(reading.progress.state).to.equal("stopped");
    expect(told).to.be.greaterThan(0);
    await waitUntil(() => cancelled && living.size === 0, "let go of");
    expect(reading.log.text(1)).to.equal("two");
    expect(reading.log.ended).to.equal(true);
    reading.dispose();
  });

  it("says why it ended early, and keeps what has come", async () => {
    const { living, createWorker } = countedWorkers();
    let breakOff: ((reason: Error) => void) | undefined;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("one\r\n"));
        breakOff = (reason) => controller.error(reason);
      },
    });
    const reading = readLog(stream, { createWorker });
    await waitUntil(() => reading.log.lineCount === 1, "one line");
    breakOff?.(new TypeError("network error"));
    await over(reading);
    expect(reading.progress.state).to.equal("failed");
    expect(reading.error?.kind).to.equal("interrupted");
    expect(reading.log.text(0)).to.equal("one");
    await waitUntil(() => living.size === 0, "no worker");
    reading.dispose();
  });

  for (const [why, source, kind] of [
    [
      "is an error's answer",
      () => new Response("nope", { status: 404 }),
      "refused",
    ],
    [
      "is read by somebody else",
      () => {
        const stream = streamOf(BYTES);
        stream.getReader();
        return stream;
      },
      "used",
    ],
    [
      "gives text",
      () =>
        // Types do not hold where a page is written in JavaScript.
        new ReadableStream({
          start: (controller) => controller.enqueue("text"),
        }) as unknown as ReadableStream<Uint8Array>,
      "not-bytes",
    ],
  ] as const)
    it(`says so where its source ${why}`, async () => {
      const reading = readLog(source(), { createWorker: false });
      await over(reading);
      expect(reading.error?.kind).to.equal(kind);
      expect(reading.error?.message).to.match(/\w+\. \w+/);
      reading.dispose();
    });

  it("is read again where its worker died and the source allows it", async () => {
    const worker = new MortalWorker();
    // More than can be parsed before the worker dies.
    const log = new Blob(Array.from({ length: 30 }, () => BYTES));
    const reading = readLog(log, { createWorker: worker.create });
    const first = reading.log;
    await worker.answered();
    worker.fail();
    expect(reading.progress.received).to.equal(0);
    await over(reading);
    expect(reading.progress.state).to.equal("complete");
    expect(reading.log.byteLength).to.equal(log.size);
    expect(reading.log.text(0)).to.equal("line 0 日本🚀");
    expect(reading.log === first).to.equal(false);
    expect(reading.createWorker).to.equal(false);
    reading.dispose();
  });

  /** Its worker died when there was some to be seen. */
  async function halfway() {
    const worker = new MortalWorker();
    const log = new Blob(Array.from({ length: 30 }, () => BYTES));
    const reading = readLog(log, { createWorker: worker.create });
    await new Promise<void>((resolve) => {
      reading.subscribe(() => {
        if (reading.log.byteLength > log.size / 3) resolve();
      });
    });
    const shown = reading.log.lineCount;
    worker.fail();
    return { reading, shown };
  }

  it("keeps on show what there was until as much has been read again", async () => {
    const { reading, shown } = await halfway();
    const counts: number[] = [];
    reading.subscribe(() => counts.push(reading.log.lineCount));
    await over(reading);
    expect(Math.min(...counts)).to.equal(shown);
    expect(reading.log.lineCount).to.be.greaterThan(shown);
    reading.dispose();
  });

  it("keeps on show what there was where reading it again is stopped", async () => {
    const { reading, shown } = await halfway();
    const first = reading.log;
    await waitUntil(() => reading.progress.received > 0, "is read again");
    reading.stop();
    expect(reading.progress.state).to.equal("stopped");
    expect(reading.log === first).to.equal(true);
    expect(reading.log.lineCount).to.equal(shown);
    reading.dispose();
  });

  it("fails where its worker died and the source cannot be read twice", async () => {
    const worker = new MortalWorker();
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) =>
        controller.enqueue(new TextEncoder().encode("one\r\n")),
    });
    const reading = readLog(stream, { createWorker: worker.create });
    await worker.answered();
    worker.fail();
    expect(reading.progress.state).to.equal("failed");
    expect(reading.error?.kind).to.equal("lost");
    expect(reading.log.text(0)).to.equal("one");
    reading.dispose();
  });

  it("ends its worker when it is disposed of halfway", () => {
    const { living, createWorker } = countedWorkers();
    const reading = readLog(new ReadableStream<Uint8Array>(), { createWorker });
    expect(living.size).to.equal(1);
    reading.dispose();
    expect(living.size).to.equal(0);
  });
});
