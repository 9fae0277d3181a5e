import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { httpHandler } from "../src/testing/http.js";
import { simulateBuildkite } from "../src/testing/index.js";
import { collectComplaints, launchBrowser } from "./page.harness.js";

/*
 * The README's shortest page, word for word but for the addresses, under the
 * Content-Security-Policy that Backstage sends by default (less the upgrade to https,
 * which loopback does not speak).
 */

const standalone = join(import.meta.dirname, "../dist/standalone");

const POLICY =
  "default-src 'self'; base-uri 'self'; font-src 'self' https: data:; img-src 'self' data:; " +
  "object-src 'none'; script-src 'self' 'unsafe-eval'; script-src-attr 'none'; " +
  "style-src 'self' https: 'unsafe-inline'";

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Builds</title><link rel="icon" href="data:,"></head>
  <body>
    <script type="module" src="/elements/buildkite-elements.js"></script>
    <buildkite-provider base-url="/api/proxy/buildkite/api">
      <buildkite-pipeline pipeline="acme/storefront" url-sync></buildkite-pipeline>
    </buildkite-provider>
  </body>
</html>`;

describe("the shortest page", () => {
  let browser: Browser;
  let server: Server;
  let address: string;

  before(async () => {
    const buildkite = simulateBuildkite({
      scenario: "demo",
      stripHeaders: true,
    });
    const api = httpHandler((request) => buildkite.handle(request), {
      below: "/api/proxy/buildkite/api",
    });
    server = createServer((request, response) => {
      api(request, response, () => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        const script = /^\/elements\/([a-z-]+\.js)$/.exec(pathname)?.[1];
        if (script)
          response
            .writeHead(200, { "content-type": "text/javascript" })
            .end(readFileSync(join(standalone, script)));
        else
          response
            .writeHead(pathname === "/" ? 200 : 404, {
              "content-type": "text/html",
              "content-security-policy": POLICY,
            })
            .end(pathname === "/" ? PAGE : "");
      });
    });
    await new Promise<void>((resolve) =>
      server.listen(0, "127.0.0.1", resolve),
    );
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  it("shows builds, a build and its log in a worker, under Backstage's own policy", async () => {
    const page = await browser.newPage();
    const complaints = collectComplaints(page);
    const worker = new Promise((resolve) => {
      page.once("workercreated", resolve);
    });
    // Looked for at every frame: mutations inside shadow roots are seen by nobody outside.
    const see = (selector: string) =>
      page.waitForSelector(`>>> ${selector}`, { visible: true });
    await page.goto(`${address}?state=failed`);
    await (await see("buildkite-build-row >>> a"))?.click();
    await (await see('buildkite-job-list >>> a[href*="job="]'))?.click();
    await see(".painted .xterm-rows");
    await worker;
    await see("::-p-text(📦 Installing dependencies)");
    assert.deepEqual(complaints, []);
  });
});
