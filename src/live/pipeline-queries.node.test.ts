import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteClient } from "../api/client.js";
import { build, pipeline, simulateBuildkite } from "../testing/index.js";
import { branchKey, recentBuildsOfQuery } from "./pipeline-queries.js";

const MINUTE = 60_000;

/** A quiet pipeline beside a busy one, and how to ask about both. */
function world(quietState: string) {
  const now = Date.now();
  const server = simulateBuildkite({
    // More builds are started here than anybody may in a minute.
    limits: { user: 1_000, organization: 1_000 },
    pipelines: [
      pipeline("acme/quiet", {
        builds: [
          build({ number: 1, createdAt: now - 900 * MINUTE }),
          build({
            number: 2,
            state: quietState,
            createdAt: now - 800 * MINUTE,
          }),
        ],
      }),
      pipeline("acme/busy", {
        builds: Array.from({ length: 60 }, (_, at) =>
          build({ createdAt: now - (700 - at) * MINUTE }),
        ),
      }),
    ],
  });
  const { baseUrl, fetch } = server;
  const client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
  const query = recentBuildsOfQuery(client, "acme", ["main"]);
  const { signal } = new AbortController();
  const start = async (count: number) => {
    const busy = { organization: "acme", pipeline: "busy" };
    for (let each = 0; each < count; each++)
      await client.createBuild(busy, { commit: "HEAD", branch: "main" });
  };
  return {
    start,
    ask: (previous?: Awaited<ReturnType<typeof query.load>>) =>
      query.load({ signal, previous }),
  };
}

const QUIET = branchKey("quiet", "main");

describe("The newest builds of an organization", () => {
  it("are one for each pipeline, and all of them where they fit on a page", async () => {
    const { newest, complete } = await world("passed").ask();
    assert.equal(newest.get(QUIET)?.number, 2);
    assert.equal(newest.get(branchKey("busy", "main"))?.number, 60);
    assert.equal(complete, true);
  });

  it("are still known after those of others have pushed them out", async () => {
    const { ask, start } = world("passed");
    const before = await ask();
    await start(45);
    const after = await ask(before);
    assert.equal(after.complete, false);
    assert.equal(after.newest.get(QUIET)?.number, 2);
    assert.equal(after.newest.get(branchKey("busy", "main"))?.number, 105);
    assert.equal((await ask()).newest.has(QUIET), false);
  });

  for (const state of ["running", "blocked"])
    it(`are forgotten where one was ${state} when it was pushed out`, async () => {
      const { ask, start } = world(state);
      const before = await ask();
      assert.equal(before.newest.get(QUIET)?.state, state);
      await start(45);
      assert.equal((await ask(before)).newest.has(QUIET), false);
    });

  it("are forgotten where more came in between than a page holds", async () => {
    const { ask, start } = world("passed");
    const before = await ask();
    await start(101);
    assert.equal((await ask(before)).newest.has(QUIET), false);
  });
});
