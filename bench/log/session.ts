import {
  launch,
  type Browser,
  type CDPSession,
  type Page,
  type Protocol,
} from "puppeteer-core";
import {
  browserFlags,
  findOrInstallBrowser,
} from "../../scripts/find-browser.js";
import type { Bench } from "../pages/measure.js";
import { anonymousMemory, CAN_MEASURE_MEMORY } from "./memory.js";
import {
  FRAME_CATEGORIES,
  longestTask,
  processOf,
  TRACE_CATEGORIES,
} from "./trace.js";
import type { Viewer } from "./viewers.js";

/** How long (ms) a step may take before the viewer counts as hanging. */
const PATIENCE = 60_000;

export const VIEWPORT = { width: 1280, height: 800 };

/** A fresh browser with a viewer's page, in which nothing is open yet. */
export class Session {
  readonly #browser: Browser;
  readonly page: Page;
  readonly #client: CDPSession;
  /** The process that renders the page. */
  readonly pid: number;

  private constructor(
    browser: Browser,
    page: Page,
    client: CDPSession,
    pid: number,
  ) {
    this.#browser = browser;
    this.page = page;
    this.#client = client;
    this.pid = pid;
  }

  static async start(origin: string, viewer: Viewer): Promise<Session> {
    const browser = await launch({
      executablePath: findOrInstallBrowser(),
      args: browserFlags(),
      protocolTimeout: PATIENCE + 30_000,
    });
    const [page = await browser.newPage()] = await browser.pages();
    await page.setViewport(VIEWPORT);
    await page.goto(`${origin}/${viewer}/index.html`);
    await page.waitForFunction("window.bench");
    const client = await page.createCDPSession();
    await page.tracing.start({ categories: FRAME_CATEGORIES });
    const trace = await page.tracing.stop();
    const pid = trace ? processOf(trace, page.url()) : 0;
    return new Session(browser, page, client, pid);
  }

  get version(): Promise<string> {
    return this.#browser.version();
  }

  /** Calls a function of the page's bench. A page that hangs or crashes rejects. */
  async call<Name extends keyof Functions>(
    name: Name,
    ...args: Parameters<Functions[Name]>
  ): Promise<Awaited<ReturnType<Functions[Name]>>> {
    const answer = this.page.evaluate(
      (name, args) =>
        (window.bench[name] as (...args: unknown[]) => unknown)(...args),
      name,
      args,
    );
    return (await withPatience(answer)) as Awaited<ReturnType<Functions[Name]>>;
  }

  can(): Promise<Bench["can"]> {
    return withPatience(this.page.evaluate(() => window.bench.can));
  }

  changes(): Promise<Bench["changes"]> {
    return withPatience(this.page.evaluate(() => window.bench.changes));
  }

  /** The longest task (ms) of the main thread while `act` runs. */
  async tracing<Result>(
    act: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly longest: number }> {
    await this.page.tracing.start({ categories: TRACE_CATEGORIES });
    const result = await act();
    const trace = await withPatience(this.page.tracing.stop());
    if (!trace) throw new Error("There is no trace.");
    return { result, longest: longestTask(trace, this.pid) };
  }

  async profiling<Result>(act: () => Promise<Result>): Promise<{
    readonly result: Result;
    readonly profile: Protocol.Profiler.Profile;
  }> {
    await this.#client.send("Profiler.enable");
    await this.#client.send("Profiler.start");
    const result = await act();
    const { profile } = await this.#client.send("Profiler.stop");
    return { result, profile };
  }

  /** How long (ms) the main thread has been at work so far. */
  async mainThreadTime(): Promise<number> {
    const { TaskDuration = 0 } = await withPatience(this.page.metrics());
    return TaskDuration * 1000;
  }

  /** What the renderer keeps (bytes) when everything is collected that nobody needs. */
  async memory(): Promise<number> {
    if (!CAN_MEASURE_MEMORY) return NaN;
    let least = Infinity;
    for (let round = 0; round < 6; round++) {
      await this.collectGarbage();
      // Freed pages go back to the system a while later.
      await this.page.evaluate(
        () => new Promise((resolve) => setTimeout(resolve, 400)),
      );
      least = Math.min(least, anonymousMemory(this.pid));
    }
    return least;
  }

  /** What a page that forgets nothing has more and more of; the heap in bytes. */
  async counts(): Promise<{
    readonly nodes: number;
    readonly listeners: number;
    readonly workers: number;
    readonly heap: number;
  }> {
    for (let round = 0; round < 3; round++) await this.collectGarbage();
    const metrics = await withPatience(this.page.metrics());
    return {
      nodes: metrics.Nodes ?? NaN,
      listeners: metrics.JSEventListeners ?? NaN,
      workers: this.page.workers().length,
      heap: metrics.JSHeapUsedSize ?? NaN,
    };
  }

  async collectGarbage(): Promise<void> {
    await withPatience(this.#client.send("HeapProfiler.collectGarbage"));
    for (const worker of this.page.workers())
      await withPatience(worker.client.send("HeapProfiler.collectGarbage"));
  }

  /** Ends it, though its page may hang. */
  async stop(): Promise<void> {
    const browserProcess = this.#browser.process();
    await Promise.race([
      this.#browser.close(),
      new Promise((resolve) => setTimeout(resolve, 5_000)),
    ]).catch(() => undefined);
    browserProcess?.kill("SIGKILL");
  }
}

/** The bench's functions in the page. */
type Functions = {
  readonly [
    Name in keyof Bench as Bench[Name] extends (...args: never[]) => unknown
      ? Name
      : never
  ]: Extract<Bench[Name], (...args: never[]) => unknown>;
};

async function withPatience<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not finished after ${PATIENCE / 1000} s`)),
      PATIENCE,
    );
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
