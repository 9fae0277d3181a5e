import { expect } from "@open-wc/testing";
import { bytesOf, showViewer } from "./log-viewer.harness.js";

const FINE = "--- One\r\nfine\r\n--- Two\r\nfine, too\r\n";
const BROKEN = `${FINE}Error: it broke\r\nWarning: old\r\nError: again\r\n`;

describe("the toolbar of <buildkite-log-viewer>", () => {
  const open = (root: ShadowRoot) =>
    [...root.querySelectorAll("details[open] > summary")].map((summary) =>
      summary.getAttribute("aria-label"),
    );

  for (const width of [1_300, 900, 500])
    it(`leaves the log where it is when there are errors after all, at ${width} px`, async () => {
      const tops = [];
      for (const text of [FINE, BROKEN]) {
        const shown = await showViewer({ source: bytesOf(text) }, width);
        await shown.until(() => shown.has("buildkite-log-view"), "shows it");
        await shown.until(
          () => shown.has(".problems") === (text === BROKEN),
          "has counted",
        );
        const frame = shown.find(".frame").getBoundingClientRect();
        tops.push(shown.find(".text").getBoundingClientRect().top - frame.top);
        expect(shown.find(".toolbar").scrollWidth).to.be.at.most(width);
      }
      expect(tops[1]).to.equal(tops[0]);
    });

  it("lays what is wrong with an expression over the log, which stays where it is", async () => {
    const shown = await showViewer({ source: bytesOf(FINE) });
    await shown.until(() => shown.has("buildkite-log-view"), "shows it");
    const top = () => shown.find(".text").getBoundingClientRect().top;
    const before = top();
    shown
      .within("buildkite-log-search", '[aria-label="Use a regular expression"]')
      .click();
    await shown.look("(half");
    const problem = shown.within("buildkite-log-search", ".problem");
    expect(problem.checkVisibility()).to.equal(true);
    expect(top()).to.equal(before);
  });

  for (const width of [1_000, 500])
    it(`takes the keyboard to the downloads by a key, at ${width} px`, async () => {
      // A stream cannot be read twice, so that the first item is disabled.
      const source = new Blob([FINE]).stream();
      const shown = await showViewer({ source }, width);
      await shown.shows("fine, too");
      shown.log.scroller.focus();
      await shown.press(shown.log.scroller, "d");
      await shown.until(
        () => shown.root.activeElement?.textContent.trim() === "Plain text",
        "has the focus",
      );
    });

  it("has one menu open at a time", async () => {
    const shown = await showViewer({ source: bytesOf(FINE) });
    await shown.until(() => shown.has("buildkite-log-view"), "shows it");
    for (const menu of ["Copy the log", "Download"]) {
      await shown.click(menu);
      await shown.until(
        () => shown.root.activeElement === shown.button(menu),
        "has the focus",
      );
      expect(open(shown.root).join()).to.equal(menu);
    }
    shown.log.scroller.focus();
    await shown.until(() => open(shown.root).length === 0, "is closed");
  });

  it("tells in few words which error one is at where there is little room", async () => {
    const shown = await showViewer({ source: bytesOf(BROKEN) }, 500);
    await shown.until(() => shown.has(".problems"), "has counted");
    await shown.click("Next problem");
    expect(shown.find(".problems").innerText.trim()).to.equal("1 of 2");
    expect(shown.has('[aria-label^="1 of 2 errors"]')).to.equal(true);
    await expect(shown.element).to.be.accessible();
  });
});
