import { expect, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import { LiveStore } from "../../live/live-store.js";
import {
  createLogWorker,
  type CreateWorker,
} from "../../log/worker/create-worker.js";
import {
  build,
  job,
  LogRecording,
  ManualClock,
  markLines,
  pipeline,
  simulateBuildkite,
} from "../../testing/index.js";
import { LogSession } from "./log-session.js";

const START = Date.parse("2026-11-20T09:30:00Z");
const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";
const REF = { organization: "acme", pipeline: "web", number: 1, job: JOB };

const LINES = Array.from({ length: 6_000 }, (_, index) => `line ${index}`);

/** Lets so many bytes of an answer through, and the rest when it is opened. */
class Gate {
  open: (() => void) | undefined;
  readonly #opened = new Promise<void>((resolve) => (this.open = resolve));
  readonly #bytes: number;

  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  through(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    let left = this.#bytes;
    return body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: async (bytes, pieces) => {
          const first = bytes.slice(0, left);
          left -= first.length;
          if (first.length > 0) pieces.enqueue(first);
          if (first.length === bytes.length) return;
          await this.#opened;
          left = Infinity;
          pieces.enqueue(bytes.slice(first.length));
        },
      }),
    );
  }
}

function open({
  state = "passed",
  gate,
}: { state?: string; gate?: Gate } = {}) {
  const clock = new ManualClock(START + 60_000);
  const world = { ended: state !== "running" };
  const server = simulateBuildkite({
    clock,
    limits: { user: 100_000, organization: 100_000 },
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({
            state,
            jobs: [
              job({
                id: JOB,
                state,
                startedAt: START,
                ...(world.ended && { finishedAt: START + 60_000 }),
                log: new LogRecording(markLines(LINES, 20)),
              }),
            ],
          }),
        ],
      }),
    ],
  });
  let gated = gate;
  const aborted: string[] = [];
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: async (input, init) => {
      const answer = await server.fetch(input, init);
      const through = gated;
      if (!through || !answer.body || !answer.ok) return answer;
      gated = undefined;
      init?.signal?.addEventListener("abort", () => aborted.push("aborted"));
      return new Response(through.through(answer.body), answer);
    },
    now: () => clock.now(),
    storage: mapStorage(),
  });
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
  const session = new LogSession({
    store: new LiveStore({ client, clock }),
    ref: REF,
    createWorker,
    jobHasEnded: () => world.ended,
    onChange: () => {},
  });
  session.setActive(true);
  return { clock, server, session, living, aborted, world };
}

const text = ({ log }: LogSession) => log.range(0, log.lineCount);
const all = LINES.join("\n");

describe("a job's log on its way to the screen", () => {
  it("tells how much of it has come, until it is complete; no worker is left then", async () => {
    const gate = new Gate(20_000);
    const { session, living, server } = open({ gate });
    const total = new LogRecording(markLines(LINES, 20)).size;
    await waitUntil(() => session.log.lineCount > 100, "first lines");
    expect(session.progress).to.deep.equal({
      state: "loading",
      received: 20_000,
      total,
    });
    gate.open?.();
    await waitUntil(() => session.progress.state === "complete", "complete");
    expect(session.progress.received).to.equal(total);
    expect(text(session) === all).to.equal(true);
    expect(living.size).to.equal(0);
    expect(server.requests.length).to.be.at.most(2);
    session.stop();
  });

  it("grows while its job runs", async () => {
    const { clock, session, living, world } = open({ state: "running" });
    await waitUntil(() => session.progress.state === "growing", "growing");
    const before = session.log.lineCount;
    await clock.advance(10_000);
    await waitUntil(() => session.log.lineCount > before, "more lines");
    expect(session.progress.state).to.equal("growing");
    await clock.advance(300_000);
    world.ended = true;
    await session.follower.lookNow();
    await waitUntil(() => session.progress.state === "complete", "complete");
    expect(text(session) === all).to.equal(true);
    expect(living.size).to.equal(0);
    session.stop();
  });

  it("stops halfway: the transfer ends, what has come stays, and nothing is asked for", async () => {
    const gate = new Gate(20_000);
    const { clock, session, server, aborted } = open({ gate });
    await waitUntil(() => session.log.lineCount > 100, "first lines");
    session.stopLoading();
    const lines = session.log.lineCount;
    const requests = server.requests.length;
    expect(session.progress.state).to.equal("stopped");
    expect(aborted).to.deep.equal(["aborted"]);
    await session.follower.lookNow();
    await clock.advance(3_600_000);
    expect(server.requests.length).to.equal(requests);
    expect(session.log.lineCount).to.equal(lines);
    expect(session.log.text(7)).to.equal("line 7");
    session.stop();
  });

  it("goes on from where it was stopped, by the end alone, and is whole", async () => {
    const gate = new Gate(20_000);
    const { session, server, living } = open({ gate });
    await waitUntil(() => session.log.lineCount > 100, "first lines");
    session.stopLoading();
    const before = session.log;
    const asked = server.requests.length;
    session.resumeLoading();
    expect(session.progress.state).to.equal("loading");
    await waitUntil(() => session.progress.state === "complete", "complete");
    expect(text(session) === all).to.equal(true);
    expect(session.log === before).to.equal(true);
    expect(living.size).to.equal(0);
    const downloaded = server.requests
      .slice(asked)
      .reduce((sum, { bytes }) => sum + bytes, 0);
    const missing = (session.progress.total ?? 0) - 20_000;
    expect(downloaded).to.be.at.most(missing + 64 * 1024);
    session.stop();
  });

  it("is read again without a worker where its worker died; what was shown stays meanwhile", async () => {
    const gate = new Gate(20_000);
    const { session, living } = open({ gate });
    // The first lines are there before the worker is, and are fewer.
    await waitUntil(() => session.log.byteLength > 16_000, "worker's lines");
    const [worker] = living;
    const before = session.log;
    worker?.dispatchEvent(new ErrorEvent("error", { cancelable: true }));
    expect(session.log === before).to.equal(true);
    await waitUntil(() => session.progress.state === "complete", "complete");
    expect(text(session) === all).to.equal(true);
    expect(session.createWorker).to.equal(false);
    expect(living.size).to.equal(0);
    session.stop();
  });

  it("leaves no worker where it is closed halfway", async () => {
    const { session, living, aborted } = open({ gate: new Gate(20_000) });
    await waitUntil(() => session.log.lineCount > 100, "first lines");
    session.stop();
    expect(living.size).to.equal(0);
    expect(aborted).to.deep.equal(["aborted"]);
  });
});
