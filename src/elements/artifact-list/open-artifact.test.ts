import { expect } from "@open-wc/testing";
import { png, type ArtifactSpec } from "../../testing/index.js";
import { observed } from "../../live/in-sight.harness.js";
import { nextDownload } from "../job-log/job-log.harness.js";
import { ArtifactsHarness, uploaded } from "./artifact-list.harness.js";

const REPORT: ArtifactSpec = {
  path: "reports/junit.xml",
  mimeType: "text/xml",
  content:
    '<testsuite name="cart"><testcase name="adds up"><failure message="no"/></testcase></testsuite>',
};

const FILES: readonly ArtifactSpec[] = [
  REPORT,
  { path: "shot.png", mimeType: "image/png", content: png(3, 3, () => 0xff) },
  { path: "trace.zip", mimeType: "application/zip", content: "PK" },
  { path: "big.txt", mimeType: "text/plain", content: "x".repeat(1_000_001) },
];

/** The tab that the page opens next, in which nothing is loaded. */
async function withTab(
  act: () => Promise<void>,
  { blocked = false }: { readonly blocked?: boolean } = {},
) {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const led: string[] = [];
  let opened = 0;
  let closed = false;
  const inner = frame.contentWindow?.document;
  const tab = {
    opener: window as Window | null,
    document: inner,
    get closed() {
      return closed;
    },
    close: () => {
      closed = true;
    },
    location: { replace: (url: string) => void led.push(url) },
  };
  const { open } = window;
  window.open = () => {
    opened += 1;
    return blocked ? null : (tab as unknown as Window);
  };
  try {
    await act();
  } finally {
    window.open = open;
    frame.remove();
  }
  return { led, opened: () => opened, closed: () => closed, tab, inner };
}

async function shown(
  options: Partial<ReturnType<typeof uploaded>> = {},
): Promise<ArtifactsHarness> {
  return new ArtifactsHarness({ ...uploaded(FILES), ...options }).show();
}

describe("the download of an artifact", () => {
  it("asks for its address at the click, and leads a new tab there", async () => {
    const list = await shown();
    expect(list.requests.length).to.equal(1);
    const { led, tab, inner } = await withTab(() =>
      list.download("Download junit.xml"),
    );
    expect(led.length).to.equal(1);
    expect(led[0]).to.match(/^https:\/\/artifacts\.example\//);
    expect(tab.opener === null).to.be.true;
    expect(
      inner?.querySelector("meta[name=referrer]")?.getAttribute("content"),
    ).to.equal("no-referrer");
    expect(list.requests.length).to.equal(2);
    expect(list.words).to.contain("junit.xml opens in a new tab.");
  });

  it("is asked for once, however often it is clicked", async () => {
    const list = await shown();
    list.server.failNext({ matching: /download/, delay: 1_000 });
    const { opened } = await withTab(async () => {
      await list.press("Download junit.xml");
      await list.press("Download junit.xml");
      await list.settle(2_000);
    });
    expect(opened()).to.equal(1);
    expect(list.requests.length).to.equal(2);
  });

  it("offers a link for a minute where the browser blocks the tab", async () => {
    const list = await shown();
    await withTab(() => list.download("Download junit.xml"), { blocked: true });
    const link = list.find("a.button") as HTMLAnchorElement;
    expect(link.href).to.match(/^https:\/\/artifacts\.example\//);
    expect(link.rel).to.equal("noopener noreferrer");
    expect(list.words).to.contain("The browser has blocked the new tab");
    await expect(list.element).to.be.accessible();
    await list.settle(55_000);
    expect(list.root.querySelector("a.button") === null).to.be.true;
  });

  it("that is refused says why in its row, closes the tab, and can be tried again", async () => {
    const list = await shown();
    list.server.failNext({ matching: /download/, status: 500 });
    const first = await withTab(() => list.download("Download junit.xml"));
    expect(first.closed()).to.be.true;
    const row = list.row("junit.xml");
    expect(row.textContent).to.contain("junit.xml could not be downloaded.");
    await expect(list.element).to.be.accessible();
    const second = await withTab(() => list.download("Try again", row));
    expect(second.led.length).to.equal(1);
    expect(list.row("junit.xml").querySelector(".notice") === null).to.be.true;
  });

  it("comes through a proxy that follows redirects, without a second tab", async () => {
    const list = await shown({ followRedirects: true });
    const file = nextDownload();
    const first = await withTab(() => list.download("Download junit.xml"));
    expect(first.closed()).to.be.true;
    expect((await file).name).to.equal("junit.xml");
    expect(await (await file).text()).to.equal(REPORT.content);
    const again = nextDownload();
    const second = await withTab(() => list.download("Download junit.xml"));
    expect(second.opened()).to.equal(0);
    expect((await again).name).to.equal("junit.xml");
  });

  it("is not a page to sign in, and has a name without hidden characters", async () => {
    const list = await shown({
      ...uploaded([{ path: "invoice\u202egnp.exe", content: "MZ" }]),
      followRedirects: true,
    });
    list.server.failNext({ matching: /download/, garbage: true });
    const [row] = list.rows;
    await withTab(() => list.download("Download invoice[U+202E]gnp.exe", row));
    expect(list.words).to.contain("could not be downloaded.");
    expect(list.words).to.contain("web page");
    const file = nextDownload();
    await withTab(() => list.download("Try again", row));
    expect((await file).name).to.equal("invoice[U+202E]gnp.exe");
  });

  it("is said to be hidden by a proxy that passes the address on", async () => {
    const list = await shown({ stripHeaders: false });
    const { closed } = await withTab(() => list.download("Download junit.xml"));
    expect(closed()).to.be.true;
    expect(list.words).to.contain("The portal’s proxy hides");
  });

  it("never leads to an address that is none of the web’s", async () => {
    const list = await shown();
    list.server.failNext({
      matching: /download/,
      status: 302,
      body: { url: "javascript:alert(1)" },
    });
    const { led } = await withTab(() => list.download("Download junit.xml"));
    expect(led).to.deep.equal([]);
    expect(list.words).to.contain("junit.xml could not be downloaded.");
  });
});

describe("the preview of an artifact", () => {
  it("shows the content that a proxy hands over", async () => {
    const list = await shown({ followRedirects: true });
    await list.open("junit.xml");
    await list.eventually(() => list.dialogWords.includes("adds up"));
    expect(list.dialog.open).to.be.true;
    expect(list.dialogWords).to.contain("reports/junit.xml");
    expect(list.dialogWords).to.contain("1 failed");
    expect(list.requests.length).to.equal(2);
    await expect(list.element).to.be.accessible();
    await list.press("Close", list.dialog);
    expect(list.dialog.open).to.be.false;
    expect(list.focused).to.equal("junit.xml");
  });

  it("shows the content that a storage lets pages read", async () => {
    const list = await shown({ storageCors: true });
    await list.open("shot.png");
    await list.eventually(() => list.dialogWords.includes("3 × 3 pixels"));
    await expect(list.element).to.be.accessible();
  });

  it("says where content is out of a page’s reach, and offers the download", async () => {
    const list = await shown();
    await list.open("junit.xml");
    await list.eventually(() =>
      list.dialogWords.includes("cannot be shown on this page"),
    );
    await expect(list.element).to.be.accessible();
    const { led } = await withTab(() => list.download("Download", list.dialog));
    expect(led.length).to.equal(1);
  });

  it("asks for nothing that is too big, or of a kind without a preview", async () => {
    const list = await shown({ followRedirects: true });
    await list.open("big.txt");
    expect(list.dialogWords).to.contain("At 1 MB it is too big to show here");
    await list.press("Close", list.dialog);
    await list.open("trace.zip");
    expect(list.dialogWords).to.contain("no preview for this kind of file");
    expect(list.requests.length).to.equal(1);
    await expect(list.element).to.be.accessible();
  });

  it("shows how far it has come, and is given up when it is closed", async () => {
    const list = await shown({ followRedirects: true });
    list.server.failNext({ matching: /download/, delay: 60_000 });
    await list.open("junit.xml");
    expect(list.dialogWords).to.contain("Loading its content…");
    await expect(list.element).to.be.accessible();
    list.dialog.close();
    await list.eventually(() => !list.dialogWords.includes("Loading"));
    await list.settle(70_000);
    expect(list.dialog.open).to.be.false;
  });

  it("says why it failed, and tries again", async () => {
    const list = await shown({ followRedirects: true });
    list.server.failNext({ matching: /download/, status: 500 });
    await list.open("junit.xml");
    await list.eventually(() =>
      list.dialogWords.includes("Its content could not be loaded."),
    );
    await expect(list.element).to.be.accessible();
    await list.download("Try again", list.dialog);
    await list.eventually(() => list.dialogWords.includes("adds up"));
  });

  it("is not a page to sign in", async () => {
    const list = await shown({ followRedirects: true });
    list.server.failNext({ matching: /download/, garbage: true });
    await list.open("junit.xml");
    await list.eventually(() =>
      list.dialogWords.includes("Its content could not be loaded."),
    );
  });

  it("is over when the list leaves the page, and works when it is back", async () => {
    const list = await shown({ followRedirects: true });
    await list.open("junit.xml");
    const { parentElement } = list.element;
    list.element.remove();
    parentElement?.append(list.element);
    await observed(list.element);
    await list.settle();
    expect(list.dialog.open).to.be.false;
    await list.open("junit.xml");
    await list.eventually(() => list.dialogWords.includes("adds up"));
  });
});
