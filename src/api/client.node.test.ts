import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  ManualClock,
  block,
  build,
  job,
  pipeline,
  simulateBuildkite,
  trigger,
  wait,
} from "../testing/index.js";
import type {
  SimulatedBuildkite,
  SimulationOptions,
} from "../testing/index.js";
import { BuildkiteClient } from "./client.js";
import { BuildkiteError } from "./errors.js";
import type { BuildkiteErrorKind } from "./errors.js";
import { mapStorage } from "./learnt.js";
import type { KeyValueStorage } from "./learnt.js";
import { eachCursorPage, eachPage } from "./paging.js";

const WEB = { organization: "acme", pipeline: "web" };
const FIRST = { ...WEB, number: 1 };
const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";
const ARTIFACT = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5c";
const LOG = "line 1\r\nline 2\r\n";

const someBuilds = [
  build({
    number: 1,
    branch: "main",
    jobs: [
      job({
        id: JOB,
        name: "Test",
        state: "failed",
        log: LOG,
        artifacts: [{ id: ARTIFACT, path: "a.txt" }],
      }),
      wait(),
      block("Ship?"),
      trigger("web"),
    ],
  }),
  build({ number: 2, branch: "fix", state: "passed" }),
  build({ number: 3, branch: "main", state: "passed" }),
];

/** A Buildkite with the pipeline acme/web, and a client of it. */
function portal(
  options: SimulationOptions = {},
  storage: KeyValueStorage = mapStorage(),
): {
  server: SimulatedBuildkite;
  client: BuildkiteClient;
  another: () => BuildkiteClient;
} {
  const clock = options.clock ?? new ManualClock();
  const server = simulateBuildkite({
    pipelines: [pipeline("acme/web", { builds: someBuilds })],
    ...options,
    clock,
  });
  const another = () =>
    new BuildkiteClient({ ...server, storage, now: () => clock.now() });
  return { server, client: another(), another };
}

async function failure(
  call: Promise<unknown>,
  kind: BuildkiteErrorKind,
): Promise<BuildkiteError> {
  const error = await call.then(
    () => assert.fail("it succeeded"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof BuildkiteError, String(error));
  assert.equal(error.kind, kind, error.message);
  assert.notEqual(error.message, "");
  assert.notEqual(error.advice, "");
  return error;
}

for (const stripHeaders of [false, true]) {
  describe(`a client ${stripHeaders ? "without" : "with"} response headers`, () => {
    it("reads the pages of a list to its end", async () => {
      const builds = Array.from({ length: 250 }, (_, at) =>
        build({ number: at + 1 }),
      );
      const { client } = portal({
        stripHeaders,
        pipelines: [pipeline("acme/web", { builds })],
      });
      const sizes: number[] = [];
      for await (const page of eachPage((number) =>
        client.listBuilds(WEB, { page: number }),
      )) {
        sizes.push(page.length);
      }
      assert.deepEqual(sizes, [100, 100, 50]);
    });

    it("reads the jobs of a large build by cursor", async () => {
      const jobs = Array.from({ length: 230 }, (_, at) =>
        job({ name: `Job ${at}` }),
      );
      const { client } = portal({
        stripHeaders,
        pipelines: [
          pipeline("acme/web", { builds: [build({ number: 1, jobs })] }),
        ],
      });
      const ids = new Set<string>();
      for await (const page of eachCursorPage((after) =>
        client.listJobs(FIRST, after === undefined ? {} : { after }),
      )) {
        for (const { id } of page) ids.add(id);
      }
      assert.equal(ids.size, 230);
    });

    it("reads the end of a log, or all of it", async () => {
      const { client } = portal({ stripHeaders });
      const tail = await client.tailLog({ ...FIRST, job: JOB }, 6);
      if (tail.kind === "tail") {
        assert.equal(stripHeaders, false);
        assert.deepEqual(
          [tail.start, tail.total],
          [LOG.length - 6, LOG.length],
        );
        assert.equal(await new Response(tail.body).text(), LOG.slice(-6));
      } else {
        assert.equal(stripHeaders, true);
        assert.equal(await new Response(tail.body).text(), LOG);
      }
    });

    it("knows the size of a log before it is read", async () => {
      const { client } = portal({ stripHeaders });
      assert.equal(
        (await client.headLog({ ...FIRST, job: JOB })).size,
        LOG.length,
      );
      assert.equal(
        (await client.streamLog({ ...FIRST, job: JOB })).size,
        LOG.length,
      );
    });

    it("waits as long as a refusal for too many requests says", async () => {
      const clock = new ManualClock();
      const { client } = portal({ stripHeaders, clock, limits: { user: 1 } });
      await client.getPipeline(WEB);
      const error = await failure(client.getPipeline(WEB), "rate-limited");
      assert.equal(error.retryAfter, 60_000);
      assert.equal(error.retryAt, clock.now() + 60_000);
      assert.equal(client.rateLimit?.remaining, stripHeaders ? undefined : 0);
    });

    it("finds the address of an artifact, or says why the proxy hides it", async () => {
      const { client } = portal({ stripHeaders });
      const address = client.getArtifactUrl(FIRST, ARTIFACT, JOB);
      if (stripHeaders)
        assert.match(await address, /^https:\/\/artifacts\.example\//);
      else
        assert.match(
          (await failure(address, "unreadable")).message,
          /must not pass the Location header/,
        );
    });
  });
}

describe("a fresh page", () => {
  for (const target of ["api", "api-v2"] as const) {
    it(`has its first row after two requests at most, the proxy's target being ${target}`, async () => {
      const { server, client, another } = portal({ target });
      assert.equal((await client.listBuilds(WEB)).items.length, 3);
      assert.equal(server.requests.length, target === "api" ? 1 : 2);

      await another().listBuilds(WEB);
      assert.equal(server.requests.length, target === "api" ? 2 : 3);
    });
  }

  it("finds the path's prefix once, however much it asks at the same time", async () => {
    const { server, client } = portal({ target: "api-v2" });
    await Promise.all([
      client.listBuilds(WEB),
      client.getPipeline(WEB),
      client.getBuild(FIRST),
    ]);
    assert.equal(server.requests.length, 4);
  });

  it("asks for scopes and emoji once an hour", async () => {
    const clock = new ManualClock();
    const { server, client, another } = portal({ clock });
    const { scopes } = await client.getAccessToken();
    assert.ok(scopes.includes("write_builds"));
    await client.listEmojis("acme");
    await another().getAccessToken();
    await another().listEmojis("acme");
    assert.equal(server.requests.length, 2);

    await clock.advance(3_600_000);
    await client.getAccessToken();
    assert.equal(server.requests.length, 3);
  });

  it("recovers when the proxy's target has changed since", async () => {
    const { server, client, another } = portal({ target: "api" });
    await client.getPipeline(WEB);
    server.proxy.target = "api-v2";
    assert.equal((await another().getPipeline(WEB)).slug, "web");
  });

  it("works where the browser's storage is forbidden or full of something else", async () => {
    const forbidden = () => {
      throw new Error("denied");
    };
    const storages: KeyValueStorage[] = [
      { getItem: forbidden, setItem: forbidden, removeItem: forbidden },
      {
        getItem: () => "{",
        setItem: () => undefined,
        removeItem: () => undefined,
      },
      {
        getItem: () => `{"at":${new ManualClock().now()},"value":"/v9"}`,
        setItem: () => undefined,
        removeItem: () => undefined,
      },
    ];
    for (const storage of storages) {
      const { client } = portal({}, storage);
      assert.equal((await client.getPipeline(WEB)).slug, "web");
    }
  });
});

describe("a client's errors", () => {
  it("say that the person is not signed in to the portal", async () => {
    await failure(
      portal({ signedOut: true }).client.listBuilds(WEB),
      "signed-out",
    );
  });

  for (const token of [null, "wrong"]) {
    it(`say that Buildkite does not take the token: ${token}`, async () => {
      await failure(portal({ token }).client.listBuilds(WEB), "token-rejected");
    });
  }

  it("name the scope that is missing", async () => {
    const { client } = portal({ scopes: ["read_pipelines", "read_builds"] });
    const error = await failure(
      client.getLog({ ...FIRST, job: JOB }),
      "scope-missing",
    );
    assert.equal(error.scope, "read_build_logs");
    assert.match(error.advice, /read_build_logs/);
  });

  it("forget the scopes once they turn out to have changed", async () => {
    const { server, client } = portal();
    await client.getAccessToken();
    server.failNext({
      status: 403,
      body: { message: "Your access token doesn't have the read_builds scope" },
    });
    await failure(client.listBuilds(WEB), "scope-missing");
    await client.getAccessToken();
    const asked = server.requests.filter(({ path }) =>
      path.endsWith("/access-token"),
    );
    assert.equal(asked.length, 2);
  });

  it("find out the missing scope where the refusal does not name it", async () => {
    const { server, client } = portal({ scopes: ["read_pipelines"] });
    server.failNext({ status: 403, body: { message: "Forbidden" } });
    assert.equal(
      (await failure(client.listBuilds(WEB), "scope-missing")).scope,
      "read_builds",
    );
  });

  it("tell a missing scope at once where the token's scopes are known, and ask anew the next time", async () => {
    const { server, client } = portal({ scopes: ["read_pipelines"] });
    await client.getAccessToken();
    const refusal = { status: 403, body: { message: "Forbidden" } };
    server.failNext({ ...refusal, times: 2, matching: /builds/ });
    const asked = () =>
      server.requests.filter(({ path }) => path.endsWith("/access-token"))
        .length;
    await failure(client.listBuilds(WEB), "scope-missing");
    assert.equal(asked(), 1);
    await failure(client.listBuilds(WEB), "scope-missing");
    assert.equal(asked(), 2);
  });

  it("keep the words of a refusal that is not about scopes", async () => {
    const { server, client } = portal();
    server.failNext({
      status: 403,
      body: { message: "Your address is not allowed" },
    });
    assert.match(
      (await failure(client.listBuilds(WEB), "forbidden")).message,
      /address is not allowed/,
    );
  });

  it("say that the proxy's endpoint is missing", async () => {
    const { server, client } = portal({ proxy: "missing" });
    assert.equal(
      (await failure(client.listBuilds(WEB), "not-found")).what,
      "proxy",
    );
    assert.ok(server.requests.length <= 2);
  });

  const absent = "0190a1b2-7c3d-4e5f-8a9b-000000000000";
  for (const [what, call] of [
    [
      "organization",
      (client: BuildkiteClient) =>
        client.listBuilds({ ...WEB, organization: "nobody" }),
    ],
    [
      "pipeline",
      (client: BuildkiteClient) =>
        client.listBuilds({ ...WEB, pipeline: "none" }),
    ],
    [
      "build",
      (client: BuildkiteClient) => client.getBuild({ ...WEB, number: 99 }),
    ],
    [
      "job",
      (client: BuildkiteClient) => client.getJob({ ...FIRST, job: absent }),
    ],
  ] as const) {
    it(`say that the ${what} is missing, without asking further`, async () => {
      const { server, client } = portal();
      assert.equal((await failure(call(client), "not-found")).what, what);
      assert.equal(server.requests.length, 1);
    });

    it(`find that the ${what} is missing where the answer is silent on it`, async () => {
      const { server, client } = portal();
      await client.getAccessToken();
      // Blinds the first answer alone: what is asked afterwards is answered as usual.
      server.failNext({ status: 404, body: { message: "Not Found" } });
      assert.equal((await failure(call(client), "not-found")).what, what);
      assert.ok(server.requests.length <= 4);
    });
  }

  it("say that a job has no log", async () => {
    const jobs = [job({ id: JOB, log: null })];
    const { server, client } = portal({
      pipelines: [
        pipeline("acme/web", { builds: [build({ number: 1, jobs })] }),
      ],
    });
    const ref = { ...FIRST, job: JOB };
    for (const call of [
      client.getLog(ref),
      client.streamLog(ref),
      client.headLog(ref),
      client.tailLog(ref, 9),
    ]) {
      assert.equal((await failure(call, "not-found")).what, "log");
    }
    assert.ok(server.requests.length <= 6);
  });

  it("say that the network is gone", async () => {
    const { server, client } = portal();
    server.failNext({ networkError: true });
    await failure(client.listBuilds(WEB), "network");
  });

  it("say that an answer was cut off", async () => {
    const { server, client } = portal();
    server.failNext({ cutOff: true });
    await failure(client.listBuilds(WEB), "network");
  });

  it("say that a web page came instead of an answer, and learn nothing from it", async () => {
    const { server, client } = portal({ target: "api-v2" });
    server.failNext({ garbage: true });
    await failure(client.listBuilds(WEB), "unreadable");
    assert.equal((await client.listBuilds(WEB)).items.length, 3);
  });

  it("say that an answer has the wrong shape", async () => {
    const { server, client } = portal();
    for (const body of [{ builds: [] }, [{ foo: 1 }], "[{", '"text"']) {
      server.failNext({ body });
      await failure(client.listBuilds(WEB), "unreadable");
    }
  });

  it("say that the server failed", async () => {
    const { server, client } = portal();
    server.failNext(503);
    await failure(client.listBuilds(WEB), "server");
    server.failNext({
      status: 504,
      body: "Error occurred while trying to proxy: api.buildkite.com/",
    });
    assert.match(
      (await failure(client.listBuilds(WEB), "server")).advice,
      /proxy could not reach/,
    );
  });

  it("keep Buildkite's own words where it declines", async () => {
    const { server, client } = portal();
    server.failNext({
      status: 422,
      body: {
        message: "Validation Failed",
        errors: [{ field: "branch", code: "missing" }, "Nope"],
      },
    });
    const error = await failure(client.listBuilds(WEB), "refused");
    assert.equal(
      error.message,
      "Buildkite refused: Validation Failed branch: missing Nope",
    );
    assert.deepEqual(error.faults, [
      { field: "branch", code: "missing", message: undefined },
    ]);
  });

  it("leave an aborted call its own reason", async () => {
    const { server, client } = portal();
    const controller = new AbortController();
    server.failNext({ delay: 1_000 });
    const call = client.listBuilds(WEB, { signal: controller.signal });
    const other = client.getPipeline(WEB);
    controller.abort();
    await assert.rejects(call, (error: Error) => error.name === "AbortError");
    assert.equal((await other).slug, "web");
  });

  it("refuse a wrong slug without asking anybody", async () => {
    const { server, client } = portal();
    await failure(
      client.listBuilds({ organization: "acme", pipeline: "../x" }),
      "invalid-slug",
    );
    await failure(client.listEmojis("a?b"), "invalid-slug");
    await failure(client.getArtifactUrl(FIRST, "../x", JOB), "invalid-slug");
    assert.equal(server.requests.length, 0);
  });
});

describe("what a client asks for", () => {
  it("leaves jobs and the pipeline out of a list of builds", async () => {
    const { server, client } = portal();
    const { items } = await client.listBuilds(WEB);
    assert.equal(items[0]?.jobs, undefined);
    assert.equal(items[0]?.pipeline, undefined);
    assert.match(
      server.requests[0]?.path ?? "",
      /exclude_jobs=true&exclude_pipeline=true/,
    );
    const full = await client.listBuilds(WEB, {
      includeJobs: true,
      includePipeline: true,
    });
    assert.equal(full.items[0]?.pipeline?.slug, "web");
    assert.ok(full.items.some((item) => (item.jobs?.length ?? 0) > 0));
    await client.listBuilds(WEB, {
      includeJobs: true,
      includeRetriedJobs: true,
      filters: { includePaused: false },
    });
    const { path = "" } = server.requests.at(-1) ?? {};
    assert.match(path, /include_retried_jobs=true/);
    assert.match(path, /include_paused=false/);
  });

  it("has every filter, encoded", async () => {
    const { server, client } = portal();
    await client.listBuilds(WEB, {
      filters: {
        states: ["passed", "failed"],
        branches: ["fix/*", "a&b=c"],
        commits: ["0".repeat(40)],
        creator: JOB,
        createdFrom: Date.UTC(2026, 0, 1),
        createdTo: Date.UTC(2026, 0, 2),
        finishedFrom: Date.UTC(2026, 0, 3),
        metaData: { "release]&state[]": "x y" },
      },
      page: 2,
      perPage: 1_000,
    });
    const { searchParams } = new URL(
      server.requests[0]?.path ?? "",
      "http://x",
    );
    assert.deepEqual(searchParams.getAll("state[]"), ["passed", "failed"]);
    assert.deepEqual(searchParams.getAll("branch[]"), ["fix/*", "a&b=c"]);
    assert.equal(searchParams.get("created_from"), "2026-01-01T00:00:00.000Z");
    assert.equal(searchParams.get("meta_data[release]&state[]]"), "x y");
    assert.deepEqual(
      [searchParams.get("page"), searchParams.get("per_page")],
      ["2", "100"],
    );
  });

  it("finds the builds of some branches", async () => {
    const { client } = portal();
    const { items, nextPage } = await client.listBuilds(WEB, {
      filters: { branches: ["main"] },
    });
    assert.deepEqual(items.map(({ number }) => number).sort(), [1, 3]);
    assert.equal(nextPage, undefined);
  });

  it("has a build's jobs of every type", async () => {
    const { client } = portal();
    const { jobs, jobStateCounts } = await client.getBuild(FIRST, {
      includeJobs: true,
    });
    assert.deepEqual(
      jobs?.map(({ type }) => type),
      ["script", "waiter", "manual", "trigger"],
    );
    assert.equal(jobStateCounts?.total, 4);
  });

  it("has the pipelines of an organization, a job, its log and its artifacts", async () => {
    const { client } = portal();
    const ref = { ...FIRST, job: JOB };
    assert.equal(
      (await client.listPipelines("acme", { name: "WE" })).items[0]?.slug,
      "web",
    );
    assert.equal((await client.getJob(ref)).id, JOB);
    assert.equal((await client.getLog(ref)).content, LOG);
    for (const job of [undefined, JOB]) {
      const { items } = await client.listArtifacts(
        FIRST,
        job === undefined ? {} : { job },
      );
      assert.deepEqual(
        items.map(({ path }) => path),
        ["a.txt"],
      );
    }
    assert.deepEqual(
      (await client.listAnnotations(FIRST, { scope: "all", omitBody: true }))
        .items,
      [],
    );
  });
});

for (const target of ["api", "api-v2"] as const) {
  describe(`an act, the proxy's target being ${target}`, () => {
    it("rebuilds a build under a new number", async () => {
      const { client } = portal({ target });
      const rebuilt = await client.rebuild(FIRST);
      assert.equal(rebuilt.number, 4);
      assert.equal(rebuilt.branch, "main");
      assert.deepEqual(rebuilt.rebuiltFrom, { number: 1 });
    });

    it("starts a build of a branch", async () => {
      const { client } = portal({ target });
      const started = await client.createBuild(WEB, {
        commit: "HEAD",
        branch: "hotfix",
        message: "Try again",
        metaData: { region: "eu" },
      });
      assert.deepEqual(
        [started.number, started.branch, started.message],
        [4, "hotfix", "Try again"],
      );
      assert.deepEqual(started.metaData, { region: "eu" });
    });

    it("cancels a build that runs, and none that has ended", async () => {
      const { client } = portal({ target });
      const { number } = await client.rebuild(FIRST);
      const canceled = await client.cancelBuild({ ...WEB, number });
      assert.match(canceled.state, /^cancel/);
      const error = await failure(
        client.cancelBuild({ ...WEB, number: 3 }),
        "refused",
      );
      assert.match(error.message, /^Buildkite refused: \S/);
    });

    it("retries a job under a new id, once", async () => {
      const { client } = portal({ target });
      const ref = { ...FIRST, job: JOB };
      const retry = await client.retryJob(ref);
      assert.ok(retry.type === "script");
      assert.notEqual(retry.id, JOB);
      assert.equal(retry.retrySourceJobId, JOB);
      await failure(client.retryJob(ref), "refused");
      const replaced = await client.getJob(ref);
      assert.ok(replaced.type === "script");
      assert.equal(replaced.retriedInJobId, retry.id);
    });

    it("retries all that failed, and counts them", async () => {
      const { client } = portal({ target });
      const { build: reopened, count } = await client.retryFailedJobs(FIRST);
      assert.deepEqual([reopened.number, count], [1, 1]);
    });
  });
}

describe("an act", () => {
  it("gives a job that waits for an agent another priority", async () => {
    const jobs = [job({ id: JOB, state: "scheduled" })];
    const { client } = portal({
      pipelines: [
        pipeline("acme/web", { builds: [build({ number: 1, jobs })] }),
      ],
    });
    const moved = await client.reprioritizeJob({ ...FIRST, job: JOB }, -3);
    assert.ok(moved.type === "script");
    assert.equal(moved.priority, -3);
    const refused = client.reprioritizeJob({ ...FIRST, job: JOB }, 0.5);
    assert.match((await failure(refused, "refused")).message, /integer/);
  });

  it("unblocks a block step with answers to its questions", async () => {
    const jobs = [
      block("Ship?", { id: JOB, state: "blocked" }),
      job({ state: "waiting" }),
    ];
    const { client } = portal({
      pipelines: [
        pipeline("acme/web", { builds: [build({ number: 1, jobs })] }),
      ],
    });
    const unblocked = await client.unblockJob(
      { ...FIRST, job: JOB },
      { fields: { region: "eu" } },
    );
    assert.equal(unblocked.state, "unblocked");
    assert.equal((await client.getBuild(FIRST)).metaData.region, "eu");
  });

  it("is refused by a proxy that lets only reads through", async () => {
    const { client } = portal({ allowedMethods: ["GET", "HEAD"] });
    await client.getBuild(FIRST);
    await failure(client.rebuild(FIRST), "writes-refused");
  });

  it("names the scope that it lacks", async () => {
    const { client } = portal({ scopes: ["read_builds", "read_pipelines"] });
    const error = await failure(client.rebuild(FIRST), "scope-missing");
    assert.equal(error.scope, "write_builds");
  });
});

describe("a retried job", () => {
  it("is hidden in its build and listed among its jobs unless asked otherwise", async () => {
    const { client } = portal();
    const retry = await client.retryJob({ ...FIRST, job: JOB });
    const idsOf = (jobs: readonly { id: string }[] | undefined) =>
      jobs?.map(({ id }) => id) ?? [];

    const hidden = await client.getBuild(FIRST, { includeJobs: true });
    assert.deepEqual(
      idsOf(hidden.jobs).filter((id) => id === JOB || id === retry.id),
      [retry.id],
    );
    const shown = await client.getBuild(FIRST, {
      includeJobs: true,
      includeRetriedJobs: true,
    });
    assert.ok(idsOf(shown.jobs).includes(JOB));

    assert.ok(idsOf((await client.listJobs(FIRST)).items).includes(JOB));
    const latest = await client.listJobs(FIRST, { includeRetriedJobs: false });
    assert.ok(!idsOf(latest.items).includes(JOB));
  });
});
