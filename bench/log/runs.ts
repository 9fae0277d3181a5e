import { generatedLog, LAST_LINE, NEEDLE } from "../../src/testing/index.js";
import type { FigureName } from "./figures.js";
import { PeakMemory } from "./memory.js";
import { hotFunctions } from "./profile.js";
import type { Result } from "./results.js";
import type { BenchServer } from "./server.js";
import { Session, VIEWPORT } from "./session.js";

const PAGES = 40;
const CYCLES = 15;

/** Before them: what is loaded and compiled in the first ones is kept once and for all, and no leak. */
const WARM_UP = 10;

/** Matches in most scenes, and has no text that all its matches share. */
const EXPRESSION = "(error|warn)\\S* .{3,40}\\d{4}";

/** Stands in a line that is far wider than the window, and in nothing else. */
const LONG_LINE = '"articles":';

/** Measures one viewer with one log, each run in a browser of its own. */
export class Runs {
  readonly #server: BenchServer;
  readonly #origin: string;
  readonly #result: Result;

  constructor(server: BenchServer, origin: string, result: Result) {
    this.#server = server;
    this.#origin = origin;
    this.#result = result;
  }

  /** The log opened, searched, scrolled, and shown in other ways. */
  async everything(): Promise<void> {
    await this.#run(async (session, step) => {
      const before = await session.memory();
      await step("opening", async () => {
        const peak = new PeakMemory(session.pid);
        const { result, longest } = await session.tracing(() =>
          session.call("open", this.#url(), false),
        );
        this.#add("peak", peak.stop() - before);
        this.#add("longestTask", longest);
        this.#add("firstPaint", result.firstPaint);
        this.#add("whole", result.whole);
      });
      await step("memory", async () => {
        this.#add("memory", (await session.memory()) - before);
      });
      const nodes = await session.call("nodes");
      const { search, regExp } = await session.can();
      if (search) await step("search", () => this.#search(session));
      if (regExp)
        await step("search by a regular expression", () =>
          this.#searchByExpression(session),
        );
      const changes = await session.changes();
      if (changes.includes("unfold all"))
        await step("unfolding", async () => {
          // Where everything is folded there is something to see of it.
          await session.call("change", "fold all", false);
          await session.call("jump", 0.5);
          await this.#change(session, "unfold all", "unfold");
        });
      await step("its last line", () =>
        session.call("showLastLine", LAST_LINE),
      );
      await step("scrolling", () => this.#scroll(session));
      this.#add("nodes", Math.max(nodes, await session.call("nodes")));
      await step("jumping", () => this.#jump(session));
      if (changes.length > 0)
        await step("another look", () => this.#changes(session));
    });
  }

  /** The log as over a slow network. */
  async slowly(): Promise<void> {
    await this.#run(async (session, step) => {
      await step("opening over a slow network", async () => {
        const url = `${this.#url()}?network=slow`;
        const { firstPaint } = await session.call("open", url, false);
        this.#add("firstPaintSlow", firstPaint);
      });
    });
  }

  async withoutWasm(): Promise<void> {
    this.#server.wasm = false;
    await this.#run(async (session, step) => {
      await step("search without WebAssembly", async () => {
        await session.call("open", this.#url(), false);
        const { all } = await session.call("search", NEEDLE, false);
        this.#add("searchWithoutWasm", all);
      });
    });
    this.#server.wasm = true;
  }

  /** A job goes on writing. */
  async growing(): Promise<void> {
    const pieces = Buffer.concat([...generatedLog(100_000, { seed: 2 })]);
    const text = `${pieces.toString("utf8")}\r\nThis line came later.\r\n`;
    await this.#run(async (session, step) => {
      await step("appending", async () => {
        await session.call("open", this.#url(), true);
        if (!(await session.can()).append) return;
        if ((await session.changes()).includes("unfold all"))
          await session.call("change", "unfold all", false);
        this.#add("append", await session.call("append", text));
      });
    });
  }

  /** Opened and removed again and again: nothing may stay behind. */
  async cycles(): Promise<void> {
    await this.#run(async (session, step) => {
      await step("opening and removing", async () => {
        const cycle = async () => {
          await session.call("open", this.#url(), false);
          await session.call("close");
        };
        for (let at = 0; at < WARM_UP; at++) await cycle();
        const before = await session.counts();
        for (let at = 0; at < CYCLES; at++) await cycle();
        const after = await session.counts();
        this.#add("cycleNodes", after.nodes - before.nodes);
        this.#add("cycleListeners", after.listeners - before.listeners);
        this.#add("cycleWorkers", after.workers - before.workers);
        this.#add("cycleHeap", after.heap - before.heap);
      });
    });
  }

  /** Prints where the main thread's time goes. */
  async profile(): Promise<void> {
    await this.#run(async (session, step) => {
      const print = async (name: string, act: () => Promise<unknown>) => {
        await step(`profile of ${name}`, async () => {
          const { profile } = await session.profiling(act);
          console.log(`\n${name}\n${hotFunctions(profile, 16).join("\n")}`);
        });
      };
      await print("opening", () => session.call("open", this.#url(), false));
      await print("search", () => session.call("search", NEEDLE, false));
      await session.call("jump", 0.5);
      await print("scrolling", () => session.call("scroll", PAGES));
    });
  }

  async #search(session: Session): Promise<void> {
    const { first, all, count } = await session.call("search", NEEDLE, false);
    this.#add("searchFirst", first);
    if (count === undefined) return;
    this.#add("search", all);
    this.#add("searchCount", count);
  }

  async #searchByExpression(session: Session): Promise<void> {
    await session.call("jump", 0);
    const { result, longest } = await session.tracing(() =>
      session.call("search", EXPRESSION, true),
    );
    this.#add("regExpFirst", result.first);
    if (result.count !== undefined) this.#add("regExpAll", result.all);
    this.#add("regExpTask", longest);
  }

  async #scroll(session: Session): Promise<void> {
    await session.call("jump", 0.3);
    const before = await session.mainThreadTime();
    const frames = await session.call("scroll", PAGES);
    const spent = (await session.mainThreadTime()) - before;
    this.#add("scrollTask", spent / PAGES);
    frames.sort((a, b) => a - b);
    this.#add("scrollFrame", frames[Math.floor(PAGES * 0.95)] ?? NaN);
  }

  async #jump(session: Session): Promise<void> {
    const times: number[] = [];
    for (const fraction of [0.81, 0.12, 0.55, 0.97, 0.34])
      times.push(await session.call("jump", fraction));
    this.#add("jump", times.sort((a, b) => a - b)[2] ?? NaN);
  }

  async #changes(session: Session): Promise<void> {
    await session.call("search", LONG_LINE, false);
    await this.#change(session, "unwrap lines", "unwrap");
    await this.#change(session, "wrap lines", "wrap");
    const resized = session.call("resized");
    await session.page.setViewport({ ...VIEWPORT, width: 900 });
    this.#add("resize", await resized);
    await session.page.setViewport(VIEWPORT);
    await session.call("jump", 0.6);
    await this.#change(session, "fold all", "fold");
  }

  async #change(
    session: Session,
    name: string,
    figure: FigureName,
  ): Promise<void> {
    this.#add(figure, await session.call("change", name, true));
  }

  /**
   * A run in a browser of its own. A step that fails is written down, and ends the run:
   * what comes after it would be measured in a page that hangs.
   */
  async #run(
    act: (
      session: Session,
      step: (name: string, act: () => Promise<void>) => Promise<void>,
    ) => Promise<void>,
  ): Promise<void> {
    const { viewer, problems } = this.#result;
    const session = await Session.start(this.#origin, viewer);
    let current = "starting";
    try {
      await act(session, async (name, act) => {
        current = name;
        await act();
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push(`${current}: ${reason.split("\n")[0] ?? ""}`);
    } finally {
      await session.stop();
    }
  }

  #url(): string {
    return `${this.#origin}/log/${this.#result.size}`;
  }

  #add(figure: FigureName, value: number): void {
    (this.#result.figures[figure] ??= []).push(value);
  }
}
