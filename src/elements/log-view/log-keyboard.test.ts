import { expect } from "@open-wc/testing";
import type { BuildkiteLogCommandEvent } from "./events.js";
import {
  logOf,
  numberedLines,
  showLog,
  type ShownLog,
} from "./log-view.harness.js";

const GROUPED = `--- One\r\n${numberedLines(200)}+++ Two\r\n${numberedLines(200, 201)}~~~ Three\r\nend`;

const SHIFT = { shiftKey: true };
const CONTROL = { shiftKey: true, ctrlKey: true };

/** The header that has the focus. */
function focused({ root }: ShownLog): string | undefined {
  return root.activeElement?.querySelector(":scope > .title")?.textContent;
}

/** A key where the focus is. */
async function press(log: ShownLog, key: string, held = {}): Promise<void> {
  const target = log.root.activeElement ?? log.scroller;
  target.dispatchEvent(
    new KeyboardEvent("keydown", {
      key,
      bubbles: true,
      cancelable: true,
      ...held,
    }),
  );
  await log.settled();
}

describe("<buildkite-log-view> by keyboard", () => {
  it("goes from group to group, with the focus on the header", async () => {
    const log = await showLog(logOf(GROUPED));
    log.view.focus();
    await press(log, "ArrowDown", { altKey: true });
    expect(focused(log)).to.equal("Two");
    await press(log, "}");
    expect(focused(log)).to.equal("Three");
    await press(log, "{");
    await press(log, "{");
    expect(focused(log)).to.equal("One");
    await expect(log.view).to.be.accessible();
  });

  it("leads from within a group up to its own header first", async () => {
    const log = await showLog(logOf(GROUPED));
    log.view.scrollToLine(300);
    await log.settled();
    log.view.focus();
    await press(log, "{");
    expect(focused(log)).to.equal("Two");
  });

  it("folds and unfolds by the arrows on a header, as in a tree, and by Enter from within", async () => {
    const log = await showLog(logOf(GROUPED));
    log.view.showGroup(0);
    await log.settled();
    await press(log, "ArrowRight");
    expect(log.read[1]).to.equal("2 line 1");
    await press(log, "ArrowLeft");
    expect(log.read[1]).to.equal("202 Two");
    expect(focused(log)).to.equal("One");

    log.view.scrollToLine(300);
    await log.settled();
    log.view.focus();
    await press(log, "Enter");
    expect(focused(log)).to.equal("Two");
    expect(log.root.activeElement?.getAttribute("aria-expanded")).to.equal(
      "false",
    );
  });

  it("keeps the focus on a header while lines scroll under it", async () => {
    const log = await showLog(
      logOf(`+++ One\r\n${numberedLines(5)}+++ Two\r\n${numberedLines(100)}`),
    );
    log.view.showGroup(6);
    await log.settled();
    await press(log, "ArrowDown");
    await press(log, "ArrowDown");
    expect(focused(log)).to.equal("Two");
  });

  it("gives the focus back to the log when the header scrolls away, and another takes its place", async () => {
    const headers = Array.from({ length: 200 }, (_, at) => `--- Group ${at}`);
    const log = await showLog(logOf(headers.join("\r\nline\r\n")));
    log.view.showGroup(0);
    await log.settled();
    await press(log, "PageDown");
    expect(focused(log)).to.equal(undefined);
    expect(log.scroller.matches(":focus")).to.equal(true);
  });

  it("scrolls sideways, and to the end of a line of forty million columns by selecting", async () => {
    const log = await showLog(logOf(`${"x".repeat(40_000_000)}END\r\nshort`));
    await log.press("ArrowRight");
    expect(log.scroller.scrollLeft).to.be.greaterThan(10);
    await log.press("End", SHIFT);
    expect(log.painted[0]).to.match(/^x+END$/);
    await log.press("ArrowLeft", SHIFT);
    await log.press("Home", SHIFT);
    expect(log.painted[0]).to.match(/^x+$/);
    expect(log.scroller.scrollLeft).to.equal(0);
  });

  it("selects by characters as a reader counts them", async () => {
    const family = "👩‍👩‍👧";
    const log = await showLog(logOf(`${family}e\u0301x\r\nnext`));
    await log.press("ArrowRight", SHIFT);
    expect(log.copy()).to.equal(family);
    await log.press("ArrowRight", SHIFT);
    expect(log.copy()).to.equal(`${family}e\u0301`);
    await log.press("ArrowLeft", SHIFT);
    expect(log.copy()).to.equal(family);
    for (let step = 0; step < 3; step++) await log.press("ArrowRight", SHIFT);
    expect(log.copy()).to.equal(`${family}e\u0301x\n`);
  });

  it("selects by words, to the ends of a row, by pages, and to the ends of the log", async () => {
    const log = await showLog(
      logOf(`see src/a.ts now\r\n${numberedLines(500)}`),
    );
    await log.press("ArrowRight", CONTROL);
    await log.press("ArrowRight", { shiftKey: true, altKey: true });
    expect(log.copy()).to.equal("see src/a.ts");
    await log.press("ArrowLeft", CONTROL);
    expect(log.copy()).to.equal("see ");
    await log.press("End", SHIFT);
    expect(log.copy()).to.equal("see src/a.ts now");
    await log.press("PageDown", SHIFT);
    const page = log.copy()?.split("\n").length ?? 0;
    expect(page).to.be.within(15, 30);
    await log.press("End", CONTROL);
    expect(log.copy()?.endsWith("line 500")).to.equal(true);
    await log.press("Home", CONTROL);
    expect(log.copy()).to.equal(undefined);
  });

  it("keeps its column over rows that are shorter", async () => {
    const log = await showLog(logOf("abcdef\r\nx\r\nuvwxyz"));
    for (let step = 0; step < 4; step++) await log.press("ArrowRight", SHIFT);
    await log.press("ArrowDown", SHIFT);
    await log.press("ArrowDown", SHIFT);
    expect(log.copy()).to.equal("abcdef\nx\nuvwx");
  });

  it("shows where a selection by keyboard begins, while the log has the focus", async () => {
    const log = await showLog(logOf(numberedLines(500)));
    const caret = log.find(".caret");
    expect(caret.checkVisibility()).to.equal(false);
    log.view.focus();
    expect(caret.checkVisibility()).to.equal(true);
    await log.press("ArrowDown", SHIFT);
    await log.press("ArrowRight", SHIFT);
    const { left, top } = caret.getBoundingClientRect();
    const [x, y] = log.placeOf("line 2");
    expect(left).to.be.closeTo(x + 6, 4);
    expect(top).to.be.closeTo(y - 9, 4);
  });

  it("hands on what is the viewer's to do, and leaves the browser its own keys", async () => {
    const log = await showLog(logOf("text"));
    const commands: string[] = [];
    log.view.addEventListener(
      "buildkite-log-command",
      (event: BuildkiteLogCommandEvent) => {
        commands.push(event.command);
      },
    );
    for (const key of ["?", "o", "&", "e", "E", "+", "z", "w", "t", "d"])
      await log.press(key);
    await log.press("t", { ctrlKey: true });
    expect(commands).to.deep.equal([
      "help",
      "outline",
      "filter",
      "nextProblem",
      "previousProblem",
      "larger",
      "fullWindow",
      "wrap",
      "times",
      "download",
    ]);
  });
});
