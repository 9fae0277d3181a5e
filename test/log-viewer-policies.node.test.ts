import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import {
  ROWS,
  FOUND,
  SEARCH_PROBLEM,
  see,
  serveViewer,
  STATUS,
  type ViewerServer,
} from "./log-viewer.harness.js";
import { collectComplaints, launchBrowser } from "./page.harness.js";

/*
 * A log under policies that forbid what it would use: WebAssembly, which `script-src
 * 'self'` alone refuses, and workers, in both ways in which a browser refuses them.
 */

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; connect-src 'self'; base-uri 'none'; object-src 'none'";

/** Enough to take the page's own thread many slices (about 14 MB). */
const LINES = 300_000;

const NO_WORKER = /This page allows no worker/;

describe("a log under strict policies", { timeout: 120_000 }, () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
  });

  /** A page whose viewer reads a log that does not end before its `writer` is closed. */
  async function open(policy: string) {
    const server: ViewerServer = await serveViewer({
      policy: `${STRICT}; ${policy}`,
    });
    const page = await browser.newPage();
    const complaints = collectComplaints(page);
    await page.goto(server.address);
    await page.evaluate(async (count) => {
      await customElements.whenDefined("buildkite-log-viewer");
      const viewer = document.createElement("buildkite-log-viewer");
      const statuses = new Set<string>();
      const { readable, writable } = new TransformStream<Uint8Array>();
      const writer = writable.getWriter();
      viewer.source = readable;
      document.body.append(viewer);
      new MutationObserver(() => {
        const status = viewer.shadowRoot?.querySelector("[part=status]");
        statuses.add(status?.textContent.replace(/\s+/g, " ") ?? "");
      }).observe(viewer.shadowRoot ?? viewer, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      let text = "";
      for (let line = 1; line <= count; line++)
        text += `\u001b[32mok\u001b[0m ${line} took ${line % 1000} ms in src/main.ts\r\n`;
      void writer.write(new TextEncoder().encode(text));
      Object.assign(globalThis, { statuses, writer });
    }, LINES);
    await see(page, STATUS, /300,000 lines/);
    await see(page, ROWS, /ok 1 took 1 ms/);
    return {
      page,
      complaints,
      close: async () => {
        await page.close();
        server.stop();
      },
    };
  }

  async function search(page: Page, text: string): Promise<void> {
    const field = await page.$(">>> buildkite-log-search >>> input");
    await field?.click({ count: 3 });
    await field?.type(text);
  }

  const toExpressions = (page: Page) =>
    page
      .locator(">>> buildkite-log-search >>> button[aria-label*=expression]")
      .click();

  /** How many different things the status has said. */
  const statuses = (page: Page) =>
    page.evaluate(
      () => (globalThis as unknown as { statuses: Set<string> }).statuses.size,
    );

  it("is parsed in a worker and searched without WebAssembly, blob: or eval", async () => {
    const { page, complaints, close } = await open("worker-src 'self'");
    assert.equal(page.workers().length, 1);
    await search(page, "KO 299999");
    await see(page, FOUND, /No matches/);
    await search(page, "OK 299999");
    await see(page, FOUND, /^1 of 1$/);
    await search(page, "ok \\d+99999 ");
    await toExpressions(page);
    await see(page, FOUND, /^2 of 2$/);
    await page.evaluate("writer.close()");
    await see(page, STATUS, /^\s*300,000 lines, [\d.]+ MB\s*$/);
    assert.deepEqual(complaints, []);
    await close();
  });

  for (const [way, policy] of [
    ["an error event", "worker-src 'none'"],
    [
      "an exception",
      "worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    ],
  ] as const)
    it(`is parsed and searched in slices where a worker is refused by ${way}`, async () => {
      const { page, complaints, close } = await open(policy);
      assert.equal(page.workers().length, 0);
      assert.ok((await statuses(page)) > 4, "the page lived on meanwhile");
      await search(page, "ok 299999");
      await see(page, FOUND, /^1 of 1$/);
      await toExpressions(page);
      await see(page, SEARCH_PROBLEM, NO_WORKER);
      await toExpressions(page);
      await see(page, FOUND, /^1 of 1$/);
      await page.evaluate("writer.close()");
      await see(page, STATUS, /^\s*300,000 lines, [\d.]+ MB\s*$/);
      // Nothing but what the browser itself says of a worker.
      assert.deepEqual(
        complaints.filter(
          (complaint) => !/worker|TrustedScriptURL/i.test(complaint),
        ),
        [],
      );
      await close();
    });
});
