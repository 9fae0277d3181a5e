import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteClient } from "./client.js";
import { BuildkiteError } from "./errors.js";
import { mapStorage } from "./learnt.js";
import { eachCursorPage } from "./paging.js";

/*
 * Answers that the simulated Buildkite never gives: strange proxies, odd headers.
 */

const WEB = { organization: "acme", pipeline: "web" };
const BUILD = { ...WEB, number: 1 };
const JOB = { ...BUILD, job: "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b" };
const NOW = 1_000_000;

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly redirect: RequestRedirect | undefined;
}

/** A client of a server that answers as `answer` says, and what it was sent. */
function clientOf(
  answer: (sent: Sent) => Response | Promise<Response>,
  baseUrl = "/proxy",
) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    assert.ok(typeof input === "string");
    const { method = "GET", headers, body, redirect } = init;
    const request = {
      method,
      url: input,
      headers: new Headers(headers),
      body,
      redirect,
    };
    sent.push(request);
    return answer(request);
  };
  const client = new BuildkiteClient({
    baseUrl,
    fetch,
    storage: mapStorage(),
    now: () => NOW,
  });
  return { client, sent };
}

function json(body: unknown, init?: ResponseInit) {
  return Response.json(body, init);
}

async function failure(call: Promise<unknown>): Promise<BuildkiteError> {
  const error = await call.then(
    () => assert.fail("it succeeded"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof BuildkiteError, String(error));
  return error;
}

describe("an act", () => {
  const build = { id: "b2", number: 2, retried_jobs_count: 3 };
  const job = { id: "j2", type: "script" };
  for (const [what, call, method, path, body, answer] of [
    [
      "rebuild",
      (client: BuildkiteClient) => client.rebuild(BUILD),
      "PUT",
      "/builds/1/rebuild",
      undefined,
      build,
    ],
    [
      "cancel",
      (client: BuildkiteClient) => client.cancelBuild(BUILD),
      "PUT",
      "/builds/1/cancel",
      undefined,
      build,
    ],
    [
      "retry",
      (client: BuildkiteClient) => client.retryJob(JOB),
      "PUT",
      `/builds/1/jobs/${JOB.job}/retry`,
      undefined,
      job,
    ],
    [
      "retry of all that failed",
      (client: BuildkiteClient) =>
        client.retryFailedJobs(BUILD, { states: ["failed", "expired"] }),
      "PUT",
      "/builds/1/retry_failed_jobs",
      { states: "failed,expired" },
      build,
    ],
    [
      "unblocking",
      (client: BuildkiteClient) =>
        client.unblockJob(JOB, { fields: { region: "eu" } }),
      "PUT",
      `/builds/1/jobs/${JOB.job}/unblock`,
      { fields: { region: "eu" } },
      { id: "j2", type: "manual" },
    ],
    [
      "new build",
      (client: BuildkiteClient) =>
        client.createBuild(WEB, {
          commit: "HEAD",
          branch: "main",
          metaData: { a: "b" },
          cleanCheckout: true,
        }),
      "POST",
      "/builds",
      {
        commit: "HEAD",
        branch: "main",
        meta_data: { a: "b" },
        clean_checkout: true,
      },
      build,
    ],
  ] as const) {
    it(`such as a ${what} is sent as Buildkite documents it`, async () => {
      const { client, sent } = clientOf(() => json(answer));
      await call(client);
      assert.equal(sent.length, 1);
      assert.equal(sent[0]?.method, method);
      assert.equal(
        sent[0].url,
        `/proxy/v2/organizations/acme/pipelines/web${path}`,
      );
      assert.deepEqual(
        sent[0].body,
        body === undefined ? undefined : JSON.stringify(body),
      );
      assert.equal(
        sent[0].headers.get("content-type"),
        body === undefined ? null : "application/json",
      );
    });
  }

  it("counts the jobs that are being retried", async () => {
    const { client } = clientOf(() => json(build, { status: 202 }));
    const {
      count,
      build: { number },
    } = await client.retryFailedJobs(BUILD);
    assert.deepEqual([count, number], [3, 2]);
  });

  for (const status of [404, 405]) {
    it(`is refused by a proxy that answers all but reads with an empty ${status}`, async () => {
      const { client } = clientOf(({ method }) =>
        method === "GET"
          ? json({ id: "p1", slug: "web" })
          : new Response(null, { status }),
      );
      await client.getPipeline(WEB);
      assert.equal(
        (await failure(client.rebuild(BUILD))).kind,
        "writes-refused",
      );
    });
  }

  it("keeps Buildkite's words where it cannot be done", async () => {
    const message = "Only failed, timed out or canceled jobs can be retried";
    const { client } = clientOf(() => json({ message }, { status: 400 }));
    const error = await failure(client.retryJob(JOB));
    assert.equal(error.kind, "refused");
    assert.match(error.message, /can be retried$/);
  });
});

describe("a 401", () => {
  for (const [what, response, kind] of [
    [
      "with an error of Backstage",
      () =>
        json(
          { error: { name: "AuthenticationError", message: "x" } },
          { status: 401 },
        ),
      "signed-out",
    ],
    [
      "with Buildkite's message",
      () => json({ message: "Authentication required" }, { status: 401 }),
      "token-rejected",
    ],
    [
      "that is a page",
      () => new Response("<html>", { status: 401 }),
      "signed-out",
    ],
    ["that is empty", () => new Response(null, { status: 401 }), "signed-out"],
  ] as const) {
    it(`${what} means ${kind}`, async () => {
      assert.equal(
        (await failure(clientOf(response).client.getPipeline(WEB))).kind,
        kind,
      );
    });
  }
});

describe("a 403", () => {
  it("of the host's own permissions is not about scopes", async () => {
    const { client } = clientOf(() =>
      json(
        { error: { name: "NotAllowedError", message: "Denied" } },
        { status: 403 },
      ),
    );
    const error = await failure(client.rebuild(BUILD));
    assert.deepEqual(
      [error.kind, error.message],
      ["forbidden", "You may not do this: Denied"],
    );
  });

  it("keeps its meaning where asking further fails", async () => {
    const { client } = clientOf(({ url }) => {
      if (url.endsWith("/access-token")) throw new TypeError("Failed to fetch");
      return json({ message: "Denied" }, { status: 403 });
    });
    assert.equal((await failure(client.getPipeline(WEB))).kind, "forbidden");
  });

  it("without words shows that the token was exchanged, whose scopes are then asked anew", async () => {
    let scopes = ["read_pipelines"];
    const { client } = clientOf(({ url }) =>
      url.endsWith("/access-token")
        ? json({ scopes })
        : new Response(null, { status: 403 }),
    );
    await client.getAccessToken();
    scopes = ["read_user"];
    const error = await failure(client.getPipeline(WEB));
    assert.equal(error.scope, "read_pipelines");
    assert.deepEqual((await client.getAccessToken()).scopes, scopes);
  });
});

describe("a 404", () => {
  it("keeps its meaning where asking further fails", async () => {
    const { client } = clientOf(({ url }) => {
      if (url.includes("/access-token")) throw new TypeError("Failed to fetch");
      return json({ message: "Not Found" }, { status: 404 });
    });
    assert.equal((await failure(client.getBuild(BUILD))).kind, "not-found");
  });

  it("that is a page comes from something else than Buildkite", async () => {
    const { client } = clientOf(
      () => new Response("<h1>Not found</h1>", { status: 404 }),
    );
    assert.equal((await failure(client.getPipeline(WEB))).what, "proxy");
  });

  it("costs at most four requests more, on a page that knows nothing yet", async () => {
    const { client, sent } = clientOf(({ url }) =>
      url.startsWith("/proxy/v2/access-token")
        ? json({})
        : json({ message: "Not Found" }, { status: 404 }),
    );
    assert.equal((await failure(client.getBuild(BUILD))).what, "pipeline");
    assert.ok(sent.length <= 5, `${sent.length}`);
  });
});

describe("a 429", () => {
  const limited = (body: unknown, headers: HeadersInit = {}) =>
    clientOf(() => json(body, { status: 429, headers })).client.getPipeline(
      WEB,
    );
  for (const [what, body, headers, seconds] of [
    ["its body", { message: "x", reset: 7 }, {}, 7],
    ["its header for the user", {}, { "RateLimit-User-Reset": "9" }, 9],
    ["its header for the organization", {}, { "RateLimit-Reset": "8" }, 8],
    [
      "the header of the limit that is used up",
      {},
      {
        "RateLimit-Reset": "50",
        "RateLimit-Remaining": "9",
        "RateLimit-User-Reset": "3",
        "RateLimit-User-Remaining": "0",
      },
      3,
    ],
    ["Retry-After", {}, { "Retry-After": "4" }, 4],
    ["nothing", "", {}, 60],
    ["a reset that cannot be", { reset: 1_752_646_062 }, {}, 300],
    ["a reset that is past", { reset: -5 }, {}, 1],
  ] as const) {
    it(`says by ${what} to wait ${seconds} seconds`, async () => {
      const error = await failure(limited(body, headers));
      assert.equal(error.kind, "rate-limited");
      assert.equal(error.retryAfter, seconds * 1_000);
      assert.equal(error.retryAt, NOW + seconds * 1_000);
    });
  }
});

describe("a page of a list", () => {
  const builds = [{ id: "b1", number: 1 }];
  for (const [what, link, nextPage] of [
    [
      "a next page",
      '<https://api.buildkite.com/v2/x?page=1>; rel="prev", <https://api.buildkite.com/v2/x?a,b=c&page=3>; rel="next"',
      3,
    ],
    [
      "no next page",
      '<https://api.buildkite.com/v2/x?page=1>; rel="first"',
      undefined,
    ],
    [
      "a next page without number",
      '<https://evil.example/>; rel="next"',
      undefined,
    ],
    ["nonsense", "<<<>>>;;;", undefined],
  ] as const) {
    it(`has the next page that its Link header names: ${what}`, async () => {
      const { client, sent } = clientOf(() =>
        json(builds, { headers: { Link: link } }),
      );
      assert.equal((await client.listBuilds(WEB)).nextPage, nextPage);
      assert.equal(sent.length, 1);
    });
  }

  it("is followed by another where it is full and the Link header is the host's own", async () => {
    const headers = { Link: "</style.css>; rel=preload; as=style" };
    const { client } = clientOf(() => json(builds, { headers }));
    const { nextPage } = await client.listBuilds(WEB, { perPage: 1 });
    assert.equal(nextPage, 2);
  });

  it("is the last where it is not full, counting what could not be read", async () => {
    const { client } = clientOf(() => json([...builds, null]));
    const page = await client.listBuilds(WEB, { perPage: 2 });
    assert.deepEqual([page.items.length, page.nextPage], [1, 2]);
    assert.equal(
      (await client.listBuilds(WEB, { perPage: 3 })).nextPage,
      undefined,
    );
  });

  it("paged by cursor reads the cursor and never calls its address", async () => {
    const next = "https://evil.example/v2/jobs?after=abc%3D&x=1";
    const { client, sent } = clientOf(() =>
      json({ items: [{ id: "j1", type: "waiter" }], links: { next } }),
    );
    const { after } = await client.listJobs(BUILD, { perPage: 1 });
    assert.equal(after, "abc=");
    await client.listJobs(BUILD, { after });
    assert.ok(
      sent.every(({ url }) => url.startsWith("/proxy/v2/organizations/acme/")),
    );
    assert.match(sent[0]?.url ?? "", /per_page=30/);
    assert.match(sent[1]?.url ?? "", /after=abc%3D/);
  });
});

describe("a walk through all pages", () => {
  it("ends where a cursor leads to itself", async () => {
    let loads = 0;
    const walk = eachCursorPage(() => {
      loads += 1;
      return Promise.resolve({ items: [loads], after: "same" });
    });
    const seen: number[] = [];
    for await (const items of walk) seen.push(...items);
    assert.deepEqual(seen, [1, 2]);
  });
});

describe("the end of a log", () => {
  const part = (headers: HeadersInit, body = "cd") =>
    new Response(body, { status: 206, headers });

  it("is asked for by a suffix range", async () => {
    const { client, sent } = clientOf(() =>
      part({ "Content-Range": "bytes 2-3/4" }),
    );
    const tail = await client.tailLog(JOB, 2);
    assert.ok(tail.kind === "tail");
    assert.deepEqual([tail.start, tail.total], [2, 4]);
    assert.equal(await new Response(tail.body).text(), "cd");
    assert.equal(sent[0]?.headers.get("range"), "bytes=-2");
    assert.equal(sent[0].headers.get("accept"), "text/plain");
  });

  it("is the whole log where the answer does not say where it begins, from then on at once", async () => {
    const { client, sent } = clientOf(({ headers }) =>
      headers.has("range")
        ? part({})
        : new Response("abcd", { headers: { "Content-Length": "4" } }),
    );
    for (const requests of [2, 3]) {
      const tail = await client.tailLog(JOB, 2);
      assert.ok(tail.kind === "whole");
      assert.deepEqual(
        [tail.size, await new Response(tail.body).text()],
        [4, "abcd"],
      );
      assert.equal(sent.length, requests);
    }
  });

  it("is empty where the log is", async () => {
    const { client } = clientOf(() =>
      json({ message: "empty" }, { status: 416 }),
    );
    const tail = await client.tailLog(JOB, 2);
    assert.ok(tail.kind === "tail");
    assert.equal(tail.total, 0);
    assert.equal(await new Response(tail.body).text(), "");
  });

  it("is the whole log where a proxy has garbled the range", async () => {
    const { client } = clientOf(({ headers }) =>
      headers.has("range")
        ? json({ message: "bad range" }, { status: 400 })
        : new Response("abcd"),
    );
    assert.equal((await client.tailLog(JOB, 2)).kind, "whole");
  });

  it("is not taken for whole where it was cut off on its way", async () => {
    const { client } = clientOf(() =>
      part({ "Content-Range": "bytes 1-3/4" }, "b"),
    );
    const tail = await client.tailLog(JOB, 3);
    const read = new Response(tail.body).text();
    assert.equal((await failure(read)).kind, "network");
  });

  it("has no size where something has compressed it", async () => {
    const headers = { "Content-Length": "3", "Content-Encoding": "gzip" };
    const { client } = clientOf(() => new Response(null, { headers }));
    assert.equal((await client.headLog(JOB)).size, undefined);
  });
});

describe("an artifact's address", () => {
  const ID = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5c";
  const address = (answer: (sent: Sent) => Response) =>
    clientOf(answer).client.getArtifactUrl(BUILD, ID, JOB.job);

  it("is in the body of a redirect that leads nowhere", async () => {
    const url = "https://storage.example/a?signature=x";
    assert.equal(await address(() => json({ url }, { status: 302 })), url);
  });

  it("is where the redirect led, if it could be followed", async () => {
    const followed = Object.defineProperties(new Response("bytes"), {
      redirected: { value: true },
      url: { value: "https://storage.example/a" },
    });
    assert.equal(await address(() => followed), "https://storage.example/a");
  });

  it("is hidden by a proxy that passes the redirect on, which is said", async () => {
    const opaque = Object.defineProperty(new Response(null), "type", {
      value: "opaqueredirect",
    });
    const call = address(({ redirect }) => {
      if (redirect === "manual") return opaque;
      throw new TypeError("Failed to fetch");
    });
    assert.match(
      (await failure(call)).message,
      /must not pass the Location header/,
    );
  });

  it("is missing where the proxy fetches the artifact itself, which is said", async () => {
    assert.match(
      (await failure(address(() => new Response("bytes")))).message,
      /artifact itself/,
    );
  });

  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    7,
    null,
  ]) {
    it(`is never ${String(url)}`, async () => {
      assert.equal(
        (await failure(address(() => json({ url }, { status: 302 })))).kind,
        "unreadable",
      );
    });
  }
});

describe("a call", () => {
  for (const baseUrl of [
    "/proxy",
    "/proxy/",
    "/proxy//",
    "/proxy?x=1",
    "/proxy#x",
  ]) {
    it(`goes below the base URL ${baseUrl}`, async () => {
      const { client, sent } = clientOf(
        () => json({ id: "p1", slug: "web" }),
        baseUrl,
      );
      await client.getPipeline(WEB);
      assert.equal(sent[0]?.url, "/proxy/v2/organizations/acme/pipelines/web");
    });
  }

  it("that waits for the first one goes on when that one fails", async () => {
    let first = true;
    const { client } = clientOf(() => {
      if (!first) return json({ id: "p1", slug: "web" });
      first = false;
      throw new TypeError("Failed to fetch");
    });
    const [one, two, three] = await Promise.allSettled(
      [1, 2, 3].map(() => client.getPipeline(WEB)),
    );
    assert.deepEqual(
      [one?.status, two?.status, three?.status],
      ["rejected", "fulfilled", "fulfilled"],
    );
  });

  it("that waits for the first one is aborted at once", async () => {
    const { client, sent } = clientOf(() => new Promise<never>(() => {}));
    void client.getPipeline(WEB);
    const controller = new AbortController();
    const { signal } = controller;
    const second = client.getPipeline(WEB, { signal });
    controller.abort();
    await assert.rejects(second, { name: "AbortError" });
    assert.equal(sent.length, 1);
  });

  it("that was aborted while asking what a refusal means is aborted, and no failure", async () => {
    const controller = new AbortController();
    const { client } = clientOf(({ url }) => {
      if (!url.endsWith("/access-token"))
        return json({ message: "Denied" }, { status: 403 });
      controller.abort();
      throw controller.signal.reason;
    });
    const { signal } = controller;
    await assert.rejects(client.getPipeline(WEB, { signal }), {
      name: "AbortError",
    });
  });

  it("that was aborted with a reason of its own rejects with it", async () => {
    const reason = new DOMException("too slow", "TimeoutError");
    const { client } = clientOf(() => {
      throw reason;
    });
    await assert.rejects(
      client.getPipeline(WEB, { signal: AbortSignal.abort(reason) }),
      reason,
    );
  });

  it("that the host's own fetch aborts is aborted, and no failure", async () => {
    const reason = new DOMException("navigated away", "AbortError");
    const { client } = clientOf(() => {
      throw reason;
    });
    await assert.rejects(client.getPipeline(WEB), reason);
  });

  it("learns what is left of the budget where a header says", async () => {
    const headers = {
      "RateLimit-Limit": "200",
      "RateLimit-Remaining": "150",
      "RateLimit-Reset": "20",
      "RateLimit-User-Limit": "50",
      "RateLimit-User-Remaining": "3",
      "RateLimit-User-Reset": "30",
    };
    const { client } = clientOf(() =>
      json({ id: "p1", slug: "web" }, { headers }),
    );
    await client.getPipeline(WEB);
    assert.deepEqual(client.rateLimit, {
      limit: 50,
      remaining: 3,
      resetAt: NOW + 30_000,
    });
  });
});
