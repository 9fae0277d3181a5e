import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import { BuildkiteError } from "../../api/errors.js";
import type { ArtifactHref } from "./artifact-href.js";
import { logOf, showLog, type ShownLog } from "./log-view.harness.js";

const PATIENCE = { timeout: 10_000 };

/** One pixel. */
const GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

const image = (url: string, alt: string) =>
  `\x1b]1338;url='${url}';alt='${alt}'\x07`;

/** What the page has asked other hosts for, whatever came of it. */
function requestsFor(part: string): number {
  return performance
    .getEntriesByType("resource")
    .filter(({ name }) => name.includes(part)).length;
}

function chips(log: ShownLog): HTMLElement[] {
  return [...log.root.querySelectorAll<HTMLElement>(".chip")];
}

function links(log: ShownLog): HTMLElement[] {
  return [...log.root.querySelectorAll<HTMLElement>(".link")];
}

function dialog(log: ShownLog): HTMLDialogElement | null {
  return log.root.querySelector("dialog.target");
}

async function says(log: ShownLog, text: string): Promise<void> {
  await waitUntil(
    () => dialog(log)?.textContent.replace(/\s+/g, " ").includes(text),
    `says ${text}`,
    PATIENCE,
  );
}

function press(log: ShownLog, label: string): void {
  const found = [...(dialog(log)?.querySelectorAll("button, a") ?? [])].find(
    ({ textContent }) => textContent.trim() === label,
  );
  if (!(found instanceof HTMLElement)) throw new Error(`No ${label}`);
  found.click();
}

describe("pictures in a log", () => {
  it("are chips over their names, which search and copying have", async () => {
    const log = await showLog(
      logOf(`before ${image("https://a.example/x.png", "A cat")} after`),
    );
    expect(log.painted[0]).to.equal("before  A cat  after");
    const [chip] = chips(log);
    expect(chip?.getAttribute("aria-label")).to.equal("Show image A cat");
    const [x] = log.placeOf("before");
    const { left, width } = chip!.getBoundingClientRect();
    const cell = width / "[A cat]".length;
    expect(left).to.be.closeTo(x - 0.2 * cell + 7 * cell, cell / 2);
    await log.press("a", { ctrlKey: true });
    expect(log.copy()?.trim()).to.equal("before [A cat] after");
    await expect(log.view).to.be.accessible();
  });

  it("keep their frame and their sign where they are selected", async () => {
    const log = await showLog(
      logOf(`before ${image("https://a.example/x.png", "A cat")} after`),
    );
    const background = (element: Element | undefined) =>
      element && getComputedStyle(element).backgroundColor;
    const painted = (text: string) =>
      [...log.root.querySelectorAll(".xterm-rows span")].find(
        ({ textContent }) => textContent.includes(text),
      );
    const before = background(chips(log)[0]);
    await log.press("a", { ctrlKey: true });
    await waitUntil(
      () => background(chips(log)[0]) !== before,
      "the chip is selected",
      PATIENCE,
    );
    expect(background(chips(log)[0])).to.equal(background(painted("before")));
    expect(background(painted("A cat"))).to.equal("rgba(0, 0, 0, 0)");
  });

  it("from elsewhere are loaded once somebody agrees, and not before", async () => {
    const url = `${location.origin}/missing-${Date.now()}.png`;
    const log = await showLog(logOf(`${image(url, "cat")}\r\n`.repeat(200)));
    await log.scrollTo(2_000);
    const [chip] = chips(log);
    chip?.focus();
    chip?.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    chip?.click();
    await says(log, `Load the image from ${location.host}?`);
    await expect(log.view).to.be.accessible();
    await nextFrame();
    expect(log.root.querySelector("img")).to.equal(null);
    expect(requestsFor(url)).to.equal(0);

    press(log, "Load image");
    await log.view.updateComplete;
    const shown = log.root.querySelector("img");
    expect(shown?.referrerPolicy).to.equal("no-referrer");
    await says(log, "could not be shown");
    expect(requestsFor(url)).to.equal(1);
    expect(log.root.activeElement?.textContent).to.contain("new tab");
    await expect(log.view).to.be.accessible();

    press(log, "Close");
    await waitUntil(() => dialog(log) === null, "closed", PATIENCE);
    expect(log.root.activeElement === chip).to.equal(true);
  });

  it("that came with the log are shown at a click, with their size", async () => {
    const log = await showLog(
      logOf(`\x1b]1337;File=name=Y2F0LmdpZg==;inline=1:${GIF}\x07`),
    );
    expect(log.painted[0]).to.equal(" cat.gif");
    expect(log.root.querySelector("img")).to.equal(null);
    chips(log)[0]?.click();
    await says(log, "1 × 1 pixels, 42 byte");
    const shown = log.root.querySelector("img");
    await waitUntil(() => shown?.complete, "decoded", PATIENCE);
    expect([shown?.naturalWidth, shown?.alt]).to.deep.equal([1, "cat.gif"]);
    expect(shown?.src.startsWith("data:image/gif;base64,R0lGOD")).to.equal(
      true,
    );
    const download = dialog(log)?.querySelector("a");
    expect(download?.download).to.equal("cat.gif");
    await expect(log.view).to.be.accessible();
  });

  it("say why they are not shown", async () => {
    const svg = btoa("<svg xmlns='http://www.w3.org/2000/svg'/>");
    const log = await showLog(
      logOf(
        `\x1b]1337;File=inline=1:${svg}\x07\r\n` +
          `\x1b]1337;File=inline=1:${"A".repeat(8 << 20)}\x07`,
      ),
    );
    for (const [index, why] of ["is no PNG", "larger than"].entries()) {
      chips(log)[index]?.click();
      await says(log, why);
      press(log, "Close");
      await waitUntil(() => dialog(log) === null, "closed", PATIENCE);
    }
  });
});

describe("links to artifacts", () => {
  const raw = `\x1b]1339;url=artifact://dist/report.html;content=Report\x07`;

  async function open(
    artifactHref: ArtifactHref | undefined,
    text = raw,
  ): Promise<ShownLog> {
    const log = await showLog(logOf(text), { artifactHref });
    (links(log)[0] ?? chips(log)[0])?.click();
    return log;
  }

  it("are looked up when they are opened, and open in two steps", async () => {
    const asked: string[] = [];
    const log = await open((path) => {
      asked.push(path);
      return Promise.resolve({
        found: true,
        href: "https://storage.example/1",
        type: "text/html",
        size: 2_300,
      });
    });
    await says(log, "text/html, 2.3 kB");
    expect(asked).to.deep.equal(["dist/report.html"]);
    const link = dialog(log)?.querySelector("a");
    expect([link?.href, link?.target, link?.rel]).to.deep.equal([
      "https://storage.example/1",
      "_blank",
      "noopener noreferrer",
    ]);
    await expect(log.view).to.be.accessible();
  });

  it("say what is wrong, and can be tried again", async () => {
    const answers: (() => ReturnType<ArtifactHref>)[] = [
      () => Promise.resolve({ found: false, reason: "absent" }),
      () => Promise.resolve({ found: false, reason: "gone" }),
      () =>
        Promise.reject(
          new BuildkiteError({
            kind: "scope-missing",
            scope: "read_artifacts",
          }),
        ),
      () =>
        Promise.resolve({
          found: true,
          href: "https://storage.example/1",
          type: "text/plain",
          size: 1,
        }),
    ];
    const log = await open(() => answers.shift()!());
    for (const words of [
      "no artifact by this path",
      "is gone",
      "read_artifacts",
    ]) {
      await says(log, words);
      await expect(log.view).to.be.accessible();
      press(log, "Try again");
    }
    await says(log, "text/plain");
  });

  it("say so where the page knows of no build", async () => {
    await says(await open(undefined), "does not know the build’s artifacts");
  });

  it("show a picture where the log has one, and nothing else as one", async () => {
    const log = await open(
      () =>
        Promise.resolve({
          found: true,
          href: `data:image/gif;base64,${GIF}`,
          type: "image/gif",
          size: 42,
        }),
      image("artifact://shot.gif", "Shot"),
    );
    await waitUntil(() => log.root.querySelector("img"), "shown", PATIENCE);
    const other = await open(
      () =>
        Promise.resolve({
          found: true,
          href: "https://storage.example/x",
          type: "text/html",
          size: 42,
        }),
      image("artifact://shot.gif", "Shot"),
    );
    await says(other, "no image: text/html");
    expect(other.root.querySelector("img")).to.equal(null);
  });
});

describe("web addresses in a log", () => {
  const hrefs = (log: ShownLog) =>
    links(log).map((link) => link.getAttribute("href"));

  it("are links, whole in each row that they wrap over, and one stop of the tab key", async () => {
    const url = `https://a.example/${"path/".repeat(60)}end`;
    const log = await showLog(logOf(`see ${url}. https://b.example`), {
      wrap: true,
    });
    const rows = log.painted.filter((row) => row !== "").length;
    expect(rows).to.be.greaterThan(2);
    expect(hrefs(log)).to.deep.equal([
      ...Array.from({ length: rows }, () => url),
      "https://b.example/",
    ]);
    expect(links(log).map(({ tabIndex }) => tabIndex)).to.deep.equal([
      0,
      ...Array.from({ length: rows - 1 }, () => -1),
      0,
    ]);
    await expect(log.view).to.be.accessible();
  });

  it("that a link's text shows, while it leads elsewhere, are told", async () => {
    const log = await showLog(
      logOf(
        "\x1b]8;;https://evil.example/login\x07https://github.com\x1b]8;;\x07",
      ),
    );
    const [link] = links(log);
    expect(hrefs(log)).to.deep.equal(["https://evil.example/login"]);
    expect(link?.classList.contains("misleading")).to.equal(true);
    expect(link?.title).to.equal(
      "leads to evil.example\nhttps://evil.example/login",
    );
    expect(link?.getAttribute("aria-label")).to.contain(
      "leads to evil.example",
    );
    await expect(log.view).to.be.accessible();
  });

  it("stay one link where their colour changes", async () => {
    const log = await showLog(
      logOf(
        "\x1b]8;;https://a.example/\x07one \x1b[31mtwo\x1b[0m three\x1b]8;;\x07",
      ),
    );
    expect(hrefs(log)).to.deep.equal(["https://a.example/"]);
    expect(links(log)[0]?.getAttribute("aria-label")).to.contain(
      "one two three",
    );
  });

  it("are made for what is in view alone, and not without end", async () => {
    let raw = "";
    for (let index = 0; index < 100_000; index++)
      raw += `\x1b]8;;https://a.example/${index}\x07x\x1b]8;;\x07`;
    const log = await showLog(logOf(raw), { wrap: true });
    expect(links(log).length).to.be.greaterThan(100);
    expect(links(log).length).to.be.lessThan(2_000);
  });
});

describe("a log's colours", () => {
  it("are readable on both schemes, and concealed text is not to be seen", async () => {
    const log = await showLog(
      logOf(
        "\x1b[38;2;255;255;0myellow\x1b[0m \x1b[38;2;0;0;90mnavy\x1b[0m \x1b[8mhidden",
      ),
    );
    const colors = (text: string) => {
      const span = [...log.root.querySelectorAll(".xterm-rows span")].find(
        ({ textContent }) => textContent.trim() === text,
      );
      const style = span && getComputedStyle(span);
      return style?.getPropertyValue("-webkit-text-fill-color") ?? "";
    };
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = (
        /srgb-linear ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/.exec(color) ?? []
      )
        .slice(1)
        .map(Number);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    log.view.style.colorScheme = "light";
    expect(luminance(colors("yellow"))).to.be.closeTo(0.15, 0.005);
    log.view.style.colorScheme = "dark";
    expect(luminance(colors("yellow"))).to.be.greaterThan(0.9);
    expect(luminance(colors("navy"))).to.be.closeTo(0.25, 0.005);
    expect(log.painted[0]).to.equal("yellow navy");
    expect(log.read[0]).to.contain("hidden");
    // Nor is it before the terminal paints.
    log.find(".window").classList.remove("painted");
    expect(getComputedStyle(log.find(".row")).color).to.equal(
      "rgba(0, 0, 0, 0)",
    );
  });
});
