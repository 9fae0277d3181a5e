import { expect } from "@open-wc/testing";
import { german } from "../../messages/german/index.js";
import { translated } from "../../messages/translated.js";
import type { ArtifactSpec } from "../../testing/index.js";
import {
  ArtifactsHarness,
  TESTS_JOB,
  uploaded,
} from "./artifact-list.harness.js";

const file = (path: string, more: ArtifactSpec = {}): ArtifactSpec => ({
  path,
  mimeType: "text/plain",
  content: "0123456789",
  ...more,
});

const many = (count: number): ArtifactSpec[] =>
  Array.from({ length: count }, (_, at) =>
    file(`reports/package-${at % 10}/file-${at}.txt`),
  );

async function shown(
  artifacts: readonly ArtifactSpec[],
  ofOther: readonly ArtifactSpec[] = [],
): Promise<ArtifactsHarness> {
  return new ArtifactsHarness(uploaded(artifacts, ofOther)).show();
}

describe("a list of artifacts", () => {
  it("is a tree by path, with sizes, kinds and sums", async () => {
    const list = await shown([
      file("coverage/html/index.html"),
      file("coverage/html/app.css"),
      file("coverage/lcov.info"),
      file("shot.png"),
    ]);
    expect(list.names).to.deep.equal([
      "coverage",
      "html",
      "app.css",
      "index.html",
      "lcov.info",
      "shot.png",
    ]);
    expect(list.rows.map((row) => row.ariaLevel)).to.deep.equal([
      "1",
      "2",
      "3",
      "3",
      "2",
      "1",
    ]);
    const folder = list.row("coverage").textContent.replace(/\s+/g, " ");
    expect(folder).to.contain("3 files");
    expect(folder).to.contain("30 bytes");
    expect(list.row("index.html").textContent).to.contain("Web page");
    expect(list.row("shot.png").textContent).to.contain("Image");
    expect(list.words).to.contain("4 artifacts · 40 bytes in all");
    await expect(list.element).to.be.accessible();
  });

  it("folds and unfolds its folders, one by one and all at once", async () => {
    const list = await shown([file("a/1"), file("b/2")]);
    await list.press("a");
    expect(list.names).to.deep.equal(["a", "b", "2"]);
    expect(list.find(".folder button").ariaExpanded).to.equal("false");
    await list.press("Open all folders");
    expect(list.names).to.deep.equal(["a", "1", "b", "2"]);
    await list.press("Fold all folders");
    expect(list.names).to.deep.equal(["a", "b"]);
  });

  it("names the job of each file where there may be several, and leads to it", async () => {
    const list = await shown([file("junit.xml")], [file("junit.xml")]);
    const links = [...list.root.querySelectorAll<HTMLAnchorElement>("a.job")];
    expect(
      links.map(({ textContent }) => textContent.trim()).sort(),
    ).to.deep.equal(["Bundle", "Unit tests"]);
    let selected = "";
    list.element.addEventListener("buildkite-job-select", (event) => {
      selected = event.job.id;
      event.preventDefault();
    });
    const link = links.find((one) => one.href.endsWith(TESTS_JOB));
    link?.click();
    expect(selected).to.equal(TESTS_JOB);
  });

  it("of a job has that job’s alone, and does not name it", async () => {
    const list = new ArtifactsHarness(
      uploaded([file("mine")], [file("theirs")]),
    );
    await list.show({ job: TESTS_JOB });
    expect(list.names).to.deep.equal(["mine"]);
    expect(list.root.querySelector(".job") === null).to.be.true;
    expect(list.requests[0]).to.match(
      /^jobs\/.*\/artifacts\?page=1&per_page=100$/,
    );
  });

  for (const [state, word] of [
    ["new", "Uploading"],
    ["error", "Upload failed"],
    ["deleted", "Deleted"],
    ["expired", "Expired"],
    ["hibernating", "hibernating"],
  ] as const) {
    it(`says that a file is ${state}, which then has no download`, async () => {
      const list = await shown([file("a.txt", { state })]);
      const row = list.row("a.txt");
      expect(row.textContent).to.contain(word);
      expect(row.querySelectorAll(".actions button").length).to.equal(1);
      await list.open("a.txt");
      expect(list.dialogWords).to.contain(word);
      expect(list.dialogWords).not.to.contain("Download");
      expect(list.requests.length).to.equal(1);
      await expect(list.element).to.be.accessible();
    });
  }

  it("says that there are none", async () => {
    const list = await shown([]);
    expect(list.words).to.contain("No artifacts");
    expect(list.words).to.contain("artifact_paths");
    expect(list.element.matches(":state(empty)")).to.be.true;
    await expect(list.element).to.be.accessible();
  });

  it("shows that it loads", async () => {
    const list = new ArtifactsHarness(uploaded([file("a")]));
    await list.show({}, { faults: [{ matching: /artifacts/, delay: 60_000 }] });
    expect(list.words).to.contain("Loading artifacts…");
    expect(list.element.matches(":state(loading)")).to.be.true;
    await expect(list.element).to.be.accessible();
  });

  it("says why it could not be loaded, and tries again", async () => {
    const list = new ArtifactsHarness(uploaded([file("a")]));
    await list.show(
      {},
      {
        faults: [
          {
            matching: /artifacts/,
            status: 403,
            body: { message: "Forbidden", required_scopes: ["read_artifacts"] },
            times: 1,
          },
        ],
      },
    );
    expect(list.root.querySelector("buildkite-error") !== null).to.be.true;
    await expect(list.element).to.be.accessible();
    await list.element.refresh();
    await list.settle();
    expect(list.names).to.deep.equal(["a"]);
  });

  it("keeps what it has when a refresh fails, and says so", async () => {
    const list = await shown([file("a")]);
    list.server.failNext({ matching: /artifacts/, networkError: true });
    await list.element.refresh();
    await list.settle();
    expect(list.names).to.deep.equal(["a"]);
    expect(list.words).to.contain("Could not be refreshed");
    expect(list.element.matches(":state(stale)")).to.be.true;
  });

  it("speaks German", async () => {
    const list = new ArtifactsHarness(
      uploaded([file("a/b", { state: "expired" })]),
    );
    await list.show({}, { provider: { messages: translated(german, "de") } });
    expect(list.words).to.contain("1 Artefakt");
    expect(list.words).to.contain("Abgelaufen");
  });

  it("copies a path and says so", async () => {
    const list = await shown([file("a/b.txt")]);
    let copied = "";
    const { clipboard } = navigator;
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: {
        writeText: (text: string) => {
          copied = text;
          return Promise.resolve();
        },
      },
    });
    try {
      await list.press("Copy the path of b.txt");
    } finally {
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: clipboard,
      });
    }
    expect(copied).to.equal("a/b.txt");
    expect(list.words).to.contain("Path copied: a/b.txt");
  });
});

describe("the requests of a list of artifacts", () => {
  it("are none before it is looked at", async () => {
    const list = new ArtifactsHarness(uploaded([file("a")]));
    await list.show({}, { before: 5_000 });
    expect(list.requests).to.deep.equal([]);
    list.element.scrollIntoView();
    await list.eventually(() => list.names.length > 0);
    expect(list.requests).to.deep.equal(["artifacts?page=1&per_page=100"]);
  });

  it("are one for a finished build, however long it shows", async () => {
    const list = await shown([file("a")]);
    await list.settle(600_000);
    expect(list.requests.length).to.be.at.most(2);
  });

  it("come every 30 seconds while the build is active", async () => {
    const list = new ArtifactsHarness(
      uploaded([file("a")], [], { state: "running", finishedAt: null }),
    );
    await list.show();
    await list.settle(95_000);
    expect(list.requests.length).to.equal(4);
  });

  it("are one for each 100 that somebody wants", async () => {
    const list = await shown(many(250));
    expect(list.words).to.contain("100 artifacts so far");
    await list.press("Load 100 more");
    expect(list.words).to.contain("200 artifacts so far");
    await list.press("Load 100 more");
    expect(list.words).to.contain("250 artifacts");
    expect(list.requests).to.deep.equal(
      [1, 2, 3].map((page) => `artifacts?page=${page}&per_page=100`),
    );
  });

  it("go on to the end where somebody wants all", async () => {
    const list = await shown(many(450));
    await list.press("Load all");
    await list.eventually(() => list.words.includes("450 artifacts"));
    expect(list.requests.length).to.equal(5);
    expect(list.words).not.to.contain("Load");
  });

  it("that fail for more leave what is there, and can be made again", async () => {
    const list = await shown(many(150));
    list.server.failNext({ matching: /page=2/, status: 500 });
    await list.press("Load 100 more");
    expect(list.words).to.contain("More could not be loaded.");
    expect(list.words).to.contain("100 artifacts so far");
    await expect(list.element).to.be.accessible();
    await list.press("Try again");
    expect(list.words).to.contain("150 artifacts");
  });

  it("stop where Buildkite gives no deeper pages, which is said", async () => {
    const list = await shown(many(2_700));
    await list.press("Load all");
    await list.eventually(() =>
      list.words.includes("More could not be loaded."),
    );
    expect(list.words).to.contain("The first 2,500 are loaded.");
  });
});

describe("a list of thousands of artifacts", () => {
  it("has few rows on the page, folded and unfolded", async () => {
    const list = await shown(many(2_000));
    await list.press("Load all");
    await list.eventually(() => list.words.includes("2,000 artifacts"));
    expect(list.names.length).to.be.at.most(12);
    await list.press("Open all folders");
    expect(list.rows.length).to.be.within(20, 120);
    list.find("[data-sight=end]").scrollIntoView();
    await list.eventually(() => list.names.includes("file-1999.txt"));
    expect(list.rows.length).to.be.within(20, 160);
  });
});

describe("a search for artifacts", () => {
  it("finds paths whatever their case, with folders open", async () => {
    const list = await shown([file("a/JUnit.xml"), file("b/c.txt")]);
    await list.press("Fold all folders");
    await list.search("junit");
    expect(list.names).to.deep.equal(["a", "JUnit.xml"]);
    expect(list.words).to.contain("1 found");
    await list.search("");
    expect(list.names).to.deep.equal(["a", "b"]);
    expect(list.requests.length).to.equal(1);
  });

  it("says that nothing matches", async () => {
    const list = await shown([file("a")]);
    await list.search("xyz");
    expect(list.words).to.contain("No path matches.");
    await expect(list.element).to.be.accessible();
  });

  it("asks Buildkite for what is not loaded, once nobody types any more", async () => {
    const list = await shown([...many(300), file("zz/needle.txt")]);
    await list.search("need");
    await list.search("needle");
    expect(list.words).to.contain("Only the 100 loaded were searched.");
    expect(list.requests.length).to.equal(1);
    await list.settle(700);
    expect(list.names).to.deep.equal(["zz", "needle.txt"]);
    expect(list.words).to.contain("All artifacts were searched");
    expect(list.requests.slice(1)).to.deep.equal([
      "artifacts?path=*needle*&page=1&per_page=100",
    ]);
    await expect(list.element).to.be.accessible();
  });

  it("says that only what is loaded was searched where Buildkite fails", async () => {
    const list = await shown(many(300));
    list.server.failNext({ matching: /path=/, networkError: true });
    await list.search("file-299");
    await list.settle(700);
    expect(list.words).to.contain("The others could not be searched.");
  });
});

describe("the keyboard in a list of artifacts", () => {
  it("moves as in a tree, with one stop of the Tab key", async () => {
    const list = await shown([file("a/1"), file("a/2"), file("b")]);
    const stops = () =>
      list.rows
        .flatMap((row) => [...row.querySelectorAll<HTMLElement>("button, a")])
        .filter(({ tabIndex }) => tabIndex === 0).length;
    expect(stops()).to.equal(1);
    list.row("a").querySelector<HTMLElement>(".name")?.focus();
    await list.key("ArrowRight");
    expect(list.focused).to.equal("1");
    await list.key("ArrowDown");
    expect(list.focused).to.equal("2");
    await list.key("ArrowRight");
    expect(list.focused).to.contain("Unit tests");
    await list.key("ArrowLeft");
    await list.key("ArrowLeft");
    expect(list.focused).to.equal("a");
    await list.key("ArrowLeft");
    expect(list.names).to.deep.equal(["a", "b"]);
    await list.key("ArrowRight");
    expect(list.names).to.deep.equal(["a", "1", "2", "b"]);
    await list.key("End");
    expect(list.focused).to.equal("b");
    expect(stops()).to.equal(4);
    await list.key("Home");
    expect(list.focused).to.equal("a");
  });
});

describe("paths that were chosen to do harm", () => {
  it("leave room for the others, however long they are", async () => {
    const list = await shown([
      file("x".repeat(20_000)),
      file("a ".repeat(10_000)),
      file("\u202e".repeat(5_000)),
    ]);
    for (const row of list.rows) expect(row.offsetHeight).to.be.lessThan(300);
    const long = list.names.find((name) => name.startsWith("xx")) ?? "";
    await list.open(long);
    expect(list.dialogWords.includes("x".repeat(20_000))).to.be.true;
  });

  it("show as they are, with hidden characters by their names", async () => {
    const list = await shown([
      file("../../etc/passwd"),
      file("invoice\u202egnp.exe"),
      file("javascript:alert(1)"),
      file('<img src=x onerror="alert(1)">.txt'),
      file("שלום.txt"),
      file("tab\tand\nnewline.txt"),
    ]);
    expect(list.names).to.include("invoiceU+202Egnp.exe");
    expect(list.names).to.include("../../etc");
    expect(list.names).to.include("javascript:alert(1)");
    expect(list.names).to.include("שלום.txt");
    expect(list.words).not.to.contain("\u202e");
    expect(list.root.querySelectorAll("img").length).to.equal(0);
    for (const link of list.root.querySelectorAll("a"))
      expect(link.href).to.match(/^https:\/\/buildkite\.com\//);
    await expect(list.element).to.be.accessible();
  });
});
