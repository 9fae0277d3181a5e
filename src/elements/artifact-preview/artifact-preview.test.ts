import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import "../../define/artifact-preview.js";
import "../../define/provider.js";
import { german } from "../../messages/german/index.js";
import { translated } from "../../messages/translated.js";
import { png } from "../../testing/index.js";
import type { BuildkiteArtifactPreview } from "./artifact-preview.js";

/** A content as people see it. */
class ShownContent {
  readonly element: BuildkiteArtifactPreview;

  constructor(element: BuildkiteArtifactPreview) {
    this.element = element;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("It has not been rendered.");
    return shadowRoot;
  }

  get words(): string {
    return this.root.textContent.replace(/\s+/g, " ").trim();
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  find(selector: string): HTMLElement {
    const [found] = this.all(selector);
    if (!found) throw new Error(`There is no ${selector}: ${this.words}`);
    return found;
  }

  async press(words: string): Promise<void> {
    const button = this.all("button").find(({ textContent }) =>
      textContent.replace(/\s+/g, " ").includes(words),
    );
    if (!button) throw new Error(`There is no button ${words}: ${this.words}`);
    button.click();
    await this.element.updateComplete;
  }
}

async function shown(
  path: string,
  content: string | Uint8Array<ArrayBuffer>,
  mimeType = "application/octet-stream",
): Promise<ShownContent> {
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  const element = await fixture<BuildkiteArtifactPreview>(
    html`<buildkite-artifact-preview
      .path=${path}
      .mimeType=${mimeType}
      .bytes=${bytes}
    ></buildkite-artifact-preview>`,
  );
  await waitUntil(() => !element.matches(":state(loading)"), "it is read", {
    timeout: 10_000,
  });
  await element.updateComplete;
  return new ShownContent(element);
}

const lines = (content: ShownContent) =>
  content.all(".line").map(({ textContent }) => textContent);

describe("the content of a text", () => {
  it("shows line by line, and wraps unless somebody prefers not to", async () => {
    const content = await shown("a.txt", "one\n\n  three\r\nfour\n");
    expect(lines(content)).to.deep.equal(["one", "", "  three", "four"]);
    expect(content.words).to.contain("4 lines");
    const { scrollWidth: narrow } = content.find(".text");
    await content.press("Wrap lines");
    expect(content.find(".text").matches(".wraps")).to.be.false;
    expect(content.find(".text").scrollWidth).to.be.at.least(narrow);
    await expect(content.element).to.be.accessible();
  });

  it("has the colours that a terminal would show", async () => {
    const content = await shown("build.log", "\x1b[31mred\x1b[0m plain\n");
    expect(lines(content)).to.deep.equal(["red plain"]);
    expect(content.find(".line span").textContent).to.equal("red");
    await expect(content.element).to.be.accessible();
  });

  it("names characters that would hide or turn around", async () => {
    const content = await shown("a.txt", "a\u202eb\u0007c\ttab");
    expect(lines(content)).to.deep.equal(["aU+202EbU+0007c\ttab"]);
  });

  it("that is nothing but such characters makes no element of each", async () => {
    const content = await shown("a.txt", "\u202e".repeat(300_000));
    expect(content.all(".hidden-character").length).to.be.lessThan(100);
    expect(lines(content)[0]?.endsWith("[U+202E]")).to.be.true;
  });

  it("puts thousands of lines on the page only when they are asked for", async () => {
    const content = await shown("a.txt", "x\n".repeat(5_000));
    expect(content.all(".line").length).to.equal(2_000);
    await content.press("Show 2,000 more lines");
    expect(content.all(".line").length).to.equal(4_000);
    await content.press("Show 1,000 more lines");
    expect(content.all(".line").length).to.equal(5_000);
  });

  it("may be UTF-16", async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x68, 0, 0x69, 0]);
    expect(lines(await shown("a.txt", bytes))).to.deep.equal(["hi"]);
  });

  for (const [what, bytes] of [
    ["zeros", new Uint8Array([1, 2, 0, 3])],
    ["bytes that are not UTF-8", new Uint8Array(100).fill(0xf8)],
  ] as const) {
    it(`is none where it has ${what}`, async () => {
      const content = await shown("a.txt", bytes);
      expect(content.words).to.contain("bytes that are not text");
    });
  }

  it("is said to be empty", async () => {
    expect((await shown("a.txt", "")).words).to.equal("The file is empty.");
  });
});

describe("the content of JSON", () => {
  it("folds, opens to a depth, and is there as text", async () => {
    const value = {
      name: "web",
      list: [1, true, null],
      deep: { a: { b: { c: 1 } } },
    };
    const content = await shown("a.json", JSON.stringify(value));
    expect(content.words).to.contain('name: "web"');
    expect(content.words).not.to.contain("c: 1");
    await content.press("a: {…}");
    await content.press("b: {…}");
    expect(content.words).to.contain("c: 1");
    await expect(content.element).to.be.accessible();
    await content.press("list: […]");
    expect(content.words).not.to.contain("true");
    await content.press("As text");
    expect(lines(content)).to.deep.equal([JSON.stringify(value)]);
  });

  it("that is not valid is text, with the reason", async () => {
    const content = await shown("a.json", '{"a": nope}');
    expect(content.words).to.contain("It is not valid JSON:");
    expect(lines(content)).to.deep.equal(['{"a": nope}']);
    await expect(content.element).to.be.accessible();
  });

  it("shows long lists part by part", async () => {
    const content = await shown("a.json", JSON.stringify(Array(250).fill(0)));
    expect(content.all("li").length).to.equal(1);
    await content.press("250 items");
    expect(content.all("li").length).to.equal(102);
    await content.press("Show 100 more");
    await content.press("Show 50 more");
    expect(content.all("li").length).to.equal(251);
  });

  it("takes names that would change an object", async () => {
    const content = await shown(
      "a.json",
      '{"__proto__": {"x": 1}, "constructor": 2}',
    );
    expect(content.words).to.contain("__proto__");
    expect(content.words).to.contain("constructor: 2");
  });

  it("takes what is nested deeper than anybody reads", async () => {
    const content = await shown(
      "a.json",
      "[".repeat(200_000) + "]".repeat(200_000),
    );
    expect(content.words).not.to.equal("");
  });
});

describe("the content of an image", () => {
  const red = png(4, 2, () => 0xff0000);

  it("shows as data, whatever its name says", async () => {
    const content = await shown("renamed.txt", red);
    const image = content.find("img") as HTMLImageElement;
    await waitUntil(() => image.naturalWidth === 4, "it is drawn");
    expect(image.src).to.match(/^data:image\/png;base64,/);
    expect(content.words).to.contain("4 × 2 pixels");
    expect(image.alt).to.equal("renamed.txt");
    await expect(content.element).to.be.accessible();
  });

  it("is not drawn where it says to be larger than anybody’s memory", async () => {
    const bomb = red.slice();
    bomb.set([0, 1, 0, 0, 0, 1, 0, 0], 16);
    const content = await shown("a.png", bomb);
    expect(content.words).to.contain("more than 16 million pixels");
    expect(content.all("img").length).to.equal(0);
  });

  it("in SVG is an image, which runs nothing, and text", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>parent.harmed = true</script><rect width="9" height="9"/></svg>';
    const content = await shown("a.svg", svg);
    const image = content.find("img") as HTMLImageElement;
    await waitUntil(() => image.complete, "it is drawn");
    expect(image.src).to.match(/^data:image\/svg\+xml;base64,/);
    expect(content.all("svg").length).to.equal(0);
    expect("harmed" in window).to.be.false;
    await content.press("As text");
    expect(lines(content)).to.deep.equal([svg]);
  });

  it("is text where its parts repeat each other, which has no end", async () => {
    const level = (at: number) =>
      `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`;
    const levels = Array.from({ length: 12 }, (_, at) => level(at)).join("");
    const bomb = `<svg xmlns="http://www.w3.org/2000/svg"><g id="a0"/>${levels}<use href="#a12"/></svg>`;
    const content = await shown("a.svg", bomb);
    expect(content.all("img").length).to.equal(0);
    expect(content.words).to.contain("Its parts repeat each other");
    const chart = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><defs><path id="g"/></defs><g id="axis">${'<use xlink:href="#g"/>'.repeat(500)}</g></svg>`;
    expect((await shown("b.svg", chart)).all("img").length).to.equal(1);
  });

  it("that is cut off says so", async () => {
    const content = await shown("a.svg", "<svg><");
    await waitUntil(
      () => content.words.includes("The image could not be drawn."),
      "it is said",
    );
  });
});

describe("the content of a web page", () => {
  it("shows in a frame in which nothing runs and nothing loads", async () => {
    const content = await shown(
      "report/index.html",
      '<!DOCTYPE html><title>x</title><script>parent.harmed = true; top.location = "https://evil.example/"</script><img src=x onerror="parent.harmed = true"><meta http-equiv="refresh" content="0;url=https://evil.example/"><h1>Report</h1>',
    );
    const frame = content.find("iframe") as HTMLIFrameElement;
    expect(frame.getAttribute("sandbox")).to.equal("");
    expect(frame.srcdoc).to.match(
      /^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
    );
    expect(frame.srcdoc).to.contain("<h1>Report</h1>");
    await waitUntil(
      () => frame.contentDocument === null,
      "it is another origin",
    );
    expect("harmed" in window).to.be.false;
    expect(content.words).to.contain("Without its scripts");
    await content.press("As text");
    expect(content.all("iframe").length).to.equal(0);
    expect(lines(content)[0]).to.contain("<script>");
  });

  it("keeps to its frame: links lead within the page or nowhere", async () => {
    const content = await shown(
      "a.html",
      `<base href="https://evil.example/"><link rel="preconnect" href="https://evil.example"><meta http-equiv="refresh" content="0;url=/x"><title>A "title"</title><a href="#deep">deep</a><a target="_self" href="https://evil.example/">out</a><svg><a target="_top" href="/">out</a></svg><iframe src="https://evil.example/"></iframe><div><template shadowrootmode="open"><a target="_self" href="/">out</a></template></div>`,
    );
    const frame = content.find("iframe") as HTMLIFrameElement;
    const outer = new DOMParser().parseFromString(frame.srcdoc, "text/html");
    const inner = outer.querySelector("iframe");
    expect(inner?.getAttribute("sandbox")).to.equal("");
    expect(inner?.title).to.equal('A "title"');
    const page = new DOMParser().parseFromString(
      inner?.srcdoc ?? "",
      "text/html",
    );
    for (const one of [outer, page])
      expect(one.head.firstElementChild?.outerHTML).to.match(
        /^<meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
      );
    expect(page.querySelector("link, iframe, template, [href='/x']")).to.equal(
      null,
    );
    expect(page.querySelectorAll("base").length).to.equal(1);
    const targets = [...page.querySelectorAll("a")].map((link) => [
      link.getAttribute("href"),
      link.getAttribute("target"),
    ]);
    expect(targets).to.deep.equal([
      ["about:srcdoc#deep", "_self"],
      ["https://evil.example/", null],
      ["/", null],
    ]);
  });

  it("is known by its start, whatever its name", async () => {
    const content = await shown("report", "\n<!doctype html><p>Hi");
    expect(content.all("iframe").length).to.equal(1);
  });
});

const REPORT = `<?xml version="1.0"?>
<testsuites>
  <testsuite name="calm"><testcase name="adds" classname="Sum" time="0.0125"/></testsuite>
  <testsuite name="outer"><testsuite name="inner">
    <testcase name="passes" time="1,200.5"/>
    <testcase name="fails"><failure message="expected 1" type="AssertionError">at line 3</failure><system-out>some output</system-out></testcase>
    <testcase name="breaks"><error message="no &lt;connection&gt;"/></testcase>
    <testcase name="waits"><skipped message="later"/></testcase>
  </testsuite></testsuite>
</testsuites>`;

describe("the content of a test report", () => {
  it("is a table of its tests, suite by suite, what failed first", async () => {
    const content = await shown("junit.xml", REPORT, "text/xml");
    expect(
      content.all("caption").map(({ textContent }) => textContent.trim()),
    ).to.deep.equal(["outer › inner", "calm"]);
    expect(
      content.all(".test").map(({ textContent }) => textContent),
    ).to.deep.equal(["fails", "breaks", "passes", "waits", "adds"]);
    expect(content.words).to.contain("5 tests");
    expect(content.words).to.contain("2 failed");
    expect(content.words).to.contain("1 skipped");
    expect(content.words).to.contain("no <connection>");
    expect(content.words).to.contain("1,200.5s");
    expect(content.words).to.contain("0.013s");
    await expect(content.element).to.be.accessible();
  });

  it("unfolds a test’s details and output", async () => {
    const content = await shown("junit.xml", REPORT);
    const details = content.find("details") as HTMLDetailsElement;
    expect(content.all("details").length).to.equal(1);
    details.open = true;
    expect(details.textContent).to.contain("at line 3");
    expect(details.textContent).to.contain("some output");
    await expect(content.element).to.be.accessible();
  });

  it("can be only what failed", async () => {
    const content = await shown("junit.xml", REPORT);
    content.find("input").click();
    await content.element.updateComplete;
    expect(
      content.all(".test").map(({ textContent }) => textContent),
    ).to.deep.equal(["fails", "breaks"]);
    await expect(content.element).to.be.accessible();
  });

  it("says that none has failed, or that there are none", async () => {
    const passed = await shown(
      "a.xml",
      '<testsuite><testcase name="a"/></testsuite>',
    );
    expect(passed.words).to.contain("Tests without a suite");
    passed.find("input").click();
    await passed.element.updateComplete;
    expect(passed.words).to.contain("No test has failed.");
    const empty = await shown("a.xml", "<testsuites/>");
    expect(empty.words).to.contain("The report holds no tests.");
  });

  it("puts thousands of tests on the page only when they are asked for", async () => {
    const tests = '<testcase name="t"/>'.repeat(6_000);
    const content = await shown(
      "a.xml",
      `<testsuite name="s">${tests}</testsuite>`,
    );
    expect(content.all("tbody tr").length).to.equal(200);
    expect(content.words).to.contain("6,000 tests");
    expect(content.words).to.contain("Only the first 5,000 tests are shown.");
  });

  it("that is not well-formed is text, and so is any other XML", async () => {
    const broken = await shown("a.xml", "<testsuite><testcase>");
    expect(broken.words).to.contain("It is not well-formed XML");
    expect(lines(broken)).to.deep.equal(["<testsuite><testcase>"]);
    const other = await shown("pom.xml", "<project/>");
    expect(lines(other)).to.deep.equal(["<project/>"]);
  });

  it("that declares entities is text: nothing is resolved", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><testsuite name="&b;&c;"/>`;
    const content = await shown("a.xml", bomb);
    expect(content.words).to.contain("It declares entities");
    expect(lines(content)).to.deep.equal([bomb]);
  });

  it("may hold a web page in a test’s output", async () => {
    const content = await shown(
      "a.xml",
      '<?xml version="1.0"?><!-- <!DOCTYPE x> --><testsuite><testcase name="a"><failure><![CDATA[<!DOCTYPE html><p>]]></failure></testcase></testsuite>',
    );
    expect(content.find("pre").textContent).to.equal("<!DOCTYPE html><p>");
  });

  it("takes suites within suites, of which it names the innermost", async () => {
    const name = "n".repeat(1_000);
    const suites = `<testsuite name="${name}"><testcase name="t"/>`;
    const content = await shown(
      "a.xml",
      suites.repeat(2_000) + "</testsuite>".repeat(2_000),
    );
    const names = content.all("caption").map((one) => one.textContent.trim());
    expect(names.at(-1)).to.match(/^… › n{300} …/);
    expect(Math.max(...names.map(({ length }) => length))).to.be.lessThan(
      3_000,
    );
  });

  it("writes markup in names as text", async () => {
    const content = await shown(
      "a.xml",
      '<testsuite name="&lt;img src=x onerror=alert(1)&gt;"><testcase name="&lt;b&gt;"/></testsuite>',
    );
    expect(content.all("img, b").length).to.equal(0);
    expect(content.words).to.contain("<img src=x onerror=alert(1)>");
  });
});

describe("the content of a table", () => {
  it("has columns, quotes and ends of lines as spreadsheets write them", async () => {
    const content = await shown(
      "a.csv",
      'a,b\r\n"1,5","say ""hi"""\n"two\nlines",3\n',
    );
    const cells = content.all("th, td").map(({ textContent }) => textContent);
    expect(cells).to.deep.equal([
      "a",
      "b",
      "1,5",
      'say "hi"',
      "two\nlines",
      "3",
    ]);
    await expect(content.element).to.be.accessible();
  });

  it("says where it is too wide, and takes thousands of lines in one value", async () => {
    const wide = await shown("a.csv", `${"a,".repeat(60)}\n`);
    expect(wide.all("th").length).to.equal(50);
    expect(wide.words).to.contain("Only the first 50 columns are shown.");
    const narrow = await shown("a.csv", `a\n"${"\n".repeat(100_000)}"`);
    expect(narrow.words).not.to.contain("columns");
    expect(narrow.find("td").textContent.length).to.equal(100_000);
    expect(narrow.find("td").childNodes.length).to.be.lessThan(10);
  });

  it("may have tabs between its values, and thousands of rows", async () => {
    const content = await shown("a.tsv", "a\tb\n".repeat(3_000));
    expect(content.all("th").length).to.equal(2);
    expect(content.all("tbody tr").length).to.equal(499);
    expect(content.words).to.contain("Only the first 500 rows are shown.");
  });
});

describe("any content", () => {
  it("makes way for the next one", async () => {
    const content = await shown("a.txt", "first");
    content.element.bytes = new TextEncoder().encode("second");
    await waitUntil(() => lines(content)[0] === "second", "the next shows");
  });

  it("is spoken of in German", async () => {
    const provider = await fixture<HTMLElement>(
      html`<buildkite-provider .messages=${translated(german, "de")}
        ><buildkite-artifact-preview
          .path=${"a.txt"}
          .bytes=${new TextEncoder().encode("x")}
        ></buildkite-artifact-preview
      ></buildkite-provider>`,
    );
    const element = provider.querySelector("buildkite-artifact-preview");
    await waitUntil(
      () => element?.shadowRoot?.textContent.includes("Zeilen umbrechen"),
      "German",
    );
  });
});
