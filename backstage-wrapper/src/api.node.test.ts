import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteError } from "@buildkite/elements/api";
import {
  build,
  pipeline,
  simulateBuildkite,
} from "@buildkite/elements/testing";
import { BuildkiteClient, buildkiteApiRef } from "./api.js";

const WEB = { organization: "acme", pipeline: "web" };
const BACKEND = "https://portal.test/api/proxy";

/** The simulated Buildkite behind a Backstage proxy, and what was asked of the latter. */
function open(options: {
  readonly proxyPath?: string;
  readonly getBaseUrl?: () => Promise<string>;
}) {
  const endpoint = `${BACKEND}${options.proxyPath ?? "/buildkite/api"}`;
  const server = simulateBuildkite({
    pipelines: [pipeline("acme/web", { builds: [build({ state: "passed" })] })],
  });
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const discovered: string[] = [];
  const client = new BuildkiteClient({
    discoveryApi: {
      getBaseUrl: (id) => {
        discovered.push(id);
        return options.getBaseUrl?.() ?? Promise.resolve(BACKEND);
      },
    },
    fetchApi: {
      fetch: (url, init) => {
        assert.equal(typeof url, "string");
        asked.push({ url: url as string, init });
        const path = (url as string).replace(endpoint, server.baseUrl);
        return server.fetch(path, init);
      },
    },
    proxyPath: options.proxyPath,
  });
  return { asked, discovered, client, server };
}

describe("The client of the plugin", () => {
  it("asks through the proxy that Backstage knows", async () => {
    const { asked, client, discovered } = open({});
    const { items } = await client.listBuilds(WEB);
    assert.equal(items.length, 1);
    assert.deepEqual(discovered, ["proxy"]);
    assert.match(
      asked[0]?.url ?? "",
      /^https:\/\/portal\.test\/api\/proxy\/buildkite\/api\/v2\/organizations\/acme\/pipelines\/web\/builds\?/,
    );
  });

  it("takes another endpoint", async () => {
    const { asked, client } = open({ proxyPath: "/ci" });
    await client.getPipeline(WEB);
    assert.equal(
      asked[0]?.url,
      `${BACKEND}/ci/v2/organizations/acme/pipelines/web`,
    );
  });

  it("takes the endpoint that is configured, unless it was made for one", async () => {
    const { asked, client } = open({});
    assert.ok(client.at("/buildkite/api") === client);
    const elsewhere = client.at("/ci");
    assert.ok(client.at("/ci") === elsewhere);
    await assert.rejects(elsewhere.getPipeline(WEB));
    assert.match(asked[0]?.url ?? "", /\/api\/proxy\/ci\/v2\//);
    const made = open({ proxyPath: "/ci" }).client;
    assert.ok(made.at("/buildkite/api") === made);
  });

  it("stays an app's own at the endpoint that is configured", () => {
    class Own extends BuildkiteClient {
      readonly owner = "the app";
    }
    const client = new Own({
      discoveryApi: { getBaseUrl: () => Promise.resolve(BACKEND) },
      fetchApi: { fetch },
    });
    const elsewhere = client.at("/ci");
    assert.ok(elsewhere !== client);
    assert.equal(elsewhere.owner, "the app");
    assert.ok(client.at("/ci") === elsewhere);
  });

  it("carries acts as well", async () => {
    const { asked, client } = open({});
    const rebuilt = await client.rebuild({ ...WEB, number: 1 });
    assert.equal(rebuilt.number, 2);
    assert.equal(asked.at(-1)?.init?.method, "PUT");
  });

  it("sends no token of its own", async () => {
    const { asked, client } = open({});
    await client.listBuilds(WEB);
    for (const { init } of asked)
      assert.equal(new Headers(init?.headers).has("authorization"), false);
  });

  it("says that Buildkite cannot be reached where the proxy is not found", async () => {
    const { client } = open({
      getBaseUrl: () => Promise.reject(new Error("no such plugin")),
    });
    await assert.rejects(
      client.listBuilds(WEB),
      (error) => error instanceof BuildkiteError && error.kind === "network",
    );
  });

  it("finds the proxy anew at each request, as one that moves", async () => {
    const { client, discovered } = open({});
    await client.getPipeline(WEB);
    await client.getPipeline(WEB);
    assert.equal(discovered.length, 2);
  });

  it("is known to apps by an id of the plugin's", () => {
    assert.equal(buildkiteApiRef.id, "plugin.buildkite.client");
  });
});
