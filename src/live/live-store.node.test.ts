import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteClient } from "../api/client.js";
import {
  ManualClock,
  build,
  job,
  pipeline,
  simulateBuildkite,
  type SimulationOptions,
} from "../testing/index.js";
import { LiveStore } from "./live-store.js";
import { buildQuery, buildsQuery } from "./queries.js";

const WEB = { organization: "acme", pipeline: "web" };

function open(options: SimulationOptions = {}) {
  const clock = new ManualClock();
  const server = simulateBuildkite({
    clock,
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({ number: 7, state: "failed", finishedAt: clock.now() }),
        ],
      }),
    ],
    ...options,
  });
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    storage: undefined,
    now: () => clock.now(),
  });
  const page = {
    hidden: false,
    onChange: () => {},
    subscribe(onChange: () => void) {
      page.onChange = onChange;
      return () => {};
    },
  };
  const store = new LiveStore({ client, clock, visibility: page });
  const show = (hidden: boolean) => {
    page.hidden = hidden;
    page.onChange();
  };
  return {
    clock,
    server,
    client,
    store,
    hidePage: () => show(true),
    showPage: () => show(false),
  };
}

describe("a live store", () => {
  it("asks at once, and again when the answer is due", async () => {
    const { clock, server, client, store } = open();
    const watch = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(0);
    assert.deepEqual(
      watch.snapshot.value?.map(({ number }) => number),
      [7],
    );
    const asked = server.requests.length;
    await clock.advance(59_000);
    assert.equal(server.requests.length, asked);
    await clock.advance(2_000);
    assert.equal(server.requests.length, asked + 1);
  });

  it("asks equal questions once, however many watch", async () => {
    const { clock, server, client, store } = open();
    const watches = [1, 2, 3].map(() =>
      store.watch(buildsQuery(client, WEB), () => {}),
    );
    await clock.advance(0);
    assert.equal(server.requests.length, 1);
    for (const { snapshot } of watches) assert.equal(snapshot.value?.length, 1);
  });

  it("asks nothing while the page is hidden, and what is due when it shows again", async () => {
    const { clock, server, client, store, hidePage, showPage } = open();
    store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(0);
    hidePage();
    await clock.advance(3_600_000);
    assert.equal(server.requests.length, 1);
    showPage();
    await clock.advance(0);
    assert.equal(server.requests.length, 2);
  });

  it("asks nothing for what is out of sight", async () => {
    const { clock, server, client, store } = open();
    const watch = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(0);
    watch.setActive(false);
    await clock.advance(3_600_000);
    assert.equal(server.requests.length, 1);
    watch.setActive(true);
    await clock.advance(0);
    assert.equal(server.requests.length, 2);
  });

  it("asks nothing for what is out of sight from the start", async () => {
    const { clock, server, client, store } = open();
    const watch = store.watch(buildsQuery(client, WEB), () => {}, {
      active: false,
    });
    await clock.advance(3_600_000);
    assert.equal(server.requests.length, 0);
    assert.equal(watch.snapshot.loading, false);
  });

  it("stops when the last watcher leaves, with no timer left behind", async () => {
    const { clock, server, client, store } = open();
    const watches = [1, 2].map(() =>
      store.watch(buildsQuery(client, WEB), () => {}),
    );
    await clock.advance(0);
    for (const watch of watches) watch.stop();
    assert.equal(clock.pending, 0);
    await clock.advance(3_600_000);
    assert.equal(server.requests.length, 1);
  });

  it("shows at once what was known when somebody comes back", async () => {
    const { clock, server, client, store } = open();
    const first = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(0);
    first.stop();
    await clock.advance(5_000);
    const second = store.watch(buildsQuery(client, WEB), () => {});
    assert.equal(second.snapshot.value?.length, 1);
    assert.equal(server.requests.length, 1);
  });

  it("keeps the answer when a refresh fails, says why, and tries again later each time", async () => {
    const { clock, server, client, store } = open();
    const watch = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(0);
    const loadedAt = watch.snapshot.loadedAt;
    server.failNext({ status: 503, times: 2 });
    await clock.advance(60_000);
    assert.equal(watch.snapshot.value?.length, 1);
    assert.equal(watch.snapshot.error?.kind, "server");
    assert.equal(watch.snapshot.loadedAt, loadedAt);
    await clock.advance(5_000);
    assert.equal(watch.snapshot.error.kind, "server");
    await clock.advance(9_000);
    assert.equal(server.requests.length, 3);
    await clock.advance(1_000);
    assert.equal(server.requests.length, 4);
    assert.equal(watch.snapshot.error, undefined);
  });

  it("does not ask again on its own where only a person can help", async () => {
    const { clock, server, client, store } = open({ scopes: [] });
    const watch = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(0);
    assert.equal(watch.snapshot.error?.kind, "scope-missing");
    const asked = server.requests.length;
    await clock.advance(3_600_000);
    assert.equal(server.requests.length, asked);
    await watch.refresh();
    assert.ok(server.requests.length > asked);
  });

  it("asks Buildkite nothing at all until the time that a 429 names", async () => {
    const { clock, server, client, store } = open({
      limits: { user: 1 },
      stripHeaders: true,
    });
    const list = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(0);
    const one = store.watch(
      buildQuery(client, { ...WEB, number: 7 }),
      () => {},
    );
    await clock.advance(0);
    assert.equal(one.snapshot.error?.kind, "rate-limited");
    const asked = server.requests.length;
    await list.refresh();
    await one.refresh();
    await clock.advance(30_000);
    assert.equal(server.requests.length, asked);
    await clock.advance(31_000);
    assert.ok(server.requests.length > asked);
  });

  it("forgets a question that was abandoned before its answer came", async () => {
    const { clock, server, client, store } = open();
    server.failNext({ delay: 10_000 });
    const watch = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(1_000);
    watch.stop();
    await clock.advance(20_000);
    assert.equal(store.peek(buildsQuery(client, WEB).key).value, undefined);
    assert.equal(store.peek(buildsQuery(client, WEB).key).error, undefined);
  });

  it("takes an answer that came another way, and asks at once for what it knows to be old", async () => {
    const { clock, server, client, store } = open();
    const query = buildsQuery(client, WEB);
    const watch = store.watch(query, () => {});
    await clock.advance(0);
    store.set(query, []);
    assert.deepEqual(watch.snapshot.value, []);
    store.invalidate("builds acme/web");
    await clock.advance(0);
    assert.equal(watch.snapshot.value.length, 1);
    assert.equal(server.requests.length, 2);
  });

  it("asks again for what has changed while its answer was on the way", async () => {
    const { clock, server, client, store } = open();
    server.failNext({ delay: 5_000 });
    const watch = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(1_000);
    store.invalidate("builds acme/web");
    await clock.advance(0);
    assert.equal(server.requests.length, 2);
    assert.equal(watch.snapshot.value?.length, 1);
    await clock.advance(10_000);
    assert.equal(server.requests.length, 2);
  });
});

describe("polling on a small budget", () => {
  it("slows down before Buildkite refuses", async () => {
    const builds = [build({ number: 8, state: "running", jobs: [job()] })];
    const { clock, server, client, store } = open({
      pipelines: [pipeline("acme/web", { builds })],
      limits: { user: 10 },
    });
    store.watch(buildQuery(client, { ...WEB, number: 8 }), () => {});
    await clock.advance(59_000);
    const statuses = server.requests.map(({ status }) => status);
    assert.deepEqual(statuses, Array(10).fill(200));
    await clock.advance(2_000);
    assert.equal(server.requests.at(-1)?.status, 200);
    assert.ok(server.requests.length > 10);
  });
});

describe("polling a build of many jobs", () => {
  it("fetches the jobs again only when the build has changed", async () => {
    const jobs = Array.from({ length: 300 }, (_, index) =>
      job({ name: `Test ${index}`, state: "passed" }),
    );
    const { clock, server, client, store } = open({
      pipelines: [
        pipeline("acme/web", {
          builds: [build({ number: 8, state: "running", jobs })],
        }),
      ],
    });
    const watch = store.watch(
      buildQuery(client, { ...WEB, number: 8 }),
      () => {},
    );
    await clock.advance(0);
    assert.equal(watch.snapshot.value?.jobs?.length, 300);
    const before = server.requests.length;
    await clock.advance(5_000);
    const [poll, ...others] = server.requests.slice(before);
    assert.deepEqual(others, []);
    assert.ok((poll?.bytes ?? Infinity) < 5_000, `${poll?.bytes} bytes`);
    assert.equal(watch.snapshot.value.jobs.length, 300);
  });
});

describe("polling below a ceiling", () => {
  /** Six builds that run: without a ceiling each is asked for every five seconds. */
  const NUMBERS = [1, 2, 3, 4, 5, 6];

  function watchAll(requestsPerMinute?: number) {
    const world = open({
      pipelines: [
        pipeline("acme/web", {
          builds: NUMBERS.map((number) =>
            build({ number, state: "running", jobs: [job()] }),
          ),
        }),
      ],
      limits: { user: 10_000 },
    });
    const { client, clock, server, store } = world;
    store.requestsPerMinute = requestsPerMinute;
    const watches = NUMBERS.map((number) =>
      store.watch(buildQuery(client, { ...WEB, number }), () => {}),
    );
    /** Requests in each of the next `minutes`, which begin just after what happens now. */
    const countMinutes = async (minutes: number) => {
      await clock.advance(1);
      const counts: number[] = [];
      for (let minute = 0; minute < minutes; minute++) {
        const before = server.requests.length;
        await clock.advance(60_000);
        counts.push(server.requests.length - before);
      }
      return counts;
    };
    return { ...world, watches, countMinutes };
  }

  it("asks for everything as often as it is due where there is none", async () => {
    const { countMinutes } = watchAll();
    const [first = 0, second = 0] = await countMinutes(2);
    assert.ok(first >= 72 && second >= 72, `${first}, ${second}`);
  });

  it("stays below it for ten minutes, and uses it up", async () => {
    const { countMinutes } = watchAll(15);
    const counts = await countMinutes(10);
    assert.deepEqual(counts, Array(10).fill(15));
  });

  it("never holds more than it allows in any 60 seconds", async () => {
    const { clock, client } = watchAll(15);
    const sent: number[] = [];
    client.onRequest(() => sent.push(clock.now()));
    await clock.advance(600_000);
    assert.ok(sent.length >= 150, `${sent.length}`);
    for (const end of sent) {
      const minute = sent.filter((at) => at > end - 60_000 && at <= end);
      assert.ok(minute.length <= 15, `${minute.length} in a minute`);
    }
  });

  it("gives each its turn", async () => {
    const { countMinutes, server } = watchAll(12);
    await countMinutes(9);
    const asked = NUMBERS.map(
      (number) =>
        server.requests.filter(({ path }) =>
          path.split("?")[0]?.endsWith(`/builds/${number}`),
        ).length,
    );
    assert.deepEqual(asked, Array(6).fill(19));
  });

  it("holds back nothing that is opened or refreshed, and counts it", async () => {
    const { client, clock, server, store, watches, countMinutes } = watchAll(6);
    await clock.advance(0);
    assert.equal(server.requests.length, 6);
    const list = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(0);
    assert.equal(list.snapshot.value?.length, 6);
    await watches[0]?.refresh();
    assert.equal(server.requests.length, 8);
    // Those eight leave no room before the minute is over.
    assert.deepEqual(await countMinutes(2), [6, 6]);
  });

  it("counts what goes past the store, such as somebody's act", async () => {
    const { client, clock, countMinutes } = watchAll(10);
    await clock.advance(0);
    for (let n = 0; n < 4; n++) await client.rebuild({ ...WEB, number: 1 });
    await clock.advance(59_000);
    assert.deepEqual(await countMinutes(2), [10, 10]);
  });

  it("polls nothing at 0, but shows what is opened, and what an act has changed", async () => {
    const { client, clock, server, store } = watchAll(0);
    await clock.advance(600_000);
    assert.equal(server.requests.length, 6);
    const list = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(600_000);
    assert.equal(server.requests.length, 7);
    store.invalidate("builds acme/web");
    await clock.advance(600_000);
    assert.equal(server.requests.length, 8);
    assert.equal(list.snapshot.loading, false);
  });

  it("makes no further attempt at 0 until somebody asks for it", async () => {
    const { client, clock, server, store } = watchAll(0);
    await clock.advance(0);
    server.failNext({ status: 503, times: 1 });
    const list = store.watch(buildsQuery(client, WEB), () => {});
    await clock.advance(600_000);
    assert.equal(list.snapshot.error?.kind, "server");
    assert.equal(server.requests.length, 7);
    await list.refresh();
    assert.equal(list.snapshot.error, undefined);
  });

  it("keeps a refresh at 0 until Buildkite answers again", async () => {
    const { clock, server, watches } = watchAll(0);
    const [first] = watches;
    await clock.advance(0);
    server.failNext({ status: 429, times: 1 });
    await first?.refresh();
    assert.equal(first?.snapshot.error?.kind, "rate-limited");
    void first.refresh();
    await clock.advance(600_000);
    assert.equal(first.snapshot.error, undefined);
    assert.equal(server.requests.length, 8);
  });

  it("asks at 0 for what somebody comes back to", async () => {
    const { clock, server, watches } = watchAll(0);
    await clock.advance(0);
    watches[0]?.setActive(false);
    await clock.advance(60_000);
    watches[0]?.setActive(true);
    await clock.advance(0);
    assert.equal(server.requests.length, 7);
  });

  it("can be changed while it runs", async () => {
    const { countMinutes, store } = watchAll(0);
    await countMinutes(1);
    store.requestsPerMinute = 15;
    await countMinutes(1);
    assert.deepEqual(await countMinutes(2), [15, 15]);
    store.requestsPerMinute = 0;
    assert.deepEqual(await countMinutes(1), [0]);
  });
});
