import type { ViewerAdapter } from "./adapter.js";
import { frameThat, painted } from "./frames.js";

/** What the bench calls in the page. Times are in milliseconds. */
export interface Bench {
  open(url: string, growing: boolean): Promise<Opening>;
  /** Waits for the last line to be shown at the end of the log. */
  showLastLine(text: string): Promise<void>;
  search(query: string, regExp: boolean): Promise<Search>;
  /** Goes down page by page; how long each frame took. */
  scroll(pages: number): Promise<number[]>;
  jump(fraction: number): Promise<number>;
  readonly changes: readonly string[];
  /** Until the next picture; with `look` false it may change nothing that is in sight. */
  change(name: string, look: boolean): Promise<number>;
  /** Until the next picture after the window got another size. */
  resized(): Promise<number>;
  append(text: string): Promise<number>;
  nodes(): number;
  close(): Promise<void>;
  readonly can: {
    readonly search: boolean;
    readonly regExp: boolean;
    readonly append: boolean;
  };
}

export interface Opening {
  /** The first frame with text of the log, from the creation of the element. */
  readonly firstPaint: number;
  /** The whole log can be read and searched. */
  readonly whole: number;
}

export interface Search {
  /** The first match is painted. */
  readonly first: number;
  /** All are counted and the first is painted. */
  readonly all: number;
  readonly count: number | undefined;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** Stands in every log that the bench generates, at its beginning, its end, and all over it. */
const LOG_TEXT =
  /Preparing working directory|linux-amd64-7|Compiling|npm http|order=|=== RUN|last line of the log|bookworm|worker-/;

/** Lets the bench measure this viewer. */
export function serve(adapter: ViewerAdapter): void {
  const host = document.querySelector<HTMLElement>("#host");
  if (!host) throw new Error("The page has no #host.");

  /** From `act` to the first frame whose text is another one. */
  const toNextPicture = async (act: () => void) => {
    const before = adapter.shownText();
    const start = performance.now();
    act();
    const end = await frameThat(() => {
      const text = adapter.shownText();
      return text !== before && text.trim() !== "";
    });
    return end - start;
  };

  window.bench = {
    can: {
      search: adapter.search !== undefined,
      regExp: adapter.regExp === true,
      append: adapter.append !== undefined,
    },
    changes: Object.keys(adapter.changes ?? {}),

    async open(url, growing) {
      await painted();
      const start = performance.now();
      const whole = adapter
        .open(host, url, growing)
        .then(() => performance.now() - start);
      const shown = frameThat(() => LOG_TEXT.test(adapter.shownText()));
      const firstPaint = (await Promise.race([shown, failure(whole)])) - start;
      return { firstPaint, whole: Math.max(firstPaint, await whole) };
    },

    async showLastLine(text) {
      await frameThat(() => {
        adapter.jump(1);
        return adapter.shownText().includes(text);
      });
      adapter.jump(0);
      await frameThat(() => LOG_TEXT.test(adapter.shownText()));
    },

    async search(query, regExp) {
      if (!adapter.search || !adapter.found)
        throw new Error("It has no search.");
      const { found } = adapter;
      const pattern = new RegExp(query, "i");
      const shows = () => pattern.test(adapter.shownText());
      const start = performance.now();
      adapter.search(query, regExp);
      const first = (await frameThat(shows)) - start;
      const all = (await frameThat(() => found().done && shows())) - start;
      return { first, all, count: found().count };
    },

    async scroll(pages) {
      const frames: number[] = [];
      let last = await painted();
      for (let page = 0; page < pages; page++) {
        adapter.scrollPage();
        const time = await painted();
        frames.push(time - last);
        last = time;
      }
      return frames;
    },

    jump: (fraction) => toNextPicture(() => adapter.jump(fraction)),

    async change(name, look) {
      const act = adapter.changes?.[name];
      if (!act) throw new Error(`It cannot ${name}.`);
      if (look) return toNextPicture(act);
      act();
      await painted();
      return painted();
    },

    async resized() {
      let start = 0;
      await new Promise<void>((resolve) =>
        addEventListener(
          "resize",
          () => {
            start = performance.now();
            resolve();
          },
          { once: true },
        ),
      );
      await painted();
      return (await painted()) - start;
    },

    async append(text) {
      if (!adapter.append) throw new Error("It cannot be appended to.");
      adapter.jump(1);
      await painted();
      await painted();
      const bytes = new TextEncoder().encode(text);
      const marker = text.trim().split("\n").at(-1) ?? "";
      const start = performance.now();
      adapter.append(bytes);
      const end = await frameThat(() => adapter.shownText().includes(marker));
      return end - start;
    },

    nodes: () => countNodes(document),

    async close() {
      adapter.close();
      await painted();
    },
  };
}

/** Rejects as `work` does; else it never settles. */
async function failure(work: Promise<unknown>): Promise<never> {
  await work;
  return new Promise(() => undefined);
}

/** Elements and texts, in shadow roots too. */
function countNodes(root: Document | ShadowRoot): number {
  let count = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    count++;
    const { currentNode } = walker;
    if (currentNode instanceof Element && currentNode.shadowRoot)
      count += countNodes(currentNode.shadowRoot);
  }
  return count;
}
