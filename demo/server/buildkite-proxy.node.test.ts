import assert from "node:assert/strict";
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, it } from "node:test";
import {
  createBuildkiteProxy,
  type BuildkiteProxyOptions,
} from "./buildkite-proxy.js";

const TOKEN = "bkua_do_not_show_this_to_anyone";
const PIPELINE = "/v2/organizations/acme/pipelines/web";
const BUILD = `${PIPELINE}/builds/12`;
const LOG = `${BUILD}/jobs/0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b/log`;

const ARTIFACT = LOG.replace(
  "log",
  "artifacts/0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5c",
);

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message as AsyncIterable<Uint8Array>)
    chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Sends what a browser would not let a page send, too: any path, any `Host`. */
function ask(port: number, path: string, options: Ask = {}): Promise<Answer> {
  const { method = "GET", headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: "127.0.0.1", port, path, method, headers },
      (message) => {
        bodyOf(message).then(
          (text) =>
            resolve({
              status: message.statusCode ?? 0,
              headers: message.headers,
              body: text,
            }),
          reject,
        );
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A proxy before an upstream that answers as `respond` says, and what the upstream saw. */
async function proxied(
  respond: RequestListener = (_request, response) => response.end("[]"),
  options: Partial<BuildkiteProxyOptions> = {},
) {
  const seen: Seen[] = [];
  const upstream = await listen((request, response) => {
    void bodyOf(request).then((body) => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers, body });
      respond(request, response);
    });
  });
  const proxy = createBuildkiteProxy({
    token: TOKEN,
    target: `http://127.0.0.1:${upstream}`,
    ...options,
  });
  const port = await listen((request, response) => {
    void proxy(request, response);
  });
  return { port, seen };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function assertWithoutToken({ headers, body }: Answer): void {
  assert.ok(!JSON.stringify(headers).includes(TOKEN));
  assert.ok(!body.includes(TOKEN));
}

describe("the demo's proxy", () => {
  it("asks Buildkite with the token, and answers without it", async () => {
    const { port, seen } = await proxied((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('[{"number":12}]');
    });
    const answer = await ask(port, `${PIPELINE}/builds?branch%5B%5D=a%2Fb`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers["content-type"], "application/json");
    assert.equal(answer.body, '[{"number":12}]');
    assertWithoutToken(answer);
    assert.equal(seen[0]?.headers.authorization, `Bearer ${TOKEN}`);
    assert.equal(seen[0].url, `${PIPELINE}/builds?branch%5B%5D=a%2Fb`);
  });

  it("passes on what the elements send, and nothing else of the browser", async () => {
    const { port, seen } = await proxied();
    await ask(port, LOG, {
      headers: {
        accept: "text/plain",
        range: "bytes=-100",
        authorization: "Bearer of-the-page",
        cookie: "session=secret",
        referer: "http://127.0.0.1/private",
        "x-forwarded-for": "10.0.0.1",
        "accept-language": "cy",
      },
    });
    const headers = seen[0]?.headers ?? {};
    assert.equal(headers.accept, "text/plain");
    assert.equal(headers.range, "bytes=-100");
    assert.equal(headers.authorization, `Bearer ${TOKEN}`);
    for (const name of ["cookie", "referer", "x-forwarded-for"])
      assert.equal(headers[name], undefined, name);
    assert.notEqual(headers["accept-language"], "cy");
  });

  it("passes on what finds an artifact, and where it can be had", async () => {
    const { port, seen } = await proxied((_request, response) => {
      response.writeHead(302, { location: "https://artifacts.example/x" });
      response.end('{"url":"https://artifacts.example/x"}');
    });
    await ask(port, `${BUILD}/artifacts?path=a%2A%2Fb`);
    assert.equal(seen[0]?.url, `${BUILD}/artifacts?path=a%2A%2Fb`);
    const answer = await ask(port, `${ARTIFACT}/download`);
    assert.equal(answer.status, 302);
    // With it the browser would follow, to a host that lets no page read.
    assert.equal(answer.headers.location, undefined);
    assert.equal(answer.body, '{"url":"https://artifacts.example/x"}');
  });

  it("passes on a body, and the answer to it", async () => {
    const { port, seen } = await proxied((_request, response) => {
      response.writeHead(422, { "content-type": "application/json" });
      response.end('{"message":"No"}');
    });
    const answer = await ask(port, `${BUILD}/rebuild`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    assert.equal(answer.status, 422);
    assert.equal(answer.body, '{"message":"No"}');
    assert.deepEqual(
      [seen[0]?.method, seen[0]?.body, seen[0]?.headers["content-type"]],
      ["PUT", "{}", "application/json"],
    );
  });

  it("refuses a body that is larger than anything the elements send", async () => {
    const { port, seen } = await proxied();
    const answer = await ask(port, `${BUILD}/rebuild`, {
      method: "PUT",
      body: "x".repeat(70_000),
    });
    assert.equal(answer.status, 413);
    assert.equal(seen.length, 0);
  });

  it("keeps cookies and addresses of other servers from the page", async () => {
    const { port, seen } = await proxied((_request, response) => {
      response.writeHead(302, {
        "set-cookie": "a=b",
        location: "https://storage.example/file",
        "content-type": "application/json",
        link: '<https://api.buildkite.com/v2/x?page=2>; rel="next"',
        "access-control-allow-origin": "*",
      });
      response.end('{"url":"https://storage.example/file"}');
    });
    const answer = await ask(port, `${PIPELINE}/builds`);
    assert.equal(answer.status, 302);
    assert.equal(answer.body, '{"url":"https://storage.example/file"}');
    assert.equal(answer.headers["set-cookie"], undefined);
    assert.equal(answer.headers.location, undefined);
    assert.equal(answer.headers["access-control-allow-origin"], undefined);
    assert.match(String(answer.headers.link), /rel="next"/);
    assert.equal(seen.length, 1, "the redirect is not followed");
  });

  it("tells the size of a log without fetching it", async () => {
    const { port, seen } = await proxied((_request, response) => {
      response.writeHead(200, { "content-length": "123456" });
      response.end();
    });
    const answer = await ask(port, LOG, { method: "HEAD" });
    assert.equal(answer.headers["content-length"], "123456");
    assert.equal(seen[0]?.method, "HEAD");
    assert.equal(seen[0].headers["accept-encoding"], "identity");
  });

  it("passes a log on while it is still being sent", async () => {
    let finish = () => {};
    const { port } = await proxied((_request, response) => {
      response.write("first line\n");
      finish = () => response.end("last line\n");
    });
    const answer = await fetch(`http://127.0.0.1:${port}${LOG}`);
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    assert.equal(Buffer.from(first?.value ?? []).toString(), "first line\n");
    finish();
    const last = await reader?.read();
    assert.equal(Buffer.from(last?.value ?? []).toString(), "last line\n");
  });

  it("asks no longer once the page has gone away", async () => {
    const { promise: letGo, resolve } = withResolvers();
    let leave = () => {};
    const { port } = await proxied((request) => {
      request.socket.once("close", resolve);
      leave();
    });
    const request = httpRequest({
      host: "127.0.0.1",
      port,
      path: `${PIPELINE}/builds`,
    });
    request.on("error", () => {});
    leave = () => request.destroy();
    request.end();
    await letGo;
  });

  for (const [what, respond, options, status] of [
    [
      "breaks off",
      (request: IncomingMessage) => request.socket.destroy(),
      {},
      502,
    ],
    ["does not answer in time", () => {}, { timeout: 50 }, 504],
  ] as const)
    it(`says so where Buildkite ${what}, without the token`, async () => {
      const { port } = await proxied(respond, options);
      const answer = await ask(port, `${PIPELINE}/builds`);
      assert.equal(answer.status, status);
      assert.match(answer.body, /Buildkite (could not|did not)/);
      assertWithoutToken(answer);
    });

  it("says so where a token cannot be sent, without the token", async () => {
    const { port } = await proxied(undefined, { token: `${TOKEN}\n` });
    const { port: broken } = await proxied(undefined, {
      token: `${TOKEN}\u0000`,
    });
    const answer = await ask(broken, `${PIPELINE}/builds`);
    assert.equal(answer.status, 500);
    assertWithoutToken(answer);
    assertWithoutToken(await ask(port, `${PIPELINE}/builds`));
  });
});

describe("the demo's proxy refuses", () => {
  const foreign: readonly (readonly [string, Record<string, string>])[] = [
    ["a host name that was made to resolve here", { host: "evil.example" }],
    ["another port's host", { host: "127.0.0.1:1" }],
    [
      "a host that only begins like its own",
      { host: "127.0.0.1.evil.example" },
    ],
    ["a foreign page", { origin: "https://evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["a page of another local server", { origin: "http://127.0.0.1:1" }],
    ["a picture on a foreign page", { "sec-fetch-site": "cross-site" }],
    ["a picture on another local page", { "sec-fetch-site": "same-site" }],
  ];
  for (const [what, headers] of foreign)
    it(what, async () => {
      const { port, seen } = await proxied();
      const answer = await ask(port, `${PIPELINE}/builds`, { headers });
      assert.equal(answer.status, 403);
      assertWithoutToken(answer);
      assert.equal(seen.length, 0);
    });

  it("no page of its own", async () => {
    const { port } = await proxied();
    for (const name of ["127.0.0.1", "localhost", "[::1]"]) {
      const host = `${name}:${port}`;
      const headers = {
        host,
        origin: `http://${host}`,
        "sec-fetch-site": "same-origin",
      };
      const answer = await ask(port, `${PIPELINE}/builds`, { headers });
      assert.equal(answer.status, 200, name);
    }
  });

  for (const [method, path, status] of [
    ["DELETE", "/v2/access-token", 405],
    ["PATCH", PIPELINE, 405],
    ["DELETE", PIPELINE, 405],
    ["PUT", `${PIPELINE}/builds`, 405],
    ["PUT", BUILD, 405],
    ["GET", `${BUILD}/cancel`, 405],
    ["DELETE", LOG, 405],
    ["POST", `${PIPELINE}/archive`, 404],
    ["GET", "/v2/user", 404],
    ["GET", "/v2/organizations", 404],
    ["GET", LOG.replace("log", "env"), 404],
    ["DELETE", LOG.replace("log", "artifacts"), 405],
    ["DELETE", `${BUILD}/artifacts`, 405],
    ["DELETE", ARTIFACT, 404],
    ["DELETE", `${ARTIFACT}/download`, 405],
    ["GET", "/v1/access-token", 404],
    ["GET", "/", 404],
    ["GET", `${PIPELINE}/builds/`, 404],
    ["GET", `${PIPELINE}//builds`, 404],
    ["GET", `${PIPELINE}/../../../access-token`, 404],
    ["GET", `${PIPELINE}/%2e%2e/builds`, 404],
    ["GET", `${PIPELINE}%2fbuilds`, 404],
    ["GET", `${PIPELINE}/builds%0d%0ax:y`, 404],
    ["GET", `${PIPELINE}/builds/12abc`, 404],
    ["GET", `http://evil.example${PIPELINE}/builds`, 404],
  ] as const)
    it(`${method} ${path}`, async () => {
      const { port, seen } = await proxied();
      const answer = await ask(port, path, { method });
      assert.equal(answer.status, status);
      assert.equal(seen.length, 0);
    });
});
