import {
  expect,
  fixture,
  fixtureCleanup,
  html,
  waitUntil,
} from "@open-wc/testing";
import { logOf, numberedLines, showLog, ShownLog } from "./log-view.harness.js";

/** Frames are rare on a busy machine, and in a page that is not in front. */
const PATIENT = { timeout: 15_000 };

/** What outlives an element, and so would keep it alive. */
const OUTLIVING: readonly EventTarget[] = [
  window,
  document,
  document.documentElement,
  document.body,
];

/** Counts the listeners on them; from now on until `restore`. */
function countListeners() {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const live = new Set<string>();
  const names = new WeakMap<object, number>();
  let count = 0;
  const key = (target: EventTarget, type: string, listener: object) => {
    if (!names.has(listener)) names.set(listener, count++);
    return `${OUTLIVING.indexOf(target)} ${type} ${names.get(listener)}`;
  };
  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    const target = this ?? window;
    const watched =
      OUTLIVING.includes(target) || target instanceof MediaQueryList;
    if (watched && listener) live.add(key(target, type, listener));
    addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    if (listener) live.delete(key(this ?? window, type, listener));
    removeEventListener.call(this ?? window, type, listener, options);
  };
  return {
    live,
    restore: () =>
      Object.assign(EventTarget.prototype, {
        addEventListener,
        removeEventListener,
      }),
  };
}

describe("the life of a <buildkite-log-view>", () => {
  it("leaves no node, listener or terminal behind, however often one is opened", async () => {
    const nodes = () => document.querySelectorAll("*").length;
    const seen: string[] = [];
    for (let cycle = 0; cycle < 15; cycle++) {
      const listeners = countListeners();
      const log = await showLog(logOf(numberedLines(2_000)));
      await log.scrollTo(5_000);
      await log.press("ArrowDown", { shiftKey: true });
      fixtureCleanup();
      listeners.restore();
      seen.push(
        `${nodes()} nodes, ${listeners.live.size} listeners, ${log.root.querySelectorAll(".xterm").length} terminals`,
      );
    }
    // The first one loads the terminal's module, which listens for all that come.
    const later = new Set(seen.slice(1));
    expect(later.size, seen.join("\n")).to.equal(1);
    expect(seen.at(-1)).to.contain(" 0 listeners, 0 terminals");
  });

  it("comes up when it is shown only after it was put on the page", async () => {
    const frame = await fixture<HTMLElement>(
      html`<div style="display: none; block-size: 400px; inline-size: 800px">
        <buildkite-log-view .source=${logOf(numberedLines(100))} line="50">
        </buildkite-log-view>
      </div>`,
    );
    const view = frame.querySelector("buildkite-log-view");
    if (!view) throw new Error("There is no view");
    const log = new ShownLog(view);
    frame.style.display = "block";
    await waitUntil(() => log.painted.includes("line 50"), "painted", PATIENT);
  });

  it("stands beside others, each with its own place and selection", async () => {
    const one = await showLog(logOf(numberedLines(500)));
    const other = await showLog(logOf(numberedLines(500, 1_001)));
    await one.scrollTo(1_800);
    await other.press("ArrowRight", { shiftKey: true });
    expect(one.painted[0]).to.equal("line 101");
    expect(other.painted[0]).to.equal("line 1001");
    expect(one.view.hasSelection).to.equal(false);
    expect(other.copy()).to.equal("l");
  });

  it("shows its rows plainly at once, and paints them in the same places", async () => {
    const frame = await fixture<HTMLElement>(
      html`<div style="block-size: 400px; inline-size: 800px">
        <buildkite-log-view .source=${logOf(numberedLines(100))}>
        </buildkite-log-view>
      </div>`,
    );
    const view = frame.querySelector("buildkite-log-view");
    if (!view) throw new Error("There is no view");
    const log = new ShownLog(view);
    const tops = () =>
      [...log.root.querySelectorAll(".row")].map(
        (row) => row.getBoundingClientRect().top,
      );
    await waitUntil(() => log.read.includes("15 line 15"), "rows", PATIENT);
    expect(log.root.querySelector(".xterm")).to.equal(null);
    const before = tops();
    await waitUntil(
      () => log.root.querySelector(".painted .xterm-rows"),
      "painted",
      PATIENT,
    );
    await log.settled();
    const painted = [...log.root.querySelectorAll(".xterm-rows > div")].map(
      (row) => row.getBoundingClientRect().top,
    );
    for (const [index, top] of before.entries()) {
      expect(tops()[index]).to.be.closeTo(top, 0.5);
      expect(painted[index]).to.be.closeTo(top, 0.5);
    }
  });

  it("selects by a long press of a finger, and on to where the finger goes", async () => {
    const log = await showLog(logOf("one two three\r\nfour five"));
    const touch = (type: string, text: string) => {
      const [clientX, clientY] = log.placeOf(text);
      const target = log.find(".row");
      const finger = new Touch({ identifier: 1, target, clientX, clientY });
      return target.dispatchEvent(
        new TouchEvent(type, {
          touches: type === "touchend" ? [] : [finger],
          bubbles: true,
          cancelable: true,
        }),
      );
    };
    touch("touchstart", "two");
    expect(touch("touchmove", "two"), "may still scroll").to.equal(true);
    await waitUntil(() => log.view.hasSelection, "selected", PATIENT);
    expect(log.copy()).to.equal("two");
    expect(touch("touchmove", "five"), "does not scroll").to.equal(false);
    expect(touch("touchend", "five"), "is no click").to.equal(false);
    expect(log.copy()).to.equal("two three\nfour five");
  });
});
