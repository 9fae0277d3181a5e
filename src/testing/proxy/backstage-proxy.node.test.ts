import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ManualClock } from "../manual-clock.js";
import {
  type SimulationOptions,
  simulateBuildkite,
} from "../simulate-buildkite.js";
import { build, job, pipeline } from "../world/specs.js";

const JOB = "11111111-1111-4111-8111-111111111111";
const BASE = "/api/proxy/buildkite/api";
const BUILDS = "/organizations/acme/pipelines/web/builds?per_page=1";

function behind(options: SimulationOptions = {}) {
  return simulateBuildkite({
    clock: new ManualClock(),
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({ number: 1 }),
          build({
            number: 2,
            jobs: [job({ id: JOB, artifacts: [{ path: "report.html" }] })],
          }),
        ],
      }),
    ],
    ...options,
  });
}

describe("the proxy", () => {
  it("adds the token, which the page never has", async () => {
    const response = await behind().fetch(`${BASE}/v2/access-token`, {
      headers: { authorization: "Bearer the-portal's-own" },
    });
    assert.equal(response.status, 200);
  });

  const targets = [
    ["api", "/v2/access-token", 200],
    ["api", "/access-token", 404],
    ["api-v2", "/access-token", 200],
    ["api-v2", "/v2/access-token", 404],
  ] as const;
  for (const [target, path, status] of targets) {
    it(`answers ${status} to ${path} when its target is "${target}"`, async () => {
      const response = await behind({ target }).fetch(BASE + path);
      assert.equal(response.status, status);
      if (status === 404) {
        assert.deepEqual(await response.json(), { message: "Not Found" });
      }
    });
  }

  it("is refused by Buildkite without a token, and with a wrong one", async () => {
    for (const token of [null, "bad"]) {
      const response = await behind({ token }).fetch(`${BASE}/v2/access-token`);
      assert.equal(response.status, 401);
      assert.match(await response.text(), /"message":"Authentication required/);
    }
  });

  it("is refused by the portal when nobody is signed in, with another body", async () => {
    const response = await behind({ signedOut: true }).fetch(
      `${BASE}/v2/access-token`,
    );
    assert.equal(response.status, 401);
    const body = (await response.json()) as { error: { name: string } };
    assert.equal(body.error.name, "AuthenticationError");
  });

  it("says nothing but 404 where there is no endpoint, or the method is not allowed", async () => {
    const missing = await behind({ proxy: "missing" }).fetch(
      `${BASE}/v2${BUILDS}`,
    );
    assert.deepEqual([missing.status, await missing.text()], [404, ""]);
    const readOnly = behind({ allowedMethods: ["GET", "HEAD"] });
    const write = await readOnly.fetch(
      `${BASE}/v2/organizations/acme/pipelines/web/builds/1/rebuild`,
      { method: "PUT" },
    );
    assert.deepEqual([write.status, await write.text()], [404, ""]);
    assert.equal((await readOnly.fetch(`${BASE}/v2${BUILDS}`)).status, 200);
  });

  it("drops the headers that Backstage drops, both ways", async () => {
    const server = behind({ stripHeaders: true });
    const list = await server.fetch(`${BASE}/v2${BUILDS}`);
    assert.deepEqual([...list.headers.keys()], ["content-type"]);
    const log = await server.fetch(
      `${BASE}/v2/organizations/acme/jobs/${JOB}/log`,
      { headers: { accept: "text/plain", range: "bytes=-5" } },
    );
    assert.equal(log.status, 200);
    assert.deepEqual(
      [...log.headers.keys()],
      ["content-length", "content-type"],
    );
  });

  it("passes the headers that its configuration names", async () => {
    const server = behind({ stripHeaders: true, allowedHeaders: ["Link"] });
    const list = await server.fetch(`${BASE}/v2${BUILDS}`);
    assert.ok(list.headers.has("link"));
    assert.ok(!list.headers.has("ratelimit-limit"));
  });
});

describe("downloading an artifact", () => {
  const artifact = async (server: ReturnType<typeof behind>) => {
    const artifacts = "/organizations/acme/pipelines/web/builds/2/artifacts";
    const list = await server.fetch(`${BASE}/v2${artifacts}`);
    const [first] = (await list.json()) as { id: string }[];
    return `${BASE}/v2${artifacts}/${first?.id}/download`;
  };

  it("gives the link in the body when `Location` is dropped, for a minute", async () => {
    const clock = new ManualClock();
    const server = behind({ stripHeaders: true, clock });
    const response = await server.fetch(await artifact(server));
    assert.equal(response.status, 302);
    const { url } = (await response.json()) as { url: string };
    assert.equal(new URL(url).origin, "https://artifacts.example");
    await clock.advance(59_000);
    const read = await server.storage(new Request(url));
    assert.match(await read.text(), /Coverage/);
    await clock.advance(2_000);
    assert.equal((await server.storage(new Request(url))).status, 403);
  });

  it("fails in a page that follows `Location` to the storage, which allows no page in", async () => {
    const server = behind();
    await assert.rejects(
      server.fetch(await artifact(server)),
      /Failed to fetch/,
    );
    await assert.rejects(
      server.fetch("https://artifacts.example/artifacts/x"),
      /Failed to fetch/,
    );
  });

  it("shows a page that does not follow the redirect only that there is one", async () => {
    const server = behind();
    const redirect = await server.fetch(await artifact(server), {
      redirect: "manual",
    });
    assert.equal(redirect.type, "opaqueredirect");
    assert.equal(redirect.status, 0);
    assert.ok(!redirect.headers.has("location"));
    assert.equal(await redirect.text(), "");
  });
});
