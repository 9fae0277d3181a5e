import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { BuildkiteClient } from "../api/client.js";
import { BuildkiteError } from "../api/errors.js";
import { mapStorage } from "../api/learnt.js";
import {
  build,
  job,
  LogRecording,
  ManualClock,
  markLines,
  pipeline,
  simulateBuildkite,
  type SimulationOptions,
} from "../testing/index.js";
import { LogTail, type LogSink } from "./log-tail.js";

const START = Date.parse("2026-11-20T09:30:00Z");
const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";
const REF = { organization: "acme", pipeline: "web", number: 1, job: JOB };

/** A log of 5 minutes and some 60 kB: bursts, silences, colours, wide characters. */
const LINES = Array.from({ length: 600 }, (_, index) =>
  index % 50 === 0
    ? `\x1b[32m✔ 日本語 ${index}\x1b[0m ${"🚀 ".repeat(400)}`
    : `line ${index} of the log`,
);

/** Keeps what it is given, as a document would. */
class Received implements LogSink {
  #pieces: Uint8Array[] = [];
  restarts = 0;
  readonly ready = Promise.resolve();

  append(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
  }

  restart(): void {
    this.#pieces = [];
    this.restarts++;
  }

  get text(): string {
    return Buffer.concat(this.#pieces).toString("latin1");
  }
}

/** Cuts what passes into pieces of `size` bytes, as a slow network does. */
function inPieces(size: number): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(bytes, pieces) {
      for (let at = 0; at < bytes.length; at += size)
        pieces.enqueue(bytes.slice(at, at + size));
    },
  });
}

function runningJob(options: SimulationOptions = {}, pieceSize?: number) {
  const clock = new ManualClock(START);
  const record = job({
    id: JOB,
    state: "running",
    startedAt: START,
    log: markLines(LINES, 500),
  });
  const server = simulateBuildkite({
    clock,
    limits: { user: 1_000_000, organization: 1_000_000 },
    pipelines: [
      pipeline("acme/web", {
        builds: [build({ state: "running", jobs: [record] })],
      }),
    ],
    ...options,
  });
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: async (...request) => {
      const answer = await server.fetch(...request);
      return pieceSize === undefined || answer.body === null
        ? answer
        : new Response(answer.body.pipeThrough(inPieces(pieceSize)), answer);
    },
    storage: mapStorage(),
    now: () => clock.now(),
  });
  const received = new Received();
  const tail = new LogTail(client, REF, received);
  const update = () => tail.update(new AbortController().signal);
  const setLog = (lines: readonly string[]) => {
    const stored = server.world.build("acme/web", 1)?.jobs[0];
    assert.ok(stored?.type === "script");
    stored.log = new LogRecording(markLines(lines, 500));
  };
  const stored = async () => {
    const { body } = await client.streamLog(REF);
    return Buffer.from(await new Response(body).arrayBuffer()).toString(
      "latin1",
    );
  };
  return { clock, server, client, received, tail, update, stored, setLog };
}

/** What goes wrong on the way, if anything; a cut falls anywhere, also within a character. */
const mishap = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.record({ cutOff: fc.nat(70_000) }) },
  { weight: 1, arbitrary: fc.constant({ networkError: true }) },
  { weight: 1, arbitrary: fc.constant({ status: 502 }) },
);

const looks = fc.array(fc.tuple(fc.nat(90_000), mishap), { maxLength: 12 });

describe("the tail of a log", () => {
  for (const [proxy, options] of [
    ["that passes ranges", {}],
    ["that strips headers", { stripHeaders: true }],
  ] as const) {
    it(`loses and doubles nothing behind a proxy ${proxy}, whatever goes wrong and whenever one looks`, async () => {
      await fc.assert(
        fc.asyncProperty(looks, async (steps) => {
          const { clock, server, received, update, stored } =
            runningJob(options);
          for (const [pause, fault] of steps) {
            await clock.advance(pause);
            if (fault) server.failNext(fault);
            await update().catch((error: unknown) => {
              assert.ok(error instanceof BuildkiteError, String(error));
            });
          }
          await clock.advance(300_000);
          await update().catch(() => {});
          await update();
          assert.equal(received.text, await stored());
        }),
        { numRuns: 40 },
      );
    });
  }

  for (const [proxy, options] of [
    ["that passes ranges", {}],
    ["that strips headers", { stripHeaders: true }],
  ] as const)
    it(`puts every piece in its place behind a slow proxy ${proxy}, while the log grows under way`, async () => {
      const latencies = fc.array(fc.nat(20_000), { maxLength: 30 });
      const pieceSize = fc.integer({ min: 500, max: 20_000 });
      await fc.assert(
        fc.asyncProperty(latencies, pieceSize, async (delays, size) => {
          const { clock, server, received, update, stored } = runningJob(
            options,
            size,
          );
          for (const delay of delays) server.failNext({ delay });
          const look = async () => {
            const state = { done: false };
            const looking = update().finally(() => (state.done = true));
            while (!state.done) await clock.advance(1_000);
            await looking;
          };
          while (clock.now() < START + 300_000) {
            await look();
            await clock.advance(5_000);
          }
          await look();
          assert.equal(received.text, await stored());
          assert.equal(received.restarts, 0);
        }),
        { numRuns: 20 },
      );
    });

  it("downloads what is new and little more where ranges pass", async () => {
    const { clock, server, tail, update } = runningJob();
    await clock.advance(240_000);
    await update();
    const before = tail.received;
    const asked = server.requests.length;
    await clock.advance(3_000);
    await update();
    const news = server.requests.slice(asked);
    const downloaded = news.reduce((sum, { bytes }) => sum + bytes, 0);
    assert.ok(tail.received > before);
    assert.equal(news.length, 1);
    assert.ok(
      downloaded <= tail.received - before + 64 * 1024,
      `${downloaded}`,
    );
  });

  it("asks for more of the end when the log grew quicker than expected", async () => {
    const { clock, received, update, stored } = runningJob();
    await clock.advance(10_000);
    await update();
    await clock.advance(280_000);
    await update();
    assert.equal(received.text, await stored());
    assert.equal(received.restarts, 0);
  });

  it("asks for the size alone, while nothing is new, behind a proxy that strips headers", async () => {
    const { clock, server, update } = runningJob({ stripHeaders: true });
    await clock.advance(240_000);
    await update();
    await clock.advance(1_000);
    await update();
    const asked = server.requests.length;
    await update();
    await update();
    assert.deepEqual(
      server.requests.slice(asked).map(({ method }) => method),
      ["HEAD", "HEAD"],
    );
  });

  for (const options of [{}, { stripHeaders: true }]) {
    const proxy = "stripHeaders" in options ? "without ranges" : "with ranges";

    it(`starts over when the log was replaced by a longer one, ${proxy}`, async () => {
      const { clock, received, update, stored, setLog } = runningJob(options);
      await clock.advance(60_000);
      await update();
      await update();
      setLog(LINES.map((line) => `another ${line}`));
      await clock.advance(60_000);
      await update();
      assert.equal(received.text, await stored());
      assert.equal(received.restarts, 1);
    });

    it(`starts over when the log became shorter, ${proxy}`, async () => {
      const { clock, received, update, stored, setLog } = runningJob(options);
      await clock.advance(60_000);
      await update();
      await update();
      setLog(["all over again"]);
      await update();
      assert.equal(received.text, await stored());
      assert.equal(received.restarts, 1);
    });
  }

  it("keeps what it has when a request fails", async () => {
    const { clock, server, received, update } = runningJob();
    await clock.advance(60_000);
    await update();
    const before = received.text;
    server.failNext(503);
    server.failNext(503);
    await assert.rejects(update(), BuildkiteError);
    assert.equal(received.text, before);
  });

  it("rejects with the caller's own reason when it is called off", async () => {
    const { tail } = runningJob();
    const reason = new Error("closed");
    await assert.rejects(tail.update(AbortSignal.abort(reason)), reason);
  });
});
