import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ask } from "../ask.js";
import { markLines } from "../log-recording.js";
import { ManualClock } from "../manual-clock.js";
import { simulateBuildkite } from "../simulate-buildkite.js";
import { build, job, pipeline } from "../world/specs.js";

const JOB = "11111111-1111-4111-8111-111111111111";
const LOG = `/v2/organizations/acme/jobs/${JOB}/log`;
const START = Date.parse("2026-11-20T09:30:00Z");
const LINES = ["~~~ Preparing", "$ npm test", "ok", "done"];
const text = { accept: "text/plain" };

function running() {
  const clock = new ManualClock(START);
  const server = simulateBuildkite({
    clock,
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({
            state: "running",
            jobs: [
              job({
                id: JOB,
                state: "running",
                startedAt: START,
                log: markLines(LINES, 1_000),
              }),
            ],
          }),
        ],
      }),
    ],
  });
  return { clock, server };
}

function finished(log: string = markLines(LINES, 1_000)) {
  return simulateBuildkite({
    clock: new ManualClock(START + 3_600_000),
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({
            jobs: [
              job({
                id: JOB,
                state: "passed",
                startedAt: START,
                finishedAt: START + 30_000,
                log,
              }),
            ],
          }),
        ],
      }),
    ],
  });
}

describe("a job's log", () => {
  it("comes as JSON, as text, and as its size", async () => {
    const server = finished();
    const asText = await ask(server, `GET ${LOG}`, { headers: text });
    const asFile = await ask(server, `GET ${LOG}.txt`);
    const asJson = await ask(server, `GET ${LOG}`);
    const head = await ask(server, `HEAD ${LOG}`);
    assert.equal(asFile.text, asText.text);
    assert.deepEqual(asJson.json, {
      url: `https://api.buildkite.com/v2/organizations/acme/pipelines/web/builds/1/jobs/${JOB}/log`,
      content: asText.text,
      size: asText.text.length,
      header_times: [],
    });
    assert.equal(
      head.headers.get("content-length"),
      String(asText.text.length),
    );
    assert.equal(head.headers.get("accept-ranges"), "bytes");
    assert.equal(head.text, "");
  });

  it("is timed by its job: from its start to its end, whenever it was recorded", async () => {
    const { text: log } = await ask(finished(), `GET ${LOG}.txt`);
    const times = Array.from(log.matchAll(/bk;t=(\d{13})/g), ([, time]) =>
      Number(time),
    );
    assert.deepEqual(times, [
      START,
      START + 10_000,
      START + 20_000,
      START + 30_000,
    ]);
  });

  it("gives its last bytes", async () => {
    const server = finished();
    const whole = (await ask(server, `GET ${LOG}.txt`)).text;
    const size = whole.length;
    const tail = await ask(server, `GET ${LOG}`, {
      headers: { ...text, range: "bytes=-10" },
    });
    assert.equal(tail.status, 206);
    assert.equal(tail.text, whole.slice(-10));
    assert.equal(
      tail.headers.get("content-range"),
      `bytes ${size - 10}-${size - 1}/${size}`,
    );
    const more = await ask(server, `GET ${LOG}`, {
      headers: { ...text, range: "bytes=-99999" },
    });
    assert.equal(more.text, whole);
    assert.equal(
      more.headers.get("content-range"),
      `bytes 0-${size - 1}/${size}`,
    );
  });

  it("says 416 with the size when it is empty", async () => {
    const answer = await ask(finished(""), `GET ${LOG}`, {
      headers: { ...text, range: "bytes=-10" },
    });
    assert.equal(answer.status, 416);
    assert.equal(answer.headers.get("content-range"), "bytes */0");
  });

  it("grows while the job runs, and only at its end", async () => {
    const { clock, server } = running();
    const read = async () => (await ask(server, `GET ${LOG}.txt`)).text;
    const sizes: number[] = [];
    let before = "";
    for (let second = 0; second < 5; second++) {
      const now = await read();
      assert.ok(now.startsWith(before));
      sizes.push(now.split("\r\n").length - 1);
      before = now;
      await clock.advance(1_000);
    }
    assert.deepEqual(sizes, [1, 2, 3, 4, 4]);
  });

  it("cuts characters of several bytes where the bytes are cut", async () => {
    const server = finished("é");
    const response = await server.api(
      new Request(`https://api.buildkite.com${LOG}`, {
        headers: {
          authorization: `Bearer ${server.token}`,
          accept: "text/plain",
          range: "bytes=-1",
        },
      }),
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.deepEqual([...bytes], [0xa9]);
  });
});
