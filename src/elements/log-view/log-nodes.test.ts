import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import "../../define/log-viewer.js";
import { MOST_STRETCHES } from "../../log/terminal/row-stretches.js";
import { generatedLog } from "../../testing/generated-log.js";
import { ShownViewer } from "../log-viewer/log-viewer.harness.js";

const ROWS = 45;

/** Elements, texts and comments, in shadow roots too. */
function countNodes(root: Node): number {
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

/** A viewer of 1280 × 760 with a log in it, all of whose groups are open. */
async function showWhole(...parts: BlobPart[]): Promise<ShownViewer> {
  await setViewport({ width: 1280, height: 800 });
  const frame = await fixture<HTMLElement>(
    html`<div style="inline-size: 1280px">
      <buildkite-log-viewer
        style="--buildkite-log-height: 760px"
        .source=${new Blob(parts)}
      ></buildkite-log-viewer>
    </div>`,
  );
  const element = frame.querySelector("buildkite-log-viewer");
  if (!element) throw new Error("There is no viewer");
  const shown = new ShownViewer(element);
  await shown.until(
    () =>
      shown.root
        .querySelector("buildkite-log-view")
        ?.shadowRoot?.querySelector(".painted"),
    "painted",
  );
  await waitUntil(() => element.shadowRoot && isWhole(shown), "whole", {
    timeout: 10_000,
  });
  shown.log.view.unfoldAll();
  await shown.log.settled();
  return shown;
}

function isWhole({ log }: ShownViewer): boolean {
  return log.view.source?.ended === true;
}

/** The nodes of the viewer at some lines, from 1. */
async function nodesAt(
  { log, element }: ShownViewer,
  lines: readonly number[],
): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const line of lines) {
    log.view.scrollToLine(line);
    await log.settled();
    counts.push(1 + countNodes(element.shadowRoot ?? element));
  }
  return counts;
}

describe("the nodes of a viewer", () => {
  it("are at most 800 where the log of a job begins and ends", async () => {
    const shown = await showWhole(...generatedLog(1_000_000));
    const { lineCount = 1 } = shown.log.view.source ?? {};
    for (const count of await nodesAt(shown, [1, lineCount]))
      expect(count).to.be.at.most(800);
  });

  it("are as many in a log ten times as long", async () => {
    const line = "\x1b[32mok\x1b[0m the same line\r\n";
    const [few = 0] = await nodesAt(
      await showWhole(line.repeat(2_000)),
      [1_000],
    );
    const [many] = await nodesAt(
      await showWhole(line.repeat(20_000)),
      [10_000],
    );
    // What is told to screen readers comes and goes, each time as one text.
    expect(many).to.be.closeTo(few, 3);
  });

  it("are bounded where each character has a colour of its own", async () => {
    const row = Array.from(
      { length: 160 },
      (_, at) => `\x1b[3${1 + (at % 7)};4${at % 8}mx`,
    ).join("");
    const shown = await showWhole(`${row}\r\n`.repeat(1_000));
    const [count = 0] = await nodesAt(shown, [500]);
    expect(shown.log.painted[0]).to.match(/^x{140,160}$/);
    // Each look is an element with a text.
    expect(count).to.be.lessThan(800 + ROWS * MOST_STRETCHES * 2);
  });
});
