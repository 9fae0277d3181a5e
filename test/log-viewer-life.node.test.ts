import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import {
  ROWS,
  FOUND,
  see,
  serveViewer,
  STATUS,
  type ViewerServer,
} from "./log-viewer.harness.js";
import { collectComplaints, launchBrowser } from "./page.harness.js";

const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; " +
  "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

const CYCLES = 15;

/** What a page holds, once everything that can go has gone. */
async function heldBy(page: Page, session: CDPSession) {
  // What keeps something else goes first, and nodes are let go of in a later round.
  for (let round = 0; round < 4; round++) {
    await session.send("HeapProfiler.collectGarbage");
    await page.waitForFunction("true", { polling: "raf" });
  }
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (wanted: string) =>
    metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return {
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
    documents: of("Documents"),
    heap: of("JSHeapUsedSize"),
  };
}

/** Presses a button of the viewer, once it is there. */
async function press(page: Page, path: string): Promise<void> {
  await page.waitForFunction(
    (path) => {
      let root: ParentNode | null | undefined = document;
      for (const host of path.split(" >>> ").slice(0, -1))
        root = root?.querySelector(host)?.shadowRoot;
      return Boolean(root?.querySelector(path.split(" >>> ").at(-1) ?? ""));
    },
    { polling: "raf" },
    `buildkite-log-viewer >>> ${path}`,
  );
  await page.$eval(`>>> ${path}`, (button) => (button as HTMLElement).click());
}

/** A viewer that follows a log of which more is to come, with the given number of lines. */
async function openLog(page: Page, lines: number): Promise<void> {
  await page.evaluate(async (lines) => {
    await customElements.whenDefined("buildkite-log-viewer");
    const viewer = document.createElement("buildkite-log-viewer");
    const { readable, writable } = new TransformStream<Uint8Array>();
    const writer = writable.getWriter();
    viewer.source = readable;
    viewer.follow = true;
    document.body.append(viewer);
    let text = "--- First\r\n";
    for (let line = 2; line < lines; line++)
      text += `line \u001b[32m${line}\u001b[0m of the log\r\n`;
    void writer.write(new TextEncoder().encode(`${text}+++ Last\r\n`));
    Object.assign(globalThis, { writer });
  }, lines);
  await see(page, ROWS, /Last/);
}

describe("the life of a <buildkite-log-viewer>", { timeout: 180_000 }, () => {
  let browser: Browser;
  let server: ViewerServer;
  let cutOff: (() => void) | undefined;

  before(async () => {
    server = await serveViewer({
      policy: POLICY,
      answer: (path, response) => {
        if (path === "/cut") {
          cutOff?.();
          response.end();
          return;
        }
        // More is promised than comes.
        response.writeHead(200, { "content-length": "1000" });
        response.write("one\ntwo\nthree\n");
        cutOff = () => response.destroy();
      },
    });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    server.stop();
  });

  async function open() {
    const page = await browser.newPage();
    await page.setViewport({ width: 1400, height: 700 });
    const complaints = collectComplaints(page);
    await page.goto(server.address);
    return { page, complaints };
  }

  it("leaves no node, listener, document, worker or memory behind, removed in the middle of everything", async () => {
    const { page, complaints } = await open();
    const session = await page.createCDPSession();
    await session.send("Performance.enable");
    const cycle = async () => {
      await openLog(page, 20_000);
      // The outline, the help, a search for an expression, a drag.
      // By no handles or locators: they would keep what they stand for.
      await press(page, "button[aria-label^=Outline]");
      await press(page, "button[aria-label=Keys]");
      await see(page, "buildkite-log-viewer >>> dialog[open]", /Find/);
      await page.keyboard.press("Escape");
      await press(page, "buildkite-log-search >>> button[aria-label*=expr]");
      await page.$eval(">>> buildkite-log-search >>> input", (input) =>
        input.focus(),
      );
      await page.keyboard.type("l.ne \\d+");
      await see(page, FOUND, /of 19,99\d/);
      const { x, y } = await page.$eval(
        ">>> buildkite-log-view >>> .row",
        (text) => text.getBoundingClientRect().toJSON() as DOMRect,
      );
      await page.mouse.move(x + 200, y + 200);
      await page.mouse.down();
      await page.mouse.move(x + 300, y + 100);
      await page.$eval("buildkite-log-viewer", (viewer) => viewer.remove());
      await page.mouse.up();
      await page.evaluate("writer = undefined");
    };
    const noWorkers = async () => {
      while (page.workers().length > 0)
        await page.waitForFunction("true", { polling: "raf" });
    };
    // What a page makes once, such as the terminal's style sheets, is made by now.
    await cycle();
    await cycle();
    await noWorkers();
    const before = await heldBy(page, session);
    for (let count = 0; count < CYCLES; count++) await cycle();
    await noWorkers();
    const { heap, ...after } = await heldBy(page, session);
    const { heap: heapBefore, ...expected } = before;
    assert.deepEqual(after, expected);
    assert.ok(heap - heapBefore < 1_000_000, `${heap - heapBefore} bytes more`);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it("goes on reading when it is moved in the document", async () => {
    const { page, complaints } = await open();
    await openLog(page, 2_000);
    await page.evaluate(`
      const panel = document.body.appendChild(document.createElement("section"));
      panel.append(document.querySelector("buildkite-log-viewer"));
      writer.write(new TextEncoder().encode("after the move\\r\\n"));
      writer.close();
    `);
    await see(page, STATUS, /^\s*2,001 lines/);
    await see(page, ROWS, /after the move/);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it("shows a log that came while it was hidden", async () => {
    const { page, complaints } = await open();
    await page.evaluate("document.body.style.display = 'none'");
    const read = openLog(page, 2_000);
    await see(page, STATUS, /2,000 lines/);
    await page.evaluate("document.body.style.display = ''");
    await read;
    await page.waitForSelector(">>> buildkite-log-view >>> .painted", {
      visible: true,
    });
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it("keeps what it has on screen when its worker is ended", async () => {
    const { page, complaints } = await open();
    await openLog(page, 2_000);
    const [worker] = page.workers();
    await worker?.close().catch(() => undefined);
    await see(page, ROWS, /Last/);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it("keeps what it has, and says what to do, when the network breaks off", async () => {
    const { page } = await open();
    await page.evaluate(async () => {
      await customElements.whenDefined("buildkite-log-viewer");
      const viewer = document.createElement("buildkite-log-viewer");
      document.body.append(viewer);
      viewer.source = await fetch("/log");
    });
    await see(page, ROWS, /one[^]*two[^]*three/);
    await page.evaluate(() => fetch("/cut").then(() => undefined));
    await see(page, "buildkite-log-viewer >>> .frame", /broke off/);
    await see(page, ROWS, /one[^]*two[^]*three/);
    await page.close();
  });
});
