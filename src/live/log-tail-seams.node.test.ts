import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { BuildkiteClient } from "../api/client.js";
import { BuildkiteError } from "../api/errors.js";
import { mapStorage } from "../api/learnt.js";
import { LogDocument } from "../log/core/log-document.js";
import {
  build,
  job,
  LogRecording,
  ManualClock,
  pipeline,
  simulateBuildkite,
  type Fault,
} from "../testing/index.js";
import { LogTail, type LogSink } from "./log-tail.js";

const START = Date.parse("2026-11-20T09:30:00Z");
const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";
const REF = { organization: "acme", pipeline: "web", number: 1, job: JOB };

/** What the log becomes; sizes in bytes. */
type Write =
  | { readonly kind: "append"; readonly size: number }
  /** Another log stands in its place. */
  | { readonly kind: "replace"; readonly size: number }
  /** Its end is gone, this part of it. */
  | { readonly kind: "cut"; readonly part: number };

/** Something goes wrong with the next request, or takes its time. */
type Mishap =
  | { readonly kind: "fault"; readonly fault: Fault }
  /** The proxy keeps one header back. */
  | { readonly kind: "strip"; readonly header: "range" | "content-range" };

/** Lines that no two logs share, with all that may be cut in the middle. */
class Writer {
  #content = new Uint8Array(0);
  #lines = 0;

  get content(): Uint8Array<ArrayBuffer> {
    return this.#content;
  }

  do(write: Write): void {
    if (write.kind === "cut") {
      const length = Math.floor(this.#content.length * (1 - write.part));
      this.#content = this.#content.slice(0, length);
      return;
    }
    const before = write.kind === "append" ? this.#content : new Uint8Array(0);
    const added = this.#bytes(write.size);
    const after = new Uint8Array(before.length + added.length);
    after.set(before);
    after.set(added, before.length);
    this.#content = after;
  }

  #bytes(size: number): Uint8Array {
    let text = "";
    while (text.length < size) {
      const line = this.#lines++;
      const bar = line % 7 === 0 ? `${line} %\r` : "";
      const up = line % 11 === 0 ? "\x1b[2A\x1b[2K" : "";
      text += `${up}${bar}\x1b[3${line % 8}mline ${line} 日本🚀é\x1b[0m\r\n`;
    }
    // Anywhere, so that characters and sequences are cut in two.
    return new TextEncoder().encode(text).slice(0, size);
  }
}

/** A document, as the page has it, made anew where the log was replaced. */
class Reader implements LogSink {
  log = new LogDocument();
  restarts = 0;
  readonly ready = Promise.resolve();

  append(bytes: Uint8Array): void {
    this.log.append(bytes);
  }

  restart(): void {
    this.log = new LogDocument();
    this.restarts++;
  }
}

function follow(stripHeaders: boolean, pieceSize: number) {
  const clock = new ManualClock(START);
  const record = job({
    id: JOB,
    state: "running",
    startedAt: START,
    log: new LogRecording(""),
  });
  const server = simulateBuildkite({
    clock,
    stripHeaders,
    limits: { user: 1_000_000, organization: 1_000_000 },
    pipelines: [
      pipeline("acme/web", {
        builds: [build({ state: "running", jobs: [record] })],
      }),
    ],
  });
  const stripped: string[] = [];
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: async (input, init) => {
      const header = stripped.shift();
      const asked = new Headers(init?.headers);
      if (header === "range") asked.delete("range");
      const answer = await server.fetch(input, { ...init, headers: asked });
      const headers = new Headers(answer.headers);
      if (header === "content-range") headers.delete("content-range");
      const body = answer.body?.pipeThrough(inPieces(pieceSize)) ?? null;
      return new Response(body, { status: answer.status, headers });
    },
    storage: mapStorage(),
    now: () => clock.now(),
  });
  const writer = new Writer();
  const reader = new Reader();
  const tail = new LogTail(client, REF, reader);
  const write = (change: Write) => {
    writer.do(change);
    const stored = server.world.build("acme/web", 1)?.jobs[0];
    assert.ok(stored?.type === "script");
    stored.log = new LogRecording(writer.content);
  };
  const go = (mishap: Mishap) => {
    if (mishap.kind === "strip") stripped.push(mishap.header);
    else server.failNext(mishap.fault);
  };
  /** One look, as long as it takes by the clock. */
  const look = async () => {
    const state = { looking: true };
    const looked = tail
      .update(new AbortController().signal)
      .finally(() => (state.looking = false));
    // Whoever looks handles it; until then it is nobody's.
    looked.catch(() => {});
    while (state.looking) await clock.advance(2_000);
    return looked;
  };
  return { clock, server, tail, writer, reader, write, go, look };
}

/** Cuts what passes into pieces of `size` bytes. */
function inPieces(size: number): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(bytes, pieces) {
      for (let at = 0; at < bytes.length; at += size)
        pieces.enqueue(bytes.slice(at, at + size));
    },
  });
}

const size = fc.oneof(
  { weight: 6, arbitrary: fc.nat(300) },
  // About as much as is asked for at once.
  { weight: 3, arbitrary: fc.integer({ min: 14_000, max: 18_000 }) },
  { weight: 1, arbitrary: fc.nat(80_000) },
);

const write: fc.Arbitrary<Write> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant("append" as const), size }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("replace" as const), size }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("cut" as const),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
);

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ cutOff: fc.nat(70_000) }),
  fc.record({ status: fc.constantFrom(429, 500, 502, 503) }),
  fc.constant({ networkError: true }),
  fc.record({ delay: fc.nat(5_000) }),
);

const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  {
    weight: 4,
    arbitrary: fault.map((fault) => ({ kind: "fault" as const, fault })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("range" as const, "content-range" as const)
      .map((header) => ({ kind: "strip" as const, header })),
  },
);

/** What happens, and how long (ms) after the start of a look. */
const steps = fc.array(
  fc.record({
    writes: fc.array(fc.tuple(fc.nat(6_000), write), { maxLength: 3 }),
    mishaps: fc.array(mishap, { maxLength: 2 }),
  }),
  { maxLength: 6 },
);

const CASES = 500;

describe("the seams of a log that is followed", () => {
  for (const [proxy, stripHeaders] of [
    ["that passes ranges", false],
    ["that strips headers", true],
  ] as const)
    it(`show nowhere behind a proxy ${proxy}, whatever is written and whatever goes wrong`, async () => {
      await fc.assert(
        fc.asyncProperty(
          steps,
          fc.integer({ min: 3_000, max: 40_000 }),
          async (moments, pieceSize) => {
            const { clock, tail, writer, reader, write, go, look } = follow(
              stripHeaders,
              pieceSize,
            );
            for (const { writes, mishaps } of moments) {
              for (const [after, change] of writes)
                clock.setTimeout(() => write(change), after);
              for (const each of mishaps) go(each);
              await look().catch((error: unknown) => {
                assert.ok(error instanceof BuildkiteError, String(error));
              });
            }
            await clock.advance(6_000);
            // Of equal length, another log is not told from the one before without ranges.
            write({ kind: "append", size: 100 });
            while (tail.received === writer.content.length)
              write({ kind: "append", size: 1 });
            await settled(look);
            const whole = new LogDocument();
            whole.append(writer.content);
            assert.equal(tail.received, writer.content.length);
            assert.equal(allOf(reader.log), allOf(whole));
            // To start over would mend what was lost or doubled, and hide it.
            const onlyGrew = moments.every(({ writes }) =>
              writes.every(([, { kind }]) => kind === "append"),
            );
            if (onlyGrew) assert.equal(reader.restarts, 0);
          },
        ),
        { numRuns: CASES, includeErrorInReport: true },
      );
    });

  it("cost what was written and 64 KB a look where ranges pass, in at most two requests", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(300_000), { minLength: 1, maxLength: 4 }),
        async (sizes) => {
          const { server, tail, write, look } = follow(false, 64_000);
          write({ kind: "append", size: 40_000 });
          await look();
          for (const written of sizes) {
            write({ kind: "append", size: written });
            const before = tail.received;
            const asked = server.requests.length;
            await look();
            const requests = server.requests.slice(asked);
            const downloaded = requests.reduce(
              (sum, { bytes }) => sum + bytes,
              0,
            );
            assert.equal(tail.received - before, written);
            assert.ok(
              downloaded <= written + 64 * 1024,
              `${downloaded} bytes for ${written}`,
            );
            assert.ok(requests.length <= 2, `${requests.length} requests`);
          }
        },
      ),
      { numRuns: 40, includeErrorInReport: true },
    );
  });
});

/** Looks until what went wrong is over. */
async function settled(look: () => Promise<void>): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const failed = await look().then(
      () => false,
      (error: unknown) => {
        assert.ok(error instanceof BuildkiteError, String(error));
        return true;
      },
    );
    if (!failed) return;
  }
  assert.fail("It goes wrong for ever");
}

function allOf(log: LogDocument): string {
  return log.range(0, log.lineCount);
}
