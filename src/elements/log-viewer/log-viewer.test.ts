import { expect, nextFrame } from "@open-wc/testing";
import { pagePreferences } from "../../live/preferences.js";
import { GrowingLog, numberedLines } from "../log-view/log-view.harness.js";
import { nextDownload } from "../job-log/job-log.harness.js";
import { bytesOf, showViewer } from "./log-viewer.harness.js";

const CI = [
  "--- Prepare",
  "checking out",
  "--- Build",
  "compiling",
  "warning: unused variable",
  "+++ Test",
  "ok 1",
  "Error: it broke",
  "ok 2",
  "Error: again",
  "",
].join("\r\n");

/** A stream that gives what a test has ready, piece by piece. */
function slowSource() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start: (started) => {
      controller = started;
    },
  });
  return {
    stream,
    write: (text: string) => controller?.enqueue(bytesOf(text)),
    close: () => controller?.close(),
  };
}

describe("<buildkite-log-viewer>", () => {
  beforeEach(() => {
    const preferences = pagePreferences();
    preferences.set("wrap", true);
    preferences.set("timestamps", "off");
    preferences.set("fontSize", "medium");
    preferences.set("outline", false);
  });

  it("reads a log from bytes, and says how much there is", async () => {
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("Error: it broke");
    expect(shown.find('[part="status"]').textContent).to.contain("10 lines");
    expect(shown.has('[role="progressbar"]')).to.equal(false);
    await expect(shown.element).to.be.accessible();
  });

  it("shows what has come while the rest is on its way, and stops when asked to", async () => {
    const source = slowSource();
    const shown = await showViewer({ source: source.stream });
    await expect(shown.element).to.be.accessible();
    source.write("first\r\nsecond\r\n");
    await shown.shows("first");
    const bar = shown.find('[role="progressbar"]');
    expect(bar.hasAttribute("aria-valuenow")).to.equal(false);
    await expect(shown.element).to.be.accessible();
    const stop = [...shown.root.querySelectorAll("button")].find((button) =>
      button.textContent.includes("Stop loading"),
    );
    stop?.click();
    await shown.until(
      () => shown.text.includes("Loading was stopped"),
      "says so",
    );
    expect(shown.has('[role="progressbar"]')).to.equal(false);
    await shown.look("second");
    await shown.until(() => shown.count === "1 of 1", "finds");
    await expect(shown.element).to.be.accessible();
  });

  it("says that a log is cut off that has more text than can be held", async () => {
    const log = new GrowingLog({ mostText: 10_000 });
    const shown = await showViewer({ log });
    log.write(numberedLines(9));
    await shown.shows("line 9");
    const status = () => shown.find('[part="status"]').textContent;
    expect(status()).to.not.contain("Cut off here");
    for (let part = 0; part < 3; part++)
      log.write("\x1b[159Gx\r\n".repeat(100));
    await shown.until(() => status().includes("Cut off here"), "says so");
    await shown.shows("line 9");
    await expect(shown.element).to.be.accessible();
  });

  it("does not call a log empty that was stopped before its first line", async () => {
    const shown = await showViewer({ source: slowSource().stream });
    await shown.until(() => shown.root.querySelector(".act"), "can be stopped");
    shown.find(".act").click();
    await shown.until(
      () => shown.text.includes("Loading was stopped"),
      "says so",
    );
    expect(shown.text).not.to.contain("The log is empty");
    expect(shown.text).not.to.contain("0 lines");
  });

  it("tells whoever reads the log elsewhere to stop and to go on, and shows how far it is", async () => {
    const log = new GrowingLog();
    log.write("line\r\n");
    const told: string[] = [];
    const shown = await showViewer({
      log,
      progress: { state: "loading", received: 250, total: 1_000 },
    });
    for (const type of ["buildkite-log-stop", "buildkite-log-resume"])
      shown.element.addEventListener(type, () => told.push(type));
    const bar = shown.find('[role="progressbar"]');
    expect(bar.ariaValueNow ?? bar.getAttribute("aria-valuenow")).to.equal(
      "25",
    );
    expect(shown.text).to.contain("250 bytes of 1 kB, 25%");
    shown.find(".act").click();
    shown.element.progress = { state: "stopped", received: 250, total: 1_000 };
    await shown.element.updateComplete;
    expect(shown.text).to.contain("Loading was stopped");
    shown.find(".act").click();
    expect(told).to.deep.equal(["buildkite-log-stop", "buildkite-log-resume"]);
  });

  it("says that a log is empty, and why one could not be read", async () => {
    const empty = await showViewer({ source: new Uint8Array() });
    await empty.until(
      () => empty.text.includes("The log is empty"),
      "says it is empty",
    );
    const refused = await showViewer({
      source: new Response("no", { status: 403 }),
    });
    await refused.until(
      () => refused.text.includes("answered with an error"),
      "says why",
    );
    expect(refused.text).not.to.contain("The log is empty");
    expect(refused.text).not.to.contain("0 lines");
    await expect(refused.element).to.be.accessible();
  });

  it("shows the lines alone that match, with as many around them as one likes", async () => {
    const shown = await showViewer({ source: bytesOf(numberedLines(200)) });
    await shown.shows("line 1");
    await shown.press(shown.log.scroller, "&");
    expect(shown.text).to.not.contain("undefined");
    await shown.until(
      () => shown.find("buildkite-log-search").matches(":focus-within"),
      "the field has the focus",
    );
    await shown.look("line 150");
    await shown.until(
      () => !shown.log.painted.some((row) => row.trim() === "line 1"),
      "others are gone",
    );
    await shown.shows("line 150");
    await expect(shown.element).to.be.accessible();
    const context = shown.button(
      "Lines shown around each match",
    ) as HTMLSelectElement;
    context.value = "2";
    context.dispatchEvent(new Event("change"));
    await shown.shows("line 152");
    expect(shown.log.painted.some((row) => row.includes("line 153"))).to.equal(
      false,
    );
    await shown.click("Show matching lines only");
    await shown.until(
      () =>
        shown.log.painted.filter((row) => row.startsWith("line")).length > 9,
      "the others are back",
    );
  });

  it("steps through errors by keys from anywhere, and marks where it is", async () => {
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("Error: it broke");
    await shown.until(() => shown.text.includes("2 errors"), "counts them");
    await shown.press(shown.log.scroller, "e");
    expect(shown.text).to.contain("1 of 2 errors");
    await shown.press(shown.button("Wrap long lines"), "e");
    expect(shown.text).to.contain("2 of 2 errors");
    await shown.until(
      () => shown.announced === "2 of 2 errors, line 10",
      "announces it",
    );
    await shown.press(shown.log.scroller, "e");
    expect(shown.text).to.contain("1 of 2 errors");
    await shown.press(shown.log.scroller, "E");
    expect(shown.text).to.contain("2 of 2 errors");
    await shown.choose("1 warning");
    await shown.click("Next problem");
    expect(shown.text).to.contain("1 of 1 warning");
    await shown.shows("unused variable");
    await expect(shown.element).to.be.accessible();
  });

  it("leaves keys alone where text is typed", async () => {
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("ok 1");
    const input = shown.within("buildkite-log-search", "input");
    await shown.press(input, "e");
    await shown.press(input, "?");
    expect(shown.text).to.not.contain("1 of 2 errors");
    expect(shown.has("dialog")).to.equal(false);
  });

  it("lands on the first error as soon as it is known", async () => {
    const source = slowSource();
    const shown = await showViewer({
      source: source.stream,
      landing: "first-error",
    });
    source.write(`${numberedLines(300)}Error: here\r\n${numberedLines(300)}`);
    await shown.shows("Error: here");
    expect(shown.text).to.contain("1 of 1 error");
    source.close();
  });

  it("lands at the end of a failed job's log that tells of no error", async () => {
    const shown = await showViewer({
      source: bytesOf(numberedLines(300)),
      landing: "first-error",
    });
    await shown.shows("line 300");
  });

  it("does not take anybody away who has scrolled or linked a line, and offers to", async () => {
    const source = slowSource();
    const shown = await showViewer({
      source: source.stream,
      landing: "first-error",
    });
    source.write(numberedLines(300));
    await shown.shows("line 1");
    await shown.log.scrollTo(400);
    const [top] = shown.log.read;
    source.write("Error: here\r\n");
    await shown.until(() => shown.has(".offer"), "offers");
    expect(shown.find(".offer").textContent).to.contain("1 error");
    expect(shown.log.read[0]).to.equal(top);
    await expect(shown.element).to.be.accessible();
    shown.find(".offer .primary").click();
    await shown.shows("Error: here");
    expect(shown.has(".offer")).to.equal(false);

    const linked = await showViewer({
      source: bytesOf(`${numberedLines(300)}Error: here\r\n`),
      landing: "first-error",
      line: "2",
    });
    await linked.shows("line 2");
    await linked.until(() => linked.text.includes("1 error"), "knows of it");
    expect(linked.log.painted.some((row) => row.includes("Error"))).to.equal(
      false,
    );
  });

  it("lists the groups beside the log, marks the current one, and jumps", async () => {
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("ok 1");
    await shown.press(shown.log.scroller, "o");
    await shown.until(() => shown.groups.length === 3, "lists them");
    expect(shown.groups.map((group) => group.ariaLabel)).to.deep.equal([
      "Prepare, folded",
      "Build, folded",
      "Test, has errors, unfolded",
    ]);
    await expect(shown.element).to.be.accessible();
    shown.groups[1]?.click();
    await shown.shows("compiling");
    await shown.until(
      () => shown.groups[1]?.ariaLabel === "Build, unfolded",
      "shows it unfolded",
    );
    expect(pagePreferences().values.outline).to.equal(true);
    await shown.press(shown.log.scroller, "o");
    expect(shown.has("buildkite-log-outline")).to.equal(false);
  });

  it("marks the group that was gone to in the outline, though more of them are in view", async () => {
    pagePreferences().set("outline", true);
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("ok 1");
    const current = () =>
      shown.groups.find((group) => group.ariaCurrent === "true")?.ariaLabel;
    await shown.until(() => shown.groups[1], "lists them");
    shown.groups[1]?.click();
    await shown.until(() => current()?.startsWith("Build"), "marks it");
    await shown.click("Next problem");
    shown.log.scroller.focus();
    await shown.until(() => current()?.startsWith("Test"), "marks its group");
  });

  it("has no outline for a log without groups", async () => {
    pagePreferences().set("outline", true);
    const shown = await showViewer({ source: bytesOf(numberedLines(3)) });
    await shown.shows("line 3");
    expect(shown.has("buildkite-log-outline")).to.equal(false);
    expect(shown.has('[aria-label="Outline of groups"]')).to.equal(false);
  });

  it("has all tools in one menu where it is narrow, and the outline over the log", async () => {
    const shown = await showViewer({ source: bytesOf(CI) }, 360);
    await shown.shows("ok 1");
    expect(shown.has(".tools")).to.equal(false);
    expect(shown.element.scrollWidth).to.be.at.most(360);
    expect(shown.find(".toolbar").scrollWidth).to.be.at.most(360);
    await shown.click("More tools");
    expect(shown.has(".tools")).to.equal(true);
    await expect(shown.element).to.be.accessible();
    await shown.press(shown.button("More tools"), "Escape");
    expect(shown.has(".tools")).to.equal(false);
    await shown.click("Outline of groups");
    await shown.until(() => shown.has("buildkite-log-outline"), "opens");
    shown.groups[0]?.click();
    await shown.shows("checking out");
    expect(shown.has("buildkite-log-outline")).to.equal(false);
    expect(pagePreferences().values.outline).to.equal(false);
  });

  it("makes the text larger and smaller, and remembers that", async () => {
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("ok 1");
    const size = () =>
      Number.parseFloat(getComputedStyle(shown.log.find(".probe")).fontSize);
    const before = size();
    await shown.press(shown.log.scroller, "+");
    expect(size()).to.be.greaterThan(before);
    await shown.press(shown.log.scroller, "0");
    expect(size()).to.equal(before);
    await shown.choose("Smaller text");
    expect(size()).to.be.lessThan(before);
    const next = await showViewer({ source: bytesOf(CI) });
    await next.shows("ok 1");
    expect(pagePreferences().values.fontSize).to.equal("small");
  });

  it("goes through the kinds of times by a key", async () => {
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("ok 1");
    const select = shown.button("Timestamps") as HTMLSelectElement;
    const seen: string[] = [];
    for (let press = 0; press < 4; press++) {
      await shown.press(shown.log.scroller, "t");
      seen.push(select.value);
    }
    expect(seen).to.deep.equal(["relative", "local", "utc", "off"]);
  });

  it("fills the window, keeps the page still, and gives it back by Escape", async () => {
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("ok 1");
    shown.log.scroller.focus();
    await shown.press(shown.log.scroller, "z");
    await nextFrame();
    const { width, height } = shown.find(".frame").getBoundingClientRect();
    expect(width).to.equal(document.documentElement.clientWidth);
    expect(height).to.equal(innerHeight);
    expect(document.documentElement.style.overflow).to.equal("hidden");
    const focused = shown.log.root.activeElement;
    expect(focused === shown.log.scroller).to.equal(true);
    await expect(shown.element).to.be.accessible();
    await shown.press(shown.log.scroller, "Escape");
    expect(shown.find(".frame").matches(":popover-open")).to.equal(false);
    expect(document.documentElement.style.overflow).to.equal("");
    await shown.shows("ok 1");
    await shown.click("Fill the window");
    shown.element.remove();
    expect(document.documentElement.style.overflow).to.equal("");
  });

  it("lists all keys in a dialog", async () => {
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("ok 1");
    await shown.press(shown.log.scroller, "?");
    await shown.until(() => shown.has("dialog[open]"), "opens");
    const dialog = shown.find("dialog");
    expect(dialog.textContent).to.contain("Fold all groups");
    expect(dialog.textContent).to.contain("Next problem");
    expect(dialog.querySelectorAll("kbd").length).to.be.greaterThan(40);
    await expect(shown.element).to.be.accessible();
    shown.find("dialog button").click();
    await shown.until(() => !shown.has("dialog"), "closes");
  });

  it("clears the search by Escape, and then gives the keyboard back to the log", async () => {
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("ok 1");
    await shown.press(shown.log.scroller, "/");
    await shown.look("ok ");
    await shown.until(() => shown.count === "1 of 2", "counts");
    await shown.until(() => shown.announced === "2 matches", "announces");
    const input = shown.within("buildkite-log-search", "input");
    await shown.press(input, "Escape");
    expect(shown.count).to.equal("");
    await shown.press(input, "Escape");
    expect(shown.find("buildkite-log-view").matches(":focus-within")).to.equal(
      true,
    );
  });

  it("keeps what is searched for when another log comes", async () => {
    const shown = await showViewer({ source: bytesOf(CI) });
    await shown.shows("ok 1");
    await shown.look("ok ");
    await shown.until(() => shown.count === "1 of 2", "counts");
    shown.element.source = bytesOf("ok 1\r\nok 2\r\nok 3\r\n");
    await shown.until(() => /\b3\b/.test(shown.count), "counts anew");
  });

  it("downloads what it was given, as it was and as text", async () => {
    const shown = await showViewer({
      source: bytesOf("a \x1b[31mred\x1b[0m word\r\n"),
      name: "build-7",
    });
    await shown.shows("a red word");
    const raw = nextDownload();
    await shown.choose("Raw, with colours and timestamps");
    const rawFile = await raw;
    expect(rawFile.name).to.equal("build-7.log");
    expect(await rawFile.text()).to.equal("a \x1b[31mred\x1b[0m word\r\n");
    const plain = nextDownload();
    await shown.choose("Plain text");
    const plainFile = await plain;
    expect(plainFile.name).to.equal("build-7.txt");
    expect(await plainFile.text()).to.equal("a red word\n");
  });

  describe("that files may be dropped on", () => {
    const gzip = async (text: string) => {
      const packed = new Blob([text])
        .stream()
        .pipeThrough(new CompressionStream("gzip"));
      return new Response(packed).arrayBuffer();
    };

    it("says what to drop, and shows the file with its name and size", async () => {
      const shown = await showViewer({ drop: true });
      expect(shown.text).to.contain("Drop a log here");
      await expect(shown.element).to.be.accessible();
      await shown.drop(new File([CI], "job.log"));
      await shown.shows("ok 1");
      expect(shown.find(".status").textContent).to.contain("job.log");
      await shown.drop(new File(["another\r\n"], "other.log"));
      await shown.shows("another");
      expect(shown.text).to.not.contain("job.log");
      await expect(shown.element).to.be.accessible();
    });

    it("unpacks what gzip has packed, and reads UTF-16", async () => {
      const shown = await showViewer({ drop: true });
      await shown.drop(new File([await gzip(CI)], "job.log.gz"));
      await shown.shows("ok 1");
      const utf16 = new Uint16Array([0xfeff, 0x68, 0x65, 0x6c, 0x6c, 0xf6]);
      await shown.drop(new File([utf16], "powershell.txt"));
      await shown.shows("hellö");
    });

    it("says what it takes instead of several files or of something that is no text, and keeps what it shows", async () => {
      const shown = await showViewer({ drop: true });
      await shown.drop(new File([CI], "job.log"));
      await shown.shows("ok 1");
      await shown.drop(new File(["a"], "a.log"), new File(["b"], "b.log"));
      await shown.until(
        () => shown.text.includes("One file at a time"),
        "says so",
      );
      const noise = crypto.getRandomValues(new Uint8Array(4096));
      noise.set([0x89, 0x50, 0x4e, 0x47]);
      await shown.drop(new File([noise], "picture.png"));
      await shown.until(
        () => shown.text.includes("“picture.png” is no text"),
        "says so",
      );
      await expect(shown.element).to.be.accessible();
      await shown.shows("ok 1");
      await shown.click("Dismiss");
      expect(shown.text).to.not.contain("picture.png");
    });

    it("shows that something may be dropped while it is held over the log", async () => {
      const shown = await showViewer({ drop: true });
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["a"], "a.log"));
      const text = shown.find(".text");
      text.dispatchEvent(
        new DragEvent("dragover", { dataTransfer, bubbles: true }),
      );
      await shown.element.updateComplete;
      expect(shown.text).to.contain("Drop to open it here");
      text.dispatchEvent(
        new DragEvent("dragleave", { dataTransfer, bubbles: true }),
      );
      await shown.element.updateComplete;
      expect(shown.text).to.not.contain("Drop to open it here");
    });
  });
});
