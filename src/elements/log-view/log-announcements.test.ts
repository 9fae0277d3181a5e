import { expect } from "@open-wc/testing";
import { logOf, numberedLines, showLog, textsOf } from "./log-view.harness.js";

describe("what a <buildkite-log-view> tells", () => {
  it("is the linked line or range, once it is there", async () => {
    const log = await showLog(logOf(numberedLines(500)), { line: "120-140" });
    const status = () => log.find('[role="status"]').textContent;
    expect(status()).to.equal("Lines 120 to 140 are linked");
    expect(log.painted).to.include("line 120");
    log.view.line = "7";
    await log.settled();
    expect(status()).to.equal("Line 7 is linked");
    await expect(log.view).to.be.accessible();
  });

  it("is the line of the current match, and the text of the current line", async () => {
    const log = await showLog(logOf(numberedLines(5_000)));
    const status = () => log.find('[role="status"]').textContent;
    log.view.currentMatch = { line: 2_999, start: 0, end: 4 };
    await log.settled();
    expect(status()).to.equal("Line 3,000: line 3000");
    log.view.currentLine = 99;
    await log.settled();
    expect(status()).to.equal("line 100");
    const current = log.find('[aria-current="true"]');
    expect(textsOf(current).join("")).to.equal("line 100");
    await log.scrollTo(0);
    log.view.currentLine = 99;
    await log.settled();
    expect(log.painted).to.include("line 100");
    await expect(log.view).to.be.accessible();
  });

  it("is nothing while one scrolls", async () => {
    const log = await showLog(logOf(numberedLines(500)));
    await log.scrollTo(3_000);
    expect(log.find('[role="status"]').textContent).to.equal("");
    expect(
      log.root.querySelectorAll("[aria-live], [role=log]").length,
    ).to.equal(0);
  });

  it("counts each line by its place in the whole log", async () => {
    const log = await showLog(logOf(numberedLines(5_000)));
    log.view.scrollToLine(2_500);
    await log.settled();
    const row = [...log.root.querySelectorAll(".row")].find((one) =>
      one.textContent.includes("line 2500"),
    );
    expect(row?.getAttribute("aria-posinset")).to.equal("2500");
    expect(row?.getAttribute("aria-setsize")).to.equal("5000");
  });
});
