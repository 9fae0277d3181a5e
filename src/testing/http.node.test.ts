import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";

import { httpHandler } from "./http.js";
import { ManualClock } from "./manual-clock.js";
import { simulateBuildkite } from "./simulate-buildkite.js";

const WEB = "/v2/organizations/acme/pipelines/web";

/** Two servers in the same state, so that an act on one cannot be seen on the other. */
const overHttp = simulateBuildkite({
  clock: new ManualClock(),
  scenario: "calm",
});
const direct = simulateBuildkite({
  clock: new ManualClock(),
  scenario: "calm",
});

const listener = httpHandler(overHttp.handle, { below: overHttp.baseUrl });
const server = createServer((request, response) => {
  if (request.headers["x-middleware"] === undefined)
    listener(request, response);
  else listener(request, response, () => response.end("the next one"));
});

describe("the simulation over HTTP", () => {
  let origin = "";

  before(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const JOB = direct.world.build("acme/web", 1)?.jobs[0]?.id ?? "";
  const requests: [path: string, init?: RequestInit][] = [
    ["/v2/access-token"],
    [`${WEB}/builds?per_page=2&branch[]=ma*`],
    [`${WEB}/builds/99`],
    [`${WEB}/builds/1/jobs/${JOB}/log`, { method: "HEAD" }],
    [`${WEB}/builds/1/jobs/${JOB}/log.txt`],
    [
      `${WEB}/builds/1/jobs/${JOB}/log`,
      { headers: { accept: "text/plain", range: "bytes=-20" } },
    ],
    [
      `${WEB}/builds`,
      {
        method: "POST",
        body: JSON.stringify({ commit: "HEAD", branch: "é", message: "🚀" }),
      },
    ],
    [`${WEB}/builds/1/rebuild`, { method: "PUT" }],
  ];
  for (const [path, init] of requests) {
    it(`answers ${init?.method ?? "GET"} ${path.replace(JOB, "…")} as fetch does`, async () => {
      const here = await direct.fetch(direct.baseUrl + path, init);
      const there = await fetch(origin + overHttp.baseUrl + path, init);
      assert.equal(there.status, here.status);
      assert.equal(await there.text(), await here.text());
      for (const [name, value] of here.headers) {
        assert.equal(there.headers.get(name), value, name);
      }
    });
  }

  it("leaves other paths to the next handler, or answers 404", async () => {
    const other = `${origin}/index.html`;
    assert.equal((await fetch(other)).status, 404);
    const next = await fetch(other, { headers: { "x-middleware": "yes" } });
    assert.equal(await next.text(), "the next one");
  });

  it("answers 400 to what a page could not ask", async () => {
    const answer = request(`${origin}${overHttp.baseUrl}/v2/access-token`, {
      method: "TRACE",
    }).end();
    const [{ statusCode }] = (await once(answer, "response")) as [
      IncomingMessage,
    ];
    assert.equal(statusCode, 400);
  });

  it("tears the connection where the body is cut off", async () => {
    overHttp.failNext({ cutOff: true });
    const response = await fetch(
      `${origin}${overHttp.baseUrl}/v2/access-token`,
    );
    await assert.rejects(response.text());
  });
});
