import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import { launch, type Browser, type Page } from "puppeteer-core";
import { createServer, type ViteDevServer } from "vite";
import { demoConfig } from "../demo/server/demo-config.js";
import { browserFlags, findOrInstallBrowser } from "../scripts/find-browser.js";
import { ManualClock } from "../src/testing/index.js";

/** What passes at Buildkite (ms) each time that the page is looked at, some 50 times a second. */
const STEP = 150;

/** About as fast as for a person, who sees a log grow. */
const SLOWLY = 25;

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));

/** `>>>` looks into shadow roots, however deep; it stands before each step of a path. */
const inside = (path: string) => `>>> ${path.replaceAll(" / ", " >>> ")}`;

describe("a walk through the demo", { timeout: 240_000 }, () => {
  let cacheDir: string;
  let server: ViteDevServer;
  let browser: Browser;
  let origin: string;
  /** Stands still while somebody clicks. The page's own clock is the computer's. */
  const clock = new ManualClock(Date.now());

  before(async () => {
    cacheDir = await mkdtemp(`${modules}/.vite-walk-`);
    const config = demoConfig({ mode: "simulated", scenario: "demo" }, clock);
    server = await createServer({
      ...config,
      configFile: false,
      cacheDir,
      logLevel: "error",
      server: { ...config.server, port: 0, watch: null },
    });
    await server.listen();
    origin = (server.resolvedUrls?.local[0] ?? "").replace(/\/$/, "");
    browser = await launch({
      executablePath: findOrInstallBrowser(),
      args: browserFlags(),
    });
  });

  after(async () => {
    await browser.close();
    await server.close();
    await rm(cacheDir, { recursive: true });
  });

  /** A page, and everything that it says which it should not. */
  async function open(
    path: string,
    height = 900,
  ): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      // The development server tells of its connection at a level that is hidden by default.
      const { url = "" } = message.location();
      if (url.endsWith("/@vite/client") && message.type() === "debug") return;
      complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      const { protocol, origin: of } = new URL(request.url());
      if (of !== origin && protocol !== "data:")
        complaints.push(`asked elsewhere: ${request.url()}`);
    });
    await page.setViewport({ width: 1400, height });
    await page.goto(origin + path);
    return { page, complaints };
  }

  async function click(page: Page, selector: string): Promise<void> {
    // Looked for at every frame: mutations inside shadow roots are seen by nobody outside.
    await page.waitForSelector(inside(selector), { visible: true });
    await page.locator(inside(selector)).click();
  }

  async function texts(page: Page, selector: string): Promise<string[]> {
    return page.$$eval(inside(selector), (found) =>
      found.map((one) => one.textContent.replace(/\s+/g, " ").trim()),
    );
  }

  /** Lets time pass until the texts of what a selector finds are as wanted. */
  async function until(
    page: Page,
    selector: string,
    wanted: (found: readonly string[]) => boolean,
    what: string,
    step = STEP,
  ): Promise<string[]> {
    const deadline = Date.now() + 180_000;
    for (;;) {
      const found = await texts(page, selector);
      if (wanted(found)) return found;
      if (Date.now() > deadline)
        throw new Error(`${what}; there is: ${found.join(" | ")}`);
      await clock.advance(step);
      await page.waitForFunction("true", { polling: "raf" });
    }
  }

  const query = (page: Page) => new URL(page.url()).searchParams;

  it("goes from the list to an error in a log, and from a rebuild to its growing log", async () => {
    const { page, complaints } = await open("/");
    const heading = "buildkite-pipeline / h2";
    await until(page, heading, ([name]) => name === "Storefront", "its name");
    const builds = "buildkite-build-row / a.title";
    await until(page, builds, ({ length }) => length > 10, "the list");

    // Filter.
    await click(page, "buildkite-build-filters / button.menu-button");
    await click(page, "buildkite-build-filters / #states label:nth-of-type(5)");
    await page.keyboard.press("Escape");
    await until(
      page,
      "buildkite-build-row / buildkite-state / .label",
      (states) =>
        states.length > 0 && states.every((state) => state === "Failed"),
      "only builds that failed",
    );
    assert.equal(query(page).get("state"), "failed");

    // The failed build, and the job that failed.
    await click(page, builds);
    await click(page, "buildkite-job-list / button.next-failure");
    const failed = Number(query(page).get("build"));
    assert.ok(failed > 0);
    await page.keyboard.press("Enter");
    const status = "buildkite-log-viewer / [part=status]";
    await until(page, status, ([text]) => /\d/.test(text ?? ""), "its log");

    // Its error, by search.
    await click(page, "buildkite-log-search / input");
    await page.keyboard.type("AssertionError");
    const count = "buildkite-log-search / .count";
    await until(
      page,
      count,
      ([text]) => text?.startsWith("1 of") === true,
      "a match",
    );

    // A link to a line survives a reload.
    await page.goto(`${page.url()}#L12`);
    await page.reload();
    await until(
      page,
      "buildkite-log-view / .row.linked .number",
      (lines) => lines.join() === "12",
      "the line of the link",
    );

    // Back, without the line, and back to the build.
    await page.goBack();
    await page.goBack();
    await until(
      page,
      heading,
      ([text]) => text === `Build #${failed}`,
      "the build again",
    );

    // Rebuild.
    await click(page, 'buildkite-rebuild-button / [aria-disabled="false"]');
    await click(page, "buildkite-rebuild-button / dialog .primary");
    await until(
      page,
      heading,
      ([text]) =>
        text?.startsWith("Build #") === true && text !== `Build #${failed}`,
      "the new build",
      SLOWLY,
    );
    const rebuilt = Number(query(page).get("build"));
    assert.ok(rebuilt > failed);

    // It runs, and so does its log.
    const running = "buildkite-job-list / .row.job.running a.name";
    await until(
      page,
      running,
      ({ length }) => length > 0,
      "a running job",
      SLOWLY,
    );
    await click(page, running);
    const linesOf = (text = "") => parseInt(text.replaceAll(",", ""), 10);
    const [first] = await until(
      page,
      status,
      ([text]) => linesOf(text) > 0,
      "the running log",
      SLOWLY,
    );
    await until(
      page,
      status,
      ([text]) => linesOf(text) > linesOf(first),
      "a longer log",
      SLOWLY,
    );
    const state = "buildkite-build-header / buildkite-state / .label";
    await until(
      page,
      state,
      ([text]) => text === "Passed" || text === "Failed",
      "the build's end",
    );
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it("shows each element alone", async () => {
    const { page, complaints } = await open("/elements.html", 20_000);
    for (const selector of [
      "buildkite-build-row",
      "buildkite-build-header",
      "buildkite-log-view / .row",
      "buildkite-state / .label",
      "buildkite-time / time",
    ])
      await until(page, selector, ({ length }) => length > 0, selector);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
