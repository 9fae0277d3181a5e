import assert from "node:assert/strict";
import { describe, it } from "node:test";

import type { Fault } from "./faults.js";
import { ManualClock } from "./manual-clock.js";
import { simulateBuildkite } from "./simulate-buildkite.js";

const URL = "/api/proxy/buildkite/api/v2/access-token";

function failing(fault: Fault | number) {
  const clock = new ManualClock();
  const server = simulateBuildkite({ clock, scenario: "calm" });
  server.failNext(fault);
  return { clock, server };
}

describe("an injected fault", () => {
  it("answers with a status, once", async () => {
    const { server } = failing(503);
    assert.equal((await server.fetch(URL)).status, 503);
    assert.equal((await server.fetch(URL)).status, 200);
  });

  it("answers with a body of one's own, several times", async () => {
    const { server } = failing({
      status: 422,
      body: { message: "No" },
      times: 2,
    });
    assert.deepEqual(await (await server.fetch(URL)).json(), { message: "No" });
    assert.equal((await server.fetch(URL)).status, 422);
    assert.equal((await server.fetch(URL)).status, 200);
  });

  it("hits only the requests that it is meant for", async () => {
    const { server } = failing({ status: 500, matching: /^PUT .*rebuild$/ });
    assert.equal((await server.fetch(URL)).status, 200);
    const rebuild = URL.replace("access-token", "x/rebuild");
    assert.equal((await server.fetch(rebuild, { method: "PUT" })).status, 500);
  });

  it("is no answer at all when the network fails", async () => {
    const { server } = failing({ networkError: true });
    await assert.rejects(server.fetch(URL), TypeError);
    assert.equal(server.requests[0]?.status, 0);
  });

  it("keeps the answer back for a while", async () => {
    const { clock, server } = failing({ delay: 3_000 });
    let arrived = false;
    const answer = server.fetch(URL).then((response) => {
      arrived = true;
      return response;
    });
    await clock.advance(2_999);
    assert.equal(arrived, false);
    await clock.advance(1);
    assert.equal((await answer).status, 200);
  });

  it("lets go of its timer when the caller gives up", async () => {
    const { clock, server } = failing({ delay: 3_000 });
    const controller = new AbortController();
    const answer = server.fetch(URL, { signal: controller.signal });
    await clock.advance(1);
    controller.abort();
    await assert.rejects(answer, { name: "AbortError" });
    assert.equal(clock.pending, 0);
  });

  it("cuts the body off", async () => {
    const { server } = failing({ cutOff: 10 });
    const response = await server.fetch(URL);
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
  });

  it("puts a page of HTML where JSON belongs", async () => {
    const { server } = failing({ garbage: true });
    const response = await server.fetch(URL);
    assert.equal(response.status, 200);
    await assert.rejects(response.json(), SyntaxError);
  });
});

describe("an answer", () => {
  it("ends where its reader gives up", async () => {
    const server = simulateBuildkite({
      clock: new ManualClock(),
      scenario: "calm",
    });
    const controller = new AbortController();
    const response = await server.fetch(URL, { signal: controller.signal });
    controller.abort();
    await assert.rejects(response.text(), { name: "AbortError" });
  });
});

describe("the log of requests", () => {
  it("notes the path below the proxy, the status and the body's bytes", async () => {
    const server = simulateBuildkite({
      clock: new ManualClock(),
      scenario: "calm",
    });
    const response = await server.fetch(`${URL}?x=1`);
    const { length } = await response.text();
    assert.deepEqual(server.requests, [
      {
        method: "GET",
        path: "/v2/access-token?x=1",
        status: 200,
        bytes: length,
      },
    ]);
  });
});
