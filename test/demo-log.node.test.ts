import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { createServer, type ViteDevServer } from "vite";
import { demoConfig } from "../demo/server/demo-config.js";
import { LAST_LINE } from "../src/testing/index.js";
import { collectComplaints, launchBrowser } from "./page.harness.js";

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));

describe("the demo's page of a log", { timeout: 120_000 }, () => {
  let cacheDir: string;
  let server: ViteDevServer;
  let browser: Browser;
  let origin: string;

  before(async () => {
    cacheDir = await mkdtemp(`${modules}/.vite-log-`);
    const config = demoConfig({ mode: "simulated", scenario: "demo" });
    server = await createServer({
      ...config,
      configFile: false,
      cacheDir,
      logLevel: "error",
      server: { ...config.server, port: 0, watch: null },
    });
    await server.listen();
    origin = (server.resolvedUrls?.local[0] ?? "").replace(/\/$/, "");
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    await rm(cacheDir, { recursive: true });
  });

  async function open(
    path: string,
  ): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
    const page = await browser.newPage();
    const complaints = collectComplaints(page);
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(origin + path);
    return { page, complaints };
  }

  /** Waits for what the page says of its reading. */
  const measured = (page: Page, text: string) =>
    page.waitForFunction(
      (text) => document.querySelector("#measured")?.textContent.includes(text),
      { polling: "raf" },
      text,
    );

  const shown = (page: Page) =>
    page.$$eval(">>> buildkite-log-view >>> .rows", (rows) =>
      rows.map((row) => row.textContent).join(),
    );

  it("makes the log that is chosen, and keeps the choice in the address", async () => {
    const { page, complaints } = await open("/log.html?size=1+KB");
    await measured(page, "all 1");
    assert.match(await shown(page), /Preparing working directory/);

    await page.select("[name=size]", "1 MB");
    await measured(page, "all 10,");
    assert.equal(new URL(page.url()).searchParams.get("size"), "1 MB");

    await page.select("[name=kind]", "one-line");
    await measured(page, "the one line");
    assert.match(await shown(page), /function/);

    await page.goBack();
    await measured(page, "all 10,");
    const kind = await page.$eval("select[name=kind]", ({ value }) => value);
    assert.equal(kind, "ci");
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it("reads a log to its last line", async () => {
    const { page, complaints } = await open("/log.html?size=1+MB&kind=redraws");
    await measured(page, "all ");
    await page.locator(">>> buildkite-log-view >>> .scroller").click();
    await page.keyboard.press("End");
    await page.waitForFunction(
      (text) =>
        document
          .querySelector("buildkite-log-viewer")
          ?.shadowRoot?.querySelector("buildkite-log-view")
          ?.shadowRoot?.querySelector(".rows")
          ?.textContent.includes(text),
      { polling: "raf" },
      LAST_LINE,
    );
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it("searches by a regular expression, for which it takes a worker", async () => {
    const { page, complaints } = await open("/log.html?size=1+MB");
    await measured(page, "all 10,");
    await page.locator(">>> buildkite-log-search >>> input").fill("ERR[O]R");
    await page
      .locator(">>> buildkite-log-search >>> button[aria-label*=expression]")
      .click();
    await page.waitForSelector(
      ">>> buildkite-log-search >>> ::-p-text(1 of )",
      { visible: true },
    );
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it("is linked from the other pages", async () => {
    for (const path of ["/", "/elements.html"]) {
      const { page } = await open(path);
      await page.locator('a[href="./log.html"]').click();
      await measured(page, "First lines");
      await page.close();
    }
  });
});
