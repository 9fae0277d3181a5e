import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  build,
  job,
  ManualClock,
  pipeline,
  simulateBuildkite,
  type SimulationOptions,
} from "../testing/index.js";
import { BuildkiteClient } from "./client.js";
import { BuildkiteError } from "./errors.js";
import { mapStorage } from "./learnt.js";

const BUILD = { organization: "acme", pipeline: "web", number: 1 };
const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";
const ARTIFACT = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5c";
const CONTENT = "<h1>Coverage</h1>";

function portal(options: SimulationOptions = {}) {
  const clock = new ManualClock();
  const artifact = {
    id: ARTIFACT,
    path: "coverage/index.html",
    content: CONTENT,
  };
  const server = simulateBuildkite({
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({ number: 1, jobs: [job({ id: JOB, artifacts: [artifact] })] }),
        ],
      }),
    ],
    ...options,
    clock,
  });
  const { baseUrl, fetch, storageFetch } = server;
  const client = new BuildkiteClient({
    baseUrl,
    fetch,
    storageFetch,
    storage: mapStorage(),
    now: () => clock.now(),
  });
  const content = (
    more: Partial<Parameters<typeof client.getArtifactContent>[3]> = {},
  ) =>
    client.getArtifactContent(BUILD, ARTIFACT, JOB, {
      limit: 1_000,
      fileSize: CONTENT.length,
      ...more,
    });
  return { server, client, content, clock };
}

const asText = async (
  content: ReturnType<ReturnType<typeof portal>["content"]>,
) => {
  const answer = await content;
  assert.ok(answer.kind === "bytes", answer.kind);
  return new TextDecoder().decode(answer.bytes);
};

describe("an artifact's content", () => {
  it("comes from a proxy that follows redirects, in one request", async () => {
    const { content, server } = portal({ followRedirects: true });
    assert.equal(await asText(content()), CONTENT);
    assert.equal(server.requests.length, 1);
  });

  it("comes from a storage that lets pages read, behind a proxy that strips the address", async () => {
    const { content } = portal({ stripHeaders: true, storageCors: true });
    assert.equal(await asText(content()), CONTENT);
  });

  it("comes from such a storage behind a proxy that passes the address on", async () => {
    const { content } = portal({ storageCors: true });
    assert.equal(await asText(content()), CONTENT);
  });

  for (const stripHeaders of [true, false]) {
    it(`is out of reach where the storage lets no page read, headers ${stripHeaders ? "stripped" : "passed on"}`, async () => {
      const { content } = portal({ stripHeaders });
      assert.deepEqual(await content(), { kind: "out-of-reach" });
    });
  }

  it("is not asked for where it is known to be too big", async () => {
    const { content, server } = portal({ followRedirects: true });
    assert.deepEqual(await content({ fileSize: 1_001 }), { kind: "too-big" });
    assert.equal(server.requests.length, 0);
  });

  it("is given up where it turns out to be too big", async () => {
    const { content } = portal({ followRedirects: true });
    assert.deepEqual(await content({ limit: 5, fileSize: 5 }), {
      kind: "too-big",
    });
  });

  it("tells how many bytes have come", async () => {
    const { content } = portal({ followRedirects: true });
    const told: number[] = [];
    await content({ onProgress: (received) => told.push(received) });
    assert.equal(told.at(-1), CONTENT.length);
  });

  it("stops when it is aborted", async () => {
    const { content, server } = portal({ followRedirects: true });
    server.failNext({ delay: 60_000 });
    const controller = new AbortController();
    const answer = content({ signal: controller.signal });
    controller.abort(new Error("enough"));
    await assert.rejects(answer, /enough/);
  });

  it("is not a page to sign in", async () => {
    const { content, server } = portal({ followRedirects: true });
    server.failNext({ garbage: true });
    await assert.rejects(content(), (error) => {
      assert.ok(error instanceof BuildkiteError);
      assert.equal(error.kind, "unreadable");
      return true;
    });
  });

  it("is refused by a storage whose link has expired, with its status", async () => {
    const late = new BuildkiteClient({
      baseUrl: "/proxy",
      fetch: () =>
        Promise.resolve(
          Response.json({ url: "https://s.example/a" }, { status: 302 }),
        ),
      storageFetch: () => Promise.resolve(new Response("no", { status: 403 })),
      storage: mapStorage(),
    });
    await assert.rejects(
      late.getArtifactContent(BUILD, ARTIFACT, JOB, { limit: 9, fileSize: 1 }),
      /status 403/,
    );
  });

  it("is asked of the storage without credentials and without saying whence", async () => {
    let sent: RequestInit | undefined;
    const client = new BuildkiteClient({
      baseUrl: "/proxy",
      fetch: () =>
        Promise.resolve(
          Response.json({ url: "https://s.example/a" }, { status: 302 }),
        ),
      storageFetch: (_, init) => {
        sent = init;
        return Promise.resolve(new Response("x"));
      },
      storage: mapStorage(),
    });
    await client.getArtifactContent(BUILD, ARTIFACT, JOB, {
      limit: 9,
      fileSize: 1,
    });
    assert.equal(sent?.credentials, "omit");
    assert.equal(sent.referrerPolicy, "no-referrer");
    assert.equal(sent.headers, undefined);
  });
});
