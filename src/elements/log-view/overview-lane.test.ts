import { expect, waitUntil } from "@open-wc/testing";
import type { ShownLog } from "./log-view.harness.js";
import { logOf, numberedLines, showLog } from "./log-view.harness.js";

/** 1,000 lines, one of them wrong, a hundredth of the way down, and one doubtful at half. */
const TROUBLED = `${numberedLines(10)}error: it broke\r\n${numberedLines(489)}warning: it may break\r\n${numberedLines(499)}`;

function lane({ root }: ShownLog): HTMLCanvasElement {
  const found = root.querySelector<HTMLCanvasElement>("canvas.overview");
  if (!found) throw new Error("There is no map");
  return found;
}

/** What is drawn at a place; `part` of the way down, `x` in CSS pixels across. */
function colorAt(shown: ShownLog, part: number, x: number): string {
  const canvas = lane(shown);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("Nothing can be drawn");
  const across = (x / canvas.clientWidth) * canvas.width;
  const down = Math.floor(part * canvas.height);
  return context.getImageData(across, down, 1, 1).data.join();
}

const NOTHING = "0,0,0,0";

function click(shown: ShownLog, part: number): void {
  const canvas = lane(shown);
  const { left, top, height } = canvas.getBoundingClientRect();
  canvas.dispatchEvent(
    new PointerEvent("pointerdown", {
      clientX: left + 6,
      clientY: top + part * height,
      pointerId: 1,
      bubbles: true,
      cancelable: true,
    }),
  );
}

describe("the map beside the scrollbar", () => {
  it("stands beside the log, as tall as it, and says nothing to assistive technology", async () => {
    const shown = await showLog(logOf(numberedLines(100)));
    const map = lane(shown).getBoundingClientRect();
    const log = shown.scroller.getBoundingClientRect();
    expect(map.left).to.be.at.least(log.right);
    expect(map.height).to.equal(shown.scroller.clientHeight);
    expect(lane(shown).getAttribute("aria-hidden")).to.equal("true");
  });

  it("tells errors from warnings by their width", async () => {
    const shown = await showLog(logOf(TROUBLED));
    expect(colorAt(shown, 0.01, 8)).not.to.equal(NOTHING);
    expect(colorAt(shown, 0.01, 11)).not.to.equal(NOTHING);
    expect(colorAt(shown, 0.5, 8)).to.equal(NOTHING);
    expect(colorAt(shown, 0.5, 11)).not.to.equal(NOTHING);
    expect(colorAt(shown, 0.25, 11)).to.equal(NOTHING);
  });

  it("shows where the matches are, and which of them is looked at", async () => {
    const shown = await showLog(logOf(numberedLines(1_000)));
    const lines = [100, 700];
    shown.view.found = {
      matchCount: 2,
      firstMatchFrom: (line) => lines.filter((one) => one < line).length,
      matchesOf: () => [],
    };
    shown.view.currentMatch = { line: 700, start: 0, end: 4 };
    await shown.settled();
    expect(colorAt(shown, 0.1, 4)).not.to.equal(NOTHING);
    expect(colorAt(shown, 0.1, 10)).to.equal(NOTHING);
    expect(colorAt(shown, 0.7, 10)).not.to.equal(NOTHING);
    expect(colorAt(shown, 0.4, 4)).to.equal(NOTHING);
  });

  it("goes to what is clicked, and ends following", async () => {
    const shown = await showLog(logOf(numberedLines(1_000)), { follow: true });
    click(shown, 0.25);
    await shown.settled();
    expect(shown.view.topLine).to.be.within(230, 250);
    expect(shown.view.follow).to.equal(false);
  });

  it("takes somebody who clicks beside a mark to what it stands for", async () => {
    const shown = await showLog(logOf(TROUBLED));
    click(shown, 0.507);
    await shown.settled();
    expect(shown.painted.join("\n")).to.contain("warning: it may break");
  });

  it("follows the page when that turns dark", async () => {
    const shown = await showLog(logOf(TROUBLED));
    const before = colorAt(shown, 0.01, 8);
    shown.view.style.colorScheme = "dark";
    await waitUntil(() => colorAt(shown, 0.01, 8) !== before, "still light");
    expect(colorAt(shown, 0.01, 8)).not.to.equal(NOTHING);
  });
});
