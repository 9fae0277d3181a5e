import { expect, waitUntil } from "@open-wc/testing";
import { resetMouse, sendMouse } from "@web/test-runner-commands";
import { rangeText, type TextForm } from "../../log/core/range-text.js";
import { LogClipboard, type CopyOutcome } from "./copy.js";
import { LogSelection } from "./selection.js";
import { logOf, numberedLines, showLog } from "./log-view.harness.js";

const PLAIN: TextForm = { form: "text", timestamps: false };

/** A clipboard like the browser's, which asks nobody for permission. */
function fakeClipboard(refuse = false) {
  const written: string[] = [];
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: {
      async write([item]: ClipboardItem[]) {
        if (refuse) throw new DOMException("no", "NotAllowedError");
        const blob = await item?.getType("text/plain");
        written.push((await blob?.text()) ?? "");
      },
    },
  });
  return written;
}

const TIME = Date.UTC(2026, 10, 22, 13, 45, 10, 5);
const COLOURED = `\x1b_bk;t=${TIME}\x07\x1b[1;31mred\x1b[0m plain\r\n\x1b[48;5;208morange\x1b[0m \x1b]8;;https://example.com/\x07link\x1b]8;;\x07\r\nend`;

describe("copying from a log", () => {
  afterEach(() => Reflect.deleteProperty(navigator, "clipboard"));

  it("takes what is selected with its times, or with its colours and links", async () => {
    const written = fakeClipboard();
    const log = await showLog(logOf(COLOURED));
    await log.press("a", { ctrlKey: true });
    await log.view.copy({ form: "text", timestamps: true });
    await log.view.copy({ form: "ansi", timestamps: false });
    expect(written).to.deep.equal([
      "2026-11-22T13:45:10.005Z red plain\norange link\nend",
      "\x1b[1;31mred\x1b[0m plain\n\x1b[48;5;208morange\x1b[0m \x1b]8;;https://example.com/\x1b\\link\x1b]8;;\x1b\\\nend",
    ]);
    expect(log.find('[role="status"]').textContent).to.equal("3 lines copied");
    await expect(log.view).to.be.accessible();
  });

  it("takes it as a quote, in a block that nothing in the log closes", async () => {
    const written = fakeClipboard();
    const log = await showLog(logOf("one\r\n```\r\nthree"));
    await log.view.copy({
      form: "quote",
      head: ({ first, last }) => `Lines ${first + 1}-${last + 1}`,
    });
    expect(written).to.deep.equal([
      "Lines 1-3\n\n````\none\n```\nthree\n````\n",
    ]);
    expect(log.find('[role="status"]').textContent).to.equal("3 lines copied");
  });

  it("takes the whole log where nothing is selected, and says so", async () => {
    const written = fakeClipboard();
    const log = await showLog(logOf(numberedLines(5_000)));
    await log.view.copy(PLAIN);
    expect(written[0]?.split("\n").length).to.equal(5_000);
    expect(log.view.hasSelection).to.equal(false);
  });

  it("says why, where the browser does not allow it", async () => {
    fakeClipboard(true);
    const log = await showLog(logOf("text"));
    await log.view.copy(PLAIN);
    await log.settled();
    expect(log.find('[role="status"]').textContent).to.contain("Ctrl+C");
    expect(log.find(".notice").classList.contains("visually-hidden")).to.equal(
      false,
    );
  });

  it("works on a page that came by plain http, too", async () => {
    const log = await showLog(logOf(COLOURED));
    const given: (string | undefined)[] = [];
    // The pages of a test are secure: here the browser's own clipboard is out of the way.
    const { prototype } = Navigator;
    const clipboard = Object.getOwnPropertyDescriptor(prototype, "clipboard");
    Reflect.deleteProperty(prototype, "clipboard");
    const answer = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function (type, text) {
      given.push(text);
      answer.call(this, type, text);
    };
    try {
      log.scroller.addEventListener(
        "click",
        () => void log.view.copy({ form: "text", timestamps: true }),
        { once: true },
      );
      // Only what a person does may copy.
      const [x, y] = log.placeOf("plain");
      await sendMouse({ type: "click", position: [x, y] });
      await log.settled();
    } finally {
      DataTransfer.prototype.setData = answer;
      if (clipboard) Object.defineProperty(prototype, "clipboard", clipboard);
      await resetMouse();
    }
    expect(given).to.deep.equal([
      "2026-11-22T13:45:10.005Z red plain\norange link\nend",
    ]);
    expect(log.find('[role="status"]').textContent).to.equal("3 lines copied");
  });

  it("tells when there is something to copy", async () => {
    const log = await showLog(logOf("text"));
    const empty: boolean[] = [];
    log.view.addEventListener("buildkite-log-selection-change", (event) => {
      empty.push(event.empty);
    });
    await log.press("ArrowRight", { shiftKey: true });
    await log.press("ArrowRight", { shiftKey: true });
    await log.press("Escape");
    expect(empty).to.deep.equal([false, true]);
  });

  it("keeps what is selected while lines come, groups fold and lines wrap", async () => {
    const log = await showLog(
      logOf(`+++ One\r\n${"long ".repeat(100)}\r\nlast`),
    );
    await log.press("a", { ctrlKey: true });
    const before = log.copy();
    log.view.wrap = true;
    await log.settled();
    expect(log.copy()).to.equal(before);
    log.view.foldAll();
    await log.settled();
    expect(log.copy()).to.equal(before);
  });

  describe("goes by how much it is", () => {
    const log = logOf(numberedLines(1_000));
    const range = LogSelection.everything(log).range(log);
    const text = [...rangeText(log, range, PLAIN)].join("");

    async function outcomes(atOnce: number, clipboard: number) {
      const told: CopyOutcome[] = [];
      const copying = new LogClipboard((outcome) => told.push(outcome), {
        atOnce,
        clipboard,
      });
      const event = new ClipboardEvent("copy", {
        clipboardData: new DataTransfer(),
        cancelable: true,
      });
      copying.answer(event, log, range);
      await waitUntil(() => told.at(-1)?.kind !== "copying" && told.length > 0);
      const given = event.clipboardData?.getData("text/plain");
      return { told, given, prevented: event.defaultPrevented };
    }

    it("within the event", async () => {
      const { told, given } = await outcomes(1_000_000, 1_000_000);
      expect(given === text).to.equal(true);
      expect(told).to.deep.equal([{ kind: "copied", lines: 1_000 }]);
    });

    it("after the event, whole", async () => {
      const written = fakeClipboard();
      const { told, prevented } = await outcomes(100, 1_000_000);
      expect(prevented).to.equal(true);
      expect(told.map(({ kind }) => kind)).to.deep.equal(["copying", "copied"]);
      expect(written[0] === text).to.equal(true);
    });

    it("not at all, but as a file that is offered", async () => {
      const { told, given } = await outcomes(10, 100);
      const [outcome] = told;
      if (outcome?.kind !== "tooLarge") throw new Error("It was copied");
      expect(given).to.equal("");
      expect((await (await outcome.file()).text()) === text).to.equal(true);
    });
  });
});
