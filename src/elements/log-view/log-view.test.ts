import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import { sendMouse, resetMouse } from "@web/test-runner-commands";
import { LiteralSearch } from "../../log/core/literal-search.js";
import type {
  BuildkiteLogFollowChangeEvent,
  BuildkiteLogLineSelectEvent,
  BuildkiteLogSearchRequestEvent,
} from "./events.js";
import {
  GrowingLog,
  logOf,
  numberedLines,
  showLog,
} from "./log-view.harness.js";

/** Frames are rare on a busy machine, and in a page that is not in front. */
const PATIENT = { timeout: 15_000 };

const GROUPED = [
  "--- :docker: Build",
  "compiling",
  "linking",
  "+++ Test",
  "ok 1",
  "~~~ Clean up",
  "bye",
].join("\r\n");

describe("<buildkite-log-view>", () => {
  afterEach(() => resetMouse());

  it("paints the lines, and has them read out with their numbers", async () => {
    const log = await showLog(
      logOf("\x1b[32mgreen\x1b[0m and plain\r\nsecond\r\n"),
    );
    expect(log.painted.slice(0, 2)).to.deep.equal([
      "green and plain",
      "second",
    ]);
    expect(log.read).to.deep.equal(["1 green and plain", "2 second"]);
    const green = log.root.querySelector(".xterm-rows .xterm-fg-2");
    expect(green?.textContent).to.equal("green");
    await expect(log.view).to.be.accessible();
  });

  it("takes its colours from the page, light or dark", async () => {
    const log = await showLog(logOf("\x1b[31mred"));
    const color = () =>
      getComputedStyle(log.find(".xterm-rows .xterm-fg-1")).color;
    log.view.style.colorScheme = "light";
    const light = color();
    log.view.style.colorScheme = "dark";
    expect(color()).to.not.equal(light);
    log.view.style.setProperty("--buildkite-log-red", "rgb(1, 2, 3)");
    expect(color()).to.equal("rgb(1, 2, 3)");
  });

  it("renders as many nodes for a hundred thousand lines as for a hundred", async () => {
    const nodes = async (lines: number) => {
      const log = await showLog(logOf(numberedLines(lines)));
      return log.root.querySelectorAll("*").length;
    };
    const few = await nodes(100);
    expect(await nodes(100_000)).to.be.within(few - 5, few + 5);
    expect(few).to.be.below(400);
  });

  it("shows the lines that are scrolled to, to the last", async () => {
    const log = await showLog(logOf(numberedLines(5_000)));
    await log.scrollTo(1_000_000);
    expect(log.painted).to.include("line 5000");
    expect(log.read.at(-1)).to.equal("5000 line 5000");
    await log.scrollTo(0);
    expect(log.painted[0]).to.equal("line 1");
  });

  it("scrolls to a line, and says it by its number", async () => {
    const log = await showLog(logOf(numberedLines(5_000)));
    log.view.scrollToLine(2_500);
    await log.settled();
    expect(log.painted).to.include("line 2500");
  });

  it("never lets a log write to the terminal that shows it", async () => {
    const log = await showLog(
      logOf("before\x1b]0;title\x07\x1b[?1049h\x1bc after\r\nnext"),
    );
    expect(log.painted.slice(0, 2)).to.deep.equal(["before after", "next"]);
  });

  describe("groups", () => {
    it("fold as the log says, and by a click", async () => {
      const log = await showLog(logOf(GROUPED));
      expect(log.read).to.deep.equal([
        "1 :docker: Build",
        "4 Test",
        "5 ok 1",
        "6 Clean up",
      ]);
      const [build] = log.root.querySelectorAll<HTMLElement>(".heading button");
      expect(build?.getAttribute("aria-expanded")).to.equal("false");
      expect(build?.textContent).to.contain("2 lines");
      build?.click();
      await log.settled();
      expect(build?.getAttribute("aria-expanded")).to.equal("true");
      expect(log.painted).to.include.members(["compiling", "linking"]);
      await expect(log.view).to.be.accessible();
    });

    it("fold and unfold all at once", async () => {
      const log = await showLog(logOf(GROUPED));
      log.view.unfoldAll();
      await log.settled();
      expect(log.read.length).to.equal(7);
      await log.press("[");
      expect(log.read).to.deep.equal([
        "1 :docker: Build",
        "4 Test",
        "6 Clean up",
      ]);
    });

    it("keep the keyboard in the log when the header that has the focus scrolls away", async () => {
      const log = await showLog(logOf(`+++ One\r\n${numberedLines(200)}`));
      log.find(".heading button").focus();
      await log.press("PageDown");
      expect(log.read).to.not.include("1 One");
      expect(log.scroller.matches(":focus")).to.equal(true);
    });

    it("take one row each, also where lines wrap", async () => {
      const title = "title ".repeat(60);
      const log = await showLog(logOf(`+++ ${title}\r\nbody`), { wrap: true });
      expect(log.read).to.deep.equal([`1 ${title.trim()}`, "2 body"]);
    });

    it("show emoji in their titles", async () => {
      const emoji = (name: string) =>
        name === "docker"
          ? ({ kind: "character", character: "🐳" } as const)
          : undefined;
      const log = await showLog(logOf(GROUPED), { emoji });
      expect(log.read[0]).to.equal("1 🐳 Build");
    });
  });

  describe("while lines arrive", () => {
    it("stays where somebody reads", async () => {
      const source = new GrowingLog();
      source.write(numberedLines(500));
      const log = await showLog(source);
      await log.scrollTo(2_000);
      const before = log.painted;
      source.write(numberedLines(500, 501));
      await log.settled();
      expect(log.painted).to.deep.equal(before);
    });

    it("follows the end until somebody scrolls up, counts what is new, and leads back", async () => {
      const source = new GrowingLog();
      source.write(numberedLines(500));
      const log = await showLog(source, { follow: true });
      expect(log.painted).to.include("line 500");
      source.write(numberedLines(100, 501));
      await log.settled();
      expect(log.painted).to.include("line 600");

      const changes: boolean[] = [];
      log.view.addEventListener(
        "buildkite-log-follow-change",
        (event: BuildkiteLogFollowChangeEvent) => {
          changes.push(event.follow);
        },
      );
      await log.scrollTo(log.scroller.scrollTop - 300);
      expect(changes).to.deep.equal([false]);
      source.write(numberedLines(7, 601));
      await log.settled();
      expect(log.painted).to.not.include("line 607");
      expect(log.find(".to-end").textContent).to.contain("7 new lines");
      await expect(log.view).to.be.accessible();

      log.find(".to-end").click();
      await log.settled();
      expect(log.painted).to.include("line 607");
      expect(changes).to.deep.equal([false, true]);
      expect(log.root.querySelector(".to-end")).to.equal(null);
    });

    it("takes in lines that are redrawn", async () => {
      const source = new GrowingLog();
      source.write("start\r\n10 %");
      const log = await showLog(source);
      source.write("\r100 %\r\ndone\r\n");
      await log.settled();
      expect(log.painted.slice(0, 3)).to.deep.equal(["start", "100 %", "done"]);
    });
  });

  describe("line links", () => {
    it("mark the linked lines and unfold what hides them", async () => {
      const log = await showLog(logOf(GROUPED), { line: "2-3" });
      expect(log.painted).to.include("compiling");
      const linked = [...log.root.querySelectorAll(".row.linked .number")];
      expect(linked.map((number) => number.textContent)).to.deep.equal([
        "2",
        "3",
      ]);
      await expect(log.view).to.be.accessible();
    });

    it("are gone to as soon as the log has come that far", async () => {
      const source = new GrowingLog();
      source.write(numberedLines(10));
      const log = await showLog(source, { line: "2500" });
      source.write(numberedLines(2_990, 11));
      await log.settled();
      expect(log.painted).to.include("line 2500");
    });

    it("are told by a click, and as a range by Shift", async () => {
      const log = await showLog(logOf(numberedLines(50)));
      const ranges: unknown[] = [];
      log.view.addEventListener(
        "buildkite-log-line-select",
        (event: BuildkiteLogLineSelectEvent) => {
          ranges.push(event.range);
        },
      );
      const number = (line: number) => log.find(`[data-line="${line}"]`);
      number(9).click();
      number(4).dispatchEvent(
        new MouseEvent("click", {
          bubbles: true,
          cancelable: true,
          shiftKey: true,
        }),
      );
      await log.settled();
      expect(ranges).to.deep.equal([
        { first: 9, last: 9 },
        { first: 4, last: 9 },
      ]);
      expect(log.view.line).to.equal("5-10");
      expect(number(9).getAttribute("href")).to.equal("#L10");
    });
  });

  it("folds, unfolds and goes to a line of a log that was set a moment ago", async () => {
    const log = await showLog(logOf("another"));
    log.view.source = logOf(GROUPED);
    log.view.unfoldAll();
    await log.settled();
    expect(log.read.length).to.equal(7);

    log.view.source = logOf(GROUPED);
    log.view.foldAll();
    await log.settled();
    expect(log.read.length).to.equal(3);

    log.view.source = logOf(numberedLines(5_000));
    log.view.scrollToLine(4_000);
    await log.settled();
    expect(log.painted).to.include("line 4000");
  });

  describe("selection", () => {
    it("is seen on the headers of groups as well", async () => {
      const log = await showLog(logOf(GROUPED));
      await log.press("a", { ctrlKey: true });
      const backgrounds = new Set(
        [...log.root.querySelectorAll(".title")].map(
          (title) => getComputedStyle(title).backgroundColor,
        ),
      );
      const [background] = backgrounds;
      expect(backgrounds.size).to.equal(1);
      expect(background).to.not.equal("rgba(0, 0, 0, 0)");
      await log.press("Escape");
      expect(getComputedStyle(log.find(".title")).backgroundColor).to.equal(
        "rgba(0, 0, 0, 0)",
      );
    });

    it("by mouse copies exactly what is between press and release", async () => {
      const log = await showLog(
        logOf("first line\r\n  second line   \r\nthird line"),
      );
      await sendMouse({ type: "move", position: log.placeOf("line") });
      await sendMouse({ type: "down" });
      await sendMouse({ type: "move", position: log.placeOf("third") });
      await sendMouse({ type: "up" });
      await log.settled();
      expect(log.copy()).to.equal("line\n  second line\n");
      const selected = [
        ...log.root.querySelectorAll(".xterm-rows .xterm-bg-16"),
      ];
      expect(selected.map((part) => part.textContent)).to.deep.equal([
        "line",
        "  second line",
      ]);
    });

    it("takes a word by a double click and the line by a triple one", async () => {
      const log = await showLog(logOf("see src/index.ts:12 for more\r\nnext"));
      const position = log.placeOf("index");
      await sendMouse({ type: "move", position });
      const press = (detail: number) => {
        const at = { clientX: position[0], clientY: position[1] };
        const init = { bubbles: true, composed: true, detail, ...at };
        log.find(".row").dispatchEvent(new MouseEvent("mousedown", init));
        window.dispatchEvent(new MouseEvent("mouseup", init));
      };
      press(2);
      expect(log.copy()).to.equal("src/index.ts:12");
      press(3);
      expect(log.copy()).to.equal("see src/index.ts:12 for more\n");
    });

    it("reaches beyond what is rendered, scrolling on while the pointer is held below", async () => {
      const log = await showLog(logOf(numberedLines(1_000)));
      const { bottom } = log.scroller.getBoundingClientRect();
      const [x, y] = log.placeOf("line 3");
      await sendMouse({ type: "move", position: [x, y] });
      await sendMouse({ type: "down" });
      await sendMouse({
        type: "move",
        position: [x, Math.round(bottom) + 150],
      });
      await waitUntil(
        () => log.scroller.scrollTop > 600,
        "scrolls on",
        PATIENT,
      );
      await sendMouse({ type: "up" });
      await log.settled();
      const copied = log.copy()?.split("\n") ?? [];
      expect(copied[0]).to.equal("line 3");
      expect(copied.length).to.be.greaterThan(40);
      const still = log.scroller.scrollTop;
      await nextFrame();
      await nextFrame();
      expect(log.scroller.scrollTop).to.equal(still);
    });

    it("holds the whole log after Ctrl+A, folded groups included, and nothing after Escape", async () => {
      const log = await showLog(logOf(GROUPED));
      await log.press("a", { ctrlKey: true });
      expect(log.copy()).to.equal(GROUPED.replaceAll("\r\n", "\n"));
      await log.press("Escape");
      expect(log.copy()).to.equal(undefined);
    });

    it("grows by Shift and arrows, and is linked to by a key", async () => {
      const log = await showLog(logOf(numberedLines(50)));
      await log.press("ArrowDown", { shiftKey: true });
      await log.press("ArrowDown", { shiftKey: true });
      await log.press("ArrowRight", { shiftKey: true });
      expect(log.copy()).to.equal("line 1\nline 2\nl");
      await log.press("l");
      expect(log.view.line).to.equal("1-3");
    });
  });

  describe("what a search found", () => {
    it("is marked, and the current match is unfolded and scrolled to", async () => {
      const source = logOf(
        `--- hidden\r\n${numberedLines(500)}+++ shown\r\nline 9999\r\n`,
      );
      const search = new LiteralSearch(source, { text: "line 4" });
      while (search.step());
      const log = await showLog(source, {
        found: { matchesOf: (line: number) => search.matches.of(line) },
      });
      expect(log.read).to.deep.equal([
        "1 hidden",
        "502 shown",
        "503 line 9999",
      ]);
      const index = search.matches.firstFrom(400);
      log.view.currentMatch = search.matches.at(index);
      await log.settled();
      const current = log.find(".xterm-rows .xterm-bg-18");
      expect(current.textContent).to.equal("line 4");
      expect(current.closest(".xterm-rows > div")?.textContent).to.contain(
        "line 400",
      );
      expect(
        log.root.querySelectorAll(".xterm-rows .xterm-bg-17").length,
      ).to.be.greaterThan(5);
    });

    it("is asked for by keys, while the log has the focus", async () => {
      const log = await showLog(logOf("text"));
      const steps: string[] = [];
      log.view.addEventListener(
        "buildkite-log-search-request",
        (event: BuildkiteLogSearchRequestEvent) => {
          steps.push(event.step);
        },
      );
      await log.press("/");
      await log.press("f", { ctrlKey: true });
      await log.press("n");
      await log.press("N", { shiftKey: true });
      expect(steps).to.deep.equal(["open", "open", "next", "previous"]);
    });
  });

  it("wraps long lines and numbers each once", async () => {
    const log = await showLog(logOf(`${"x".repeat(250)}\r\nshort`), {
      wrap: true,
    });
    const rows = log.painted.filter(Boolean);
    expect(rows.join("")).to.equal(`${"x".repeat(250)}short`);
    expect(rows.length).to.be.greaterThan(3);
    const numbers = [...log.root.querySelectorAll(".number:not([hidden])")];
    expect(numbers.map((number) => number.textContent)).to.deep.equal([
      "1",
      "2",
    ]);
    await expect(log.view).to.be.accessible();
  });

  it("keeps what is being read at its place when wrapping is turned on and off", async () => {
    const long = Array.from(
      { length: 200 },
      (_, index) => `${index + 1} ${"x".repeat(300)}\r\n`,
    );
    const log = await showLog(logOf(long.join("")));
    await log.scrollTo(1_800);
    const [top] = log.read;
    log.view.wrap = true;
    await log.settled();
    expect(log.read[0]?.slice(0, 8)).to.equal(top?.slice(0, 8));
    log.view.wrap = false;
    await log.settled();
    expect(log.read[0]).to.equal(top);
  });

  it("scrolls sideways to the end of a long line when it does not wrap", async () => {
    const log = await showLog(logOf(`${"x".repeat(500)}END\r\nshort`));
    log.scroller.scrollLeft = 1_000_000;
    await nextFrame();
    await log.settled();
    expect(log.painted[0]).to.match(/^x+END$/);
    expect(log.painted[1]).to.equal("");
  });

  it("measures its cells anew when the font changes under it", async () => {
    const log = await showLog(logOf("short\r\nlong"));
    const height = (selector: string) =>
      log.find(selector).getBoundingClientRect().height;
    log.view.style.setProperty("--buildkite-log-font-size", "26px");
    await waitUntil(() => height(".xterm-rows > div") > 26, "is as tall");
    await log.settled();
    expect(height(".row")).to.be.closeTo(height(".xterm-rows > div"), 0.5);
    expect(log.painted[1]).to.equal("long");
  });

  it("puts the thumb of a log that is taller than its track where it belongs once scrolling has ended", async () => {
    const log = await showLog(logOf("\n".repeat(1_000_000)));
    await log.scrollTo(3_000_000);
    const { scrollTop } = log.scroller;
    const [first = ""] = log.read;
    // A small movement moves the log by as much, of which the thumb has a third to go.
    log.scroller.scrollTop = scrollTop + 300;
    await waitUntil(
      () => Number(log.read[0]) > Number(first),
      "has moved",
      PATIENT,
    );
    await waitUntil(
      () => Math.abs(log.scroller.scrollTop - scrollTop - 100) < 30,
      "the thumb has gone back",
      PATIENT,
    );
    const height = log.find(".row").getBoundingClientRect().height;
    expect(Number(log.read[0]) - Number(first)).to.be.closeTo(300 / height, 2);
  });

  it("shows times beside the lines", async () => {
    const time = Date.UTC(2026, 10, 22, 13, 45, 10, 5);
    const log = await showLog(
      logOf(
        `\x1b_bk;t=${time}\x07one\r\n\x1b_bk;t=${time + 61_500}\x07two\r\n`,
      ),
      { timestamps: "relative" },
    );
    const times = () =>
      [...log.root.querySelectorAll(".time")].map((cell) => cell.textContent);
    expect(times()).to.deep.equal(["+0:00.000", "+1:01.500"]);
    log.view.timestamps = "absolute";
    log.view.timeZone = "utc";
    await log.settled();
    expect(times()).to.deep.equal(["13:45:10.005", "13:46:11.505"]);
    await expect(log.view).to.be.accessible();
  });

  it("opens links of the log in a tab of their own, web addresses only", async () => {
    const link = (url: string) => `\x1b]8;;${url}\x07click\x1b]8;;\x07`;
    const log = await showLog(
      logOf(
        `${link("https://example.com/a")}\r\n${link("javascript:alert(1)")}`,
      ),
    );
    const links = [...log.root.querySelectorAll<HTMLAnchorElement>(".link")];
    expect(
      links.map(({ href, target, rel }) => [href, target, rel]),
    ).to.deep.equal([
      ["https://example.com/a", "_blank", "noopener noreferrer"],
    ]);
    await expect(log.view).to.be.accessible();
  });

  it("works again after it was moved in the document, and leaves nothing running when removed", async () => {
    const source = new GrowingLog();
    source.write(numberedLines(10));
    const log = await showLog(source);
    const parent = log.view.parentElement;
    log.view.remove();
    expect(source.watched).to.equal(false);
    expect(log.root.querySelector(".xterm")).to.equal(null);
    source.write(numberedLines(1, 11));
    parent?.append(log.view);
    await waitUntil(
      () => log.painted.includes("line 11"),
      "painted again",
      PATIENT,
    );
    source.write(numberedLines(1, 12));
    await waitUntil(
      () => log.painted.includes("line 12"),
      "and followed again",
      PATIENT,
    );
  });
});
