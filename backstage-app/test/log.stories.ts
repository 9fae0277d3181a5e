import assert from "node:assert/strict";
import { it } from "node:test";
import type { Page } from "puppeteer-core";
import {
  CART_LINES,
  FAILED,
  JOBS,
  LOG_LINES,
  RUNNING,
} from "./acme.harness.js";
import type { PortalPage } from "./portal-page.harness.js";
import type { ManualClock } from "../../src/testing/index.js";
import {
  BUILDS,
  type Stage,
  addressOf,
  isAt,
  reads,
  textsOf,
} from "./story.harness.js";

const FAILED_JOB = `${BUILDS}/builds/${FAILED}/jobs/${JOBS.failed}`;
const RUNNING_JOB = `${BUILDS}/builds/${RUNNING}/jobs/${JOBS.running}`;

/** What the terminal has painted. */
const PAINTED = ".xterm-rows > div";
const LOG = "buildkite-log-view >>> .scroller";
const SEARCH = "buildkite-log-search >>> input";
const COUNT = "buildkite-log-search >>> [part=count]";

/** What one does with a job's log. */
export function logStories(stage: Stage, clock: ManualClock): void {
  it("loads the terminal and the worker with the first log, and not before", () =>
    stage().visit(`${BUILDS}/builds/${RUNNING}`, async (page) => {
      await page.see("buildkite-job-list >>> a");
      assert.equal(await hasScript(page.page, TERMINAL), false);
      assert.equal(page.page.workers().length, 0);

      await page.click(`buildkite-job-list >>> a[href="${RUNNING_JOB}"]`);
      await reads(page, PAINTED, /^second \d+$/);
      assert.equal(await hasScript(page.page, TERMINAL), true);
      // It answers, so the policy has let it start: a script of the portal's own.
      const [worker] = page.page.workers();
      assert.ok(worker);
      assert.equal(await worker.evaluate("typeof importScripts"), "function");
      assert.equal(new URL(worker.url()).origin, stage().backend.url);
    }));

  it("shows a log's lines, and finds text in all of it", () =>
    stage().visit(FAILED_JOB, async (page) => {
      await reads(page, "buildkite-job-log", new RegExp(`${LOG_LINES} lines`));
      // A failed job's log opens where it failed.
      await reads(page, PAINTED, /1 of 890 tests failed/);
      await page.click(LOG);
      await page.page.keyboard.press("Home");
      await reads(page, PAINTED, /test on line 7 /);

      await page.click(SEARCH);
      await page.page.keyboard.type("shopping-cart");
      await reads(page, COUNT, new RegExp(`^1 of ${CART_LINES.length}$`));
      await reads(page, PAINTED, new RegExp(`keeps line ${CART_LINES[0]}`));
      await page.page.keyboard.press("Enter");
      await page.click('button[aria-label="Next match"]');
      await reads(page, COUNT, new RegExp(`^3 of ${CART_LINES.length}$`));
      await reads(page, PAINTED, new RegExp(`keeps line ${CART_LINES[2]}`));
      await page.page.keyboard.type("s");
      await page.click(SEARCH);
      await page.page.keyboard.type("no such text");
      await reads(page, COUNT, /^No matches$/);
    }));

  it("follows the log of a running job to its end", () =>
    stage().visit(RUNNING_JOB, async (page) => {
      await reads(page, "buildkite-job-log", /Following a running job/);
      const last = await lastPainted(page);
      await clock.advance(60_000);
      await reads(page, PAINTED, new RegExp(`^second ${last + 60}$`));
      // The end is on the screen, without scrolling the page.
      const end = await page.see(`::-p-text(second ${last + 60})`);
      assert.ok(await end.isIntersectingViewport({ threshold: 1 }));
    }));

  it("shares a line: whoever opens the link finds it marked and in view", async () => {
    const shared = await new Promise<string>((resolve, reject) => {
      stage()
        .visit(FAILED_JOB, async (page) => {
          await page.click(SEARCH);
          await page.page.keyboard.type(`line ${CART_LINES[4]}`);
          await page.click(`a.number[data-line="${CART_LINES[4] - 1}"]`);
          resolve(await isAt(page, `${FAILED_JOB}#L${CART_LINES[4]}`));
        })
        .catch(reject);
    });
    await stage().visit(shared, async (page) => {
      await reads(
        page,
        ".row.linked",
        new RegExp(`keeps line ${CART_LINES[4]}`),
      );
      await reads(page, PAINTED, new RegExp(`keeps line ${CART_LINES[4]}`));
      assert.equal((await textsOf(page, ".row.linked")).length, 1);
      const line = await page.see(".row.linked");
      assert.ok(await line.isIntersectingViewport({ threshold: 1 }));
      assert.equal(addressOf(page), shared);
    });
  });
}

/** Names what is in xterm.js alone. */
const TERMINAL = "xterm-helper-textarea";

/** Whether one of the scripts that the page has loaded so far has a text in it. */
async function hasScript(page: Page, text: string): Promise<boolean> {
  const urls = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".js")),
  );
  const sources = await Promise.all(
    urls.map(async (url) => (await fetch(url)).text()),
  );
  return sources.some((source) => source.includes(text));
}

/** The last second that the terminal shows. */
async function lastPainted(page: PortalPage): Promise<number> {
  await reads(page, PAINTED, /^second \d+$/);
  const painted = (await textsOf(page, PAINTED)).flatMap(
    (text) => /^second (\d+)$/.exec(text)?.[1] ?? [],
  );
  return Number(painted.at(-1));
}
