import { expect } from "@open-wc/testing";
import { HOSTILE_HTML } from "../../testing/index.js";
import { allowedClasses } from "./allowed-classes.js";
import { AnnotationsHarness, annotated } from "./annotation-list.harness.js";
import { loadSanitiser, type Sanitise } from "./sanitise.js";

const ATTRIBUTES =
  /^(?:align|alt|aria-label|class|colspan|data-(?:artifact|build|job|picture)|decoding|height|href|loading|open|referrerpolicy|rel|reversed|role|rowspan|scope|span|src|start|tabindex|target|title|type|valign|width)$/;

const ELEMENTS =
  /^(?:a|abbr|b|blockquote|br|button|caption|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[456]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var)$/;

async function bodyOf(html: string): Promise<AnnotationsHarness> {
  return new AnnotationsHarness(annotated([{ bodyHtml: html }])).show();
}

describe("the body of an annotation that means harm", () => {
  let harmed: unknown[];

  beforeEach(() => {
    harmed = [];
    Object.assign(window, { harm: (which: unknown) => harmed.push(which) });
  });

  afterEach(() => {
    Reflect.deleteProperty(window, "harm");
  });

  it("runs nothing, and leaves only what Buildkite’s own renderer makes", async () => {
    const list = new AnnotationsHarness(
      annotated(HOSTILE_HTML.map((bodyHtml) => ({ bodyHtml }))),
    );
    await list.show();
    const bodies = [...list.root.querySelectorAll(".body")];
    expect(bodies.length).to.be.greaterThan(25);
    for (const body of bodies)
      for (const element of body.querySelectorAll("*")) {
        expect(element.namespaceURI).to.match(/xhtml$/);
        expect(element.localName).to.match(ELEMENTS);
        for (const { name } of element.attributes)
          expect(name, element.outerHTML).to.match(ATTRIBUTES);
        if (element instanceof HTMLElement) element.click();
      }
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(harmed).to.deep.equal([]);
  });

  it("links to the web and to mail alone, and tells nobody where from", async () => {
    const list = new AnnotationsHarness(
      annotated(HOSTILE_HTML.map((bodyHtml) => ({ bodyHtml }))),
    );
    await list.show();
    const links = [...list.root.querySelectorAll<HTMLAnchorElement>(".body a")];
    for (const link of links.filter((one) => one.hasAttribute("href"))) {
      expect(link.href).to.match(/^(?:https?|mailto):/);
      expect(new URL(link.href).host).not.to.equal(location.host);
      expect(link.rel).to.equal("noopener noreferrer");
      expect(link.target).to.equal("_blank");
      expect(link.referrerPolicy).to.equal("no-referrer");
    }
    const images = list.root.querySelectorAll<HTMLImageElement>(".body img");
    for (const image of images) {
      expect(image.src).to.match(/^https:/);
      expect(image.loading).to.equal("lazy");
      expect(image.referrerPolicy).to.equal("no-referrer");
    }
  });

  it("cannot look like a part of the list around it", async () => {
    const list = await bodyOf(
      '<div class="notice fold visually-hidden border">disguised</div>',
    );
    expect(list.find(".body div").className).to.equal("border");
  });

  it("cannot stand for a property of the page", async () => {
    const list = await bodyOf('<img name="cookie" id="x"><form id="body">');
    expect(list.root.querySelector("[id], [name]") === null).to.be.true;
    expect(document.cookie).to.be.a("string");
  });

  it("keeps to its own place, whatever classes it has", () => {
    expect(
      allowedClasses("fixed absolute notice p2 z4 hide artifact"),
    ).to.equal("p2");
    expect(
      allowedClasses("term-fg31 term-fgx255 term-fgx256 term-bgi101 term-x"),
    ).to.equal("term-fg31 term-fgx255 term-bgi101");
  });
});

describe("the sanitiser", () => {
  let sanitise: Sanitise;

  before(async () => {
    sanitise = await loadSanitiser();
  });

  it("makes nodes of another document, in which nothing loads", () => {
    const fragment = sanitise('<img src="https://evil.example/a.png">');
    expect(fragment.ownerDocument === document).to.be.false;
    expect(fragment.ownerDocument.defaultView).to.equal(null);
  });

  it("says the same of what it has made: nothing changes the second time", () => {
    for (const html of HOSTILE_HTML) {
      const once = htmlOf(sanitise(html));
      expect(htmlOf(sanitise(once))).to.equal(once);
    }
  });

  it("is not the page’s own, which may have other rules", async () => {
    const { default: pages } = await import("dompurify");
    pages.setConfig({ ADD_TAGS: ["iframe"], ADD_ATTR: ["onclick"] });
    try {
      const html = '<p onclick="1">text</p><iframe></iframe>';
      expect(htmlOf(sanitise(html))).to.equal("<p>text</p>");
    } finally {
      pages.clearConfig();
    }
  });
});

describe("the body of an annotation", () => {
  it("has links that are relative to the build’s page at Buildkite", async () => {
    const list = await bodyOf(
      '<a href="/acme/api">one</a> <a href="#top">two</a> <a href="mailto:a@b.example">three</a> <a>four</a>',
    );
    const [one, two, three, four] = list.body.querySelectorAll("a");
    expect(one?.href).to.equal("https://buildkite.com/acme/api");
    expect(two?.href).to.equal("https://buildkite.com/acme/web/builds/7#top");
    expect(three?.href).to.equal("mailto:a@b.example");
    expect(four?.hasAttribute("href")).to.be.false;
  });

  it("keeps links to the pipeline’s builds in the portal", async () => {
    const uuid = "0190aaaa-bbbb-4ccc-8ddd-eeeeffff0000";
    const list = new AnnotationsHarness(
      annotated([
        {
          bodyHtml: `<a href="#${uuid}">job</a> <a href="https://buildkite.com/acme/web/builds/6">build</a> <a href="https://buildkite.com/acme/api/builds/6">other</a>`,
        },
      ]),
    );
    await list.show({
      hrefFor: ({ build, job = "" }) => `/ci/${build}/${job}`,
    });
    const hrefs = [...list.body.querySelectorAll("a")].map((link) =>
      link.getAttribute("href"),
    );
    expect(hrefs).to.deep.equal([
      `/ci/7/${uuid}`,
      "/ci/6/",
      "https://buildkite.com/acme/api/builds/6",
    ]);
  });

  it("marks a link whose text is another address", async () => {
    const list = await bodyOf(
      '<a href="https://evil.example/">https://github.com/</a>',
    );
    const link = list.find(".body a") as HTMLAnchorElement;
    expect(link.classList.contains("misleading")).to.be.true;
    expect(link.title).to.contain("leads to evil.example");
  });

  it("has its tables in boxes that scroll by keyboard", async () => {
    const cells = Array.from(
      { length: 30 },
      (_, at) => `<td class="nowrap">column ${at}</td>`,
    ).join("");
    const list = await bodyOf(
      `<table><tr>${cells}</tr></table><table><tr><td>narrow</td></tr></table>`,
    );
    const [wide, narrow] = list.root.querySelectorAll(".scrolls");
    await list.eventually(() => wide?.getAttribute("tabindex") === "0");
    expect(narrow?.hasAttribute("tabindex")).to.be.false;
    expect(list.element.scrollWidth).to.be.lessThan(702);
    await expect(list.element).to.be.accessible();
  });

  it("opens and closes its details", async () => {
    const list = await bodyOf(
      "<details><summary>Trace</summary><p>deep inside</p></details>",
    );
    const details = list.find("details") as HTMLDetailsElement;
    list.find("summary").click();
    expect(details.open).to.be.true;
  });

  it("puts emoji in place of shortcodes, but not in code", async () => {
    const list = await bodyOf("<p>:rocket: done</p><code>:rocket: done</code>");
    await list.eventually(() => list.words.includes("🚀"));
    expect(list.find(".body code").textContent).to.equal(":rocket: done");
  });

  it("puts its headings below those of the list", async () => {
    const list = await bodyOf("<h1>Report</h1><h2>Details</h2>");
    expect(list.find(".body h4").textContent).to.equal("Report");
    expect(list.find(".body h5").textContent).to.equal("Details");
  });

  it("shows pictures that came with it, but no drawings that could hold anything", async () => {
    const pixel =
      "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    const list = await bodyOf(
      `<img src="${pixel}" alt="chart"><img src="data:image/svg+xml;base64,PHN2Zy8+" alt="drawing">`,
    );
    const images = list.body.querySelectorAll("img");
    expect(images).to.have.length(1);
    expect(images[0]?.src).to.equal(pixel);
    expect(list.words).to.contain("drawing");
  });
});

describe("a picture elsewhere", () => {
  it("is never asked of the page’s own server, in the name of whoever looks", async () => {
    const list = await bodyOf(
      `<img src="https://${location.host}/logout" alt="portal"><img src="https://shields.example/a.png" alt="badge">`,
    );
    expect(list.body.querySelectorAll("img")).to.have.length(1);
    expect(list.body.textContent).to.contain("portal");
  });
});

describe("an artifact that an annotation refers to", () => {
  it("is asked for when somebody opens it", async () => {
    const list = await bodyOf(
      '<a href="artifact://coverage/index.html">Coverage</a>',
    );
    const before = list.server.requests.length;
    const button = list.find(".body button");
    expect(button.textContent).to.equal("Coverage");
    expect(list.server.requests.length).to.equal(before);
    button.click();
    await list.settle();
    await list.eventually(
      () => list.root.querySelector("dialog a[href^='https:']") !== null,
    );
    expect(list.server.requests.length).to.equal(before + 2);
    await expect(list.element).to.be.accessible();
  });

  it("shows as a picture once somebody asks for it, in a link too", async () => {
    const list = await bodyOf(
      '<a href="https://example.com/"><img src="artifact://shot.png" alt="The page"></a>',
    );
    expect(list.find(".body a").textContent).to.equal("The page");
    const button = list.find(".body button");
    expect(button.textContent).to.equal("Show image The page");
    // The storage is not on the network: the picture makes way for the failure, soon.
    const pictures = new Set<string>();
    const observer = new MutationObserver(() => {
      for (const { src } of list.root.querySelectorAll<HTMLImageElement>(
        "dialog img",
      ))
        pictures.add(src);
    });
    observer.observe(list.root, { childList: true, subtree: true });
    button.click();
    await list.settle();
    await list.eventually(() => pictures.size > 0);
    observer.disconnect();
    expect([...pictures].join()).to.match(/^https:/);
    expect(list.find("dialog h2").textContent).to.equal("The page");
  });

  it("says that it is not there", async () => {
    const list = await bodyOf('<a href="artifact://nowhere.txt">File</a>');
    list.find(".body button").click();
    await list.settle();
    await list.eventually(() =>
      list.words.includes("The build has no artifact by this path."),
    );
  });
});

function htmlOf(fragment: DocumentFragment): string {
  const box = document.implementation.createHTMLDocument().createElement("div");
  box.append(fragment);
  return box.innerHTML;
}
