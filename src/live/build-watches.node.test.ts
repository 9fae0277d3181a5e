import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteClient } from "../api/client.js";
import {
  ManualClock,
  build,
  job,
  pipeline,
  simulateBuildkite,
} from "../testing/index.js";
import { BuildWatches, type WatchEnd } from "./build-watches.js";
import { LiveStore } from "./live-store.js";
import { buildQuery } from "./queries.js";

const WEB = { organization: "acme", pipeline: "web" };
const MINUTE = 60_000;

const ref = (number: number) => ({ ...WEB, number });

/** Builds 1 to 4 run, on a page that nobody sees. */
function open(storage?: Storage) {
  const clock = new ManualClock();
  const server = simulateBuildkite({
    clock,
    pipelines: [
      pipeline("acme/web", {
        builds: [1, 2, 3, 4].map((number) =>
          build({
            number,
            state: "running",
            jobs: [job({ state: "running" })],
          }),
        ),
      }),
    ],
  });
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    storage: undefined,
    now: () => clock.now(),
  });
  const visibility = { hidden: true, subscribe: () => () => {} };
  const store = new LiveStore({ client, clock, visibility });
  const watches = new BuildWatches(store, storage);
  const ends: WatchEnd[] = [];
  watches.teller = (end) => ends.push(end);
  const finish = (number: number) => {
    const record = server.world.build("acme/web", number);
    assert.ok(record);
    Object.assign(record, { state: "passed", finishedAt: clock.now() });
    for (const job of record.jobs) Object.assign(job, { state: "passed" });
  };
  return { clock, server, client, store, watches, ends, finish };
}

/** A storage as a tab has it. */
function tabStorage(): Storage {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    clear: () => map.clear(),
    getItem: (key) => map.get(key) ?? null,
    key: (index) => [...map.keys()][index] ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => void map.set(key, value),
  };
}

describe("builds that somebody waits for", () => {
  it("cost one request a minute without jobs while the page is hidden, and none after the end", async () => {
    const { clock, server, watches, ends, finish } = open();
    watches.watch(ref(1), "https://portal.example/1");
    await clock.advance(0);
    assert.equal(server.requests.length, 0);
    await clock.advance(5 * MINUTE);
    assert.equal(server.requests.length, 5);
    for (const { path } of server.requests)
      assert.match(path, /builds\/1\?.*exclude_jobs=true/);
    finish(1);
    await clock.advance(MINUTE);
    assert.deepEqual(
      ends.map(({ build, href }) => [build?.state, href]),
      [["passed", "https://portal.example/1"]],
    );
    await clock.advance(10 * MINUTE);
    assert.equal(server.requests.length, 6);
    assert.equal(clock.pending, 0);
  });

  it("are three at most, so that an hour of three costs 180 requests", async () => {
    const { clock, server, watches } = open();
    for (const number of [1, 2, 3])
      assert.equal(watches.watch(ref(number), undefined), true);
    assert.equal(watches.watch(ref(4), undefined), false);
    assert.equal(watches.watch(ref(3), undefined), true);
    await clock.advance(60 * MINUTE);
    assert.equal(server.requests.length, 180);
  });

  it("are not asked for where a view asks anyhow, and end with what that hears", async () => {
    const { clock, server, client, store, watches, ends, finish } = open();
    watches.watch(ref(1), undefined);
    const query = buildQuery(client, ref(1));
    const view = store.watch(query, () => {});
    const load = async () => {
      await view.refresh();
      await clock.advance(30_000);
    };
    for (let times = 0; times < 6; times++) await load();
    assert.equal(server.requests.length, 6);
    finish(1);
    await load();
    assert.equal(ends.length, 1);
    view.stop();
    await clock.advance(5 * MINUTE);
    assert.equal(server.requests.length, 7);
  });

  it("wait on through a failure, and are given up where asking again cannot help", async () => {
    const { clock, server, watches, ends } = open();
    watches.watch(ref(1), undefined);
    server.failNext(503);
    await clock.advance(2 * MINUTE);
    assert.equal(server.requests.length, 2);
    assert.equal(watches.has(ref(1)), true);
    server.failNext(401);
    await clock.advance(MINUTE);
    assert.deepEqual(ends, [
      { ref: ref(1), href: undefined, build: undefined },
    ]);
    assert.equal(clock.pending, 0);
  });

  it("are forgotten when somebody no longer wants to hear of them", async () => {
    const { clock, server, watches, ends, finish } = open();
    watches.watch(ref(1), undefined);
    watches.unwatch(ref(1));
    finish(1);
    await clock.advance(5 * MINUTE);
    assert.equal(server.requests.length, 0);
    assert.deepEqual(ends, []);
    assert.equal(clock.pending, 0);
  });

  it("are remembered over a reload, and leave nothing there at the end", async () => {
    const storage = tabStorage();
    open(storage).watches.watch(ref(2), "https://portal.example/2");
    const { clock, watches, ends, finish } = open(storage);
    assert.equal(watches.has(ref(2)), true);
    finish(2);
    await clock.advance(MINUTE);
    assert.equal(ends[0]?.href, "https://portal.example/2");
    assert.equal(storage.length, 0);
  });

  it("are none where the tab remembers what is no build", () => {
    for (const text of [
      "{",
      "[1]",
      '[{"ref":{"organization":"..","pipeline":"x","number":1}}]',
    ]) {
      const storage = tabStorage();
      storage.setItem("buildkite-elements:watched-builds", text);
      assert.equal(open(storage).watches.isFull, false);
    }
    const storage = tabStorage();
    const odd = [{ ref: ref(1), href: "javascript:alert(1)" }];
    storage.setItem("buildkite-elements:watched-builds", JSON.stringify(odd));
    assert.equal(open(storage).watches.has(ref(1)), true);
  });

  it("are not asked for where the host has switched off polling", async () => {
    const { clock, server, store, watches } = open();
    store.requestsPerMinute = 0;
    watches.watch(ref(1), undefined);
    await clock.advance(5 * MINUTE);
    assert.equal(server.requests.length, 0);
  });
});
