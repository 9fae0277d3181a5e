import { expect } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { few, ListHarness, many } from "./pipeline-list.harness.js";

const KEY = "buildkite-elements:favourites:acme";
/** Of an organization that no other test has shown: what is kept is read once. */
const OTHER_KEY = "buildkite-elements:favourites:far";
const MINUTE = 60_000;

describe("<buildkite-pipeline-list>", () => {
  afterEach(() => {
    localStorage.removeItem(KEY);
    localStorage.removeItem(OTHER_KEY);
  });

  it("shows every pipeline and its default branch's newest build, for two requests", async () => {
    const list = await new ListHarness(few).show();
    expect(list.is("loading")).to.equal(true);
    expect(list.words).to.contain("Loading pipelines");
    await expect(list.element).to.be.accessible();
    await list.settle();
    expect(list.is("loading")).to.equal(false);
    expect(list.slugs).to.deep.equal(["web", "api", "none", "bare"]);
    expect(list.row("web")).to.match(/Storefront.*Failed #7 Break the cart/);
    expect(list.row("web")).to.contain("1 running");
    expect(list.row("api")).to.match(/Newest build on trunk Scheduled #5/);
    expect(list.row("api")).to.contain("1 waiting");
    expect(list.row("none")).to.contain("No builds yet");
    expect(list.row("bare")).to.contain("No default branch");
    expect(list.requests).to.have.members([
      "pipelines?page=1&per_page=100",
      "emojis",
      "builds?branch[]=main&branch[]=trunk&exclude_jobs=true&exclude_pipeline=true&page=1&per_page=100",
    ]);
    expect(list.row("web"), "emoji in names").to.contain("🚀");
    await expect(list.element).to.be.accessible();
  });

  it("hides archived pipelines until they are asked for", async () => {
    const list = await new ListHarness(few).show();
    await list.settle();
    const toggle = list.root.querySelector<HTMLInputElement>("[type=checkbox]");
    expect(list.words).to.contain("Show archived (1)");
    toggle?.click();
    await list.settle();
    expect(list.slugs).to.include("old");
    expect(list.row("old")).to.match(/Old shop Archived.*#90/);
    await expect(list.element).to.be.accessible();
  });

  it("keeps favourites at the top, here and in the browser", async () => {
    const list = await new ListHarness(few).show();
    await list.settle();
    expect(list.button("none", ".star").title).to.equal(
      "Keep Brand new at the top",
    );
    list.button("none", ".star").click();
    await list.settle();
    expect(list.slugs).to.deep.equal(["none", "web", "api", "bare"]);
    expect(localStorage.getItem(KEY)).to.equal('["none"]');
    await expect(list.element).to.be.accessible();
    list.button("none", ".star").click();
    await list.settle();
    expect(list.slugs[0]).to.equal("web");
    expect(localStorage.getItem(KEY)).to.equal("[]");
  });

  it("finds what is loaded at once, and asks nothing where everything is", async () => {
    const list = await new ListHarness(few).show();
    await list.settle();
    const before = list.requests.length;
    list.type("cATa");
    await list.settle();
    expect(list.slugs).to.deep.equal(["api"]);
    await list.settle(1_000);
    expect(list.requests.length).to.equal(before);
    list.type("go");
    await list.settle();
    expect(list.slugs, "by a tag").to.deep.equal(["api"]);
    list.type("nowhere");
    await list.settle();
    expect(list.words).to.contain("No pipeline has “nowhere” in its name.");
    await expect(list.element).to.be.accessible();
    list.root.querySelector<HTMLButtonElement>(".screen button")?.click();
    await list.settle();
    expect(list.slugs).to.have.length(4);
  });

  it("asks Buildkite once for a name that somebody has finished typing", async () => {
    const list = await new ListHarness(many(350)).show();
    await list.settle();
    list.type("Pipeline 3");
    await list.settle(100);
    list.type("Pipeline 34");
    await list.settle();
    expect(list.words).to.contain("Searching…");
    await list.settle(1_000);
    await list.eventually(() => list.slugs.includes("p349"));
    expect(list.slugs).to.deep.equal([
      "p34",
      ...Array.from({ length: 10 }, (_, at) => `p${340 + at}`),
    ]);
    expect(
      list.requests.filter((path) => path.includes("name=")),
    ).to.deep.equal(["pipelines?name=Pipeline+34&page=1&per_page=100"]);
  });

  it("says so where Buildkite could not be searched", async () => {
    const list = await new ListHarness(many(150)).show();
    await list.settle();
    list.server.failNext({ status: 503, matching: /name=/, times: 9 });
    list.type("Pipeline 14");
    await list.settle(1_000);
    expect(list.words).to.contain("Buildkite could not be searched");
    expect(list.slugs).to.deep.equal(["p14"]);
    await expect(list.element).to.be.accessible();
  });

  it("orders by name, by what failed, and by what is newest", async () => {
    const list = await new ListHarness(few).show();
    await list.settle();
    await list.order("name");
    expect(list.slugs).to.deep.equal(["bare", "none", "api", "web"]);
    await list.order("newest");
    expect(list.slugs.slice(0, 2)).to.have.members(["web", "api"]);
    await list.order("failed");
    expect(list.slugs[0]).to.equal("web");
    await list.order("busy");
    expect(list.slugs.slice(0, 2)).to.deep.equal(["web", "api"]);
  });

  it("loads 2,000 pipelines as one scrolls, and renders a screenful of them", async () => {
    const list = await new ListHarness(many(2_000)).show();
    await list.settle();
    expect(list.words).to.contain("100+ pipelines");
    let most = 0;
    await list.eventually(() => {
      list.panel.scrollTop = list.panel.scrollHeight;
      most = Math.max(most, list.rows.length);
      return list.words.includes("That is every pipeline.");
    });
    expect(list.words).to.contain("2,000 pipelines");
    expect(most).to.be.lessThan(120);
    const pages = list.requests.filter((path) => path.startsWith("pipelines?"));
    expect(pages).to.have.length(20);
    expect(
      list.requests.filter((path) => /^pipelines\/p\d+/.test(path)),
      "asked about one by one",
    ).to.have.length(10);
  }).timeout(30_000);

  it("says which it has not looked at, and looks when asked", async () => {
    const list = await new ListHarness(many(200)).show();
    const asked = () =>
      list.requests.filter((path) => /^pipelines\/p\d+/.test(path));
    await list.eventually(() => asked().length === 10);
    await list.eventually(() => list.row("p0").includes("#1"));
    expect(asked()[0]).to.equal(
      "pipelines/p0/builds?branch[]=main&exclude_jobs=true&exclude_pipeline=true&page=1&per_page=1",
    );
    expect(list.row("p15")).to.contain("Not looked at");
    await expect(list.element).to.be.accessible();
    list.server.failNext({ status: 500, matching: /p15/ });
    list.button("p15", ".look").click();
    await list.eventually(() => list.row("p15").includes("Could not be"));
    list.button("p15", ".look").click();
    await list.eventually(() => list.row("p15").includes("#1"));
    expect(asked()).to.have.length(12);
  });

  it("brings favourites that lie on later pages, a request each", async () => {
    localStorage.setItem(OTHER_KEY, '["p180","gone"]');
    const { pipelines = [] } = many(200);
    const elsewhere = pipelines.map((one) => ({ ...one, organization: "far" }));
    const list = await new ListHarness({ pipelines: elsewhere }).show({
      organization: "far",
    });
    await list.eventually(() => list.slugs[0] === "p180");
    expect(
      list.server.requests.filter(({ path }) => /pipelines\/[^/]+$/.test(path)),
    ).to.have.length(2);
  });

  it("asks again seldom, and only for what is in sight", async () => {
    const list = await new ListHarness(few).show();
    await list.settle();
    const before = list.requests.length;
    await list.settle(10 * MINUTE);
    // Something runs: every half minute, the pipelines and their builds.
    expect(list.requests.length - before).to.be.within(30, 42);
    list.panel.style.display = "none";
    await list.eventually(() => true);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const hidden = list.requests.length;
    await list.settle(10 * MINUTE);
    expect(list.requests.length - hidden).to.be.at.most(2);
  });

  it("shows new states without being asked", async () => {
    const list = await new ListHarness(few).show();
    await list.settle();
    await list.store.client.createBuild(
      { organization: "acme", pipeline: "none" },
      { commit: "HEAD", branch: "main", message: "The very first" },
    );
    await list.settle(MINUTE);
    expect(list.row("none")).to.contain("The very first");
  });

  it("keeps what it shows when a refresh fails, and says since when", async () => {
    const list = await new ListHarness(few).show();
    await list.settle();
    list.server.failNext({ status: 503, matching: /pipelines/, times: 1 });
    await list.element.refresh();
    await list.settle();
    expect(list.slugs).to.have.length(4);
    expect(list.is("stale")).to.equal(true);
    expect(list.words).to.match(/Could not be refreshed. Shown as of .*2026/);
    await expect(list.element).to.be.accessible();
    list.root.querySelector<HTMLButtonElement>(".notice button")?.click();
    await list.settle();
    expect(list.is("stale")).to.equal(false);
  });

  it("says what went wrong with the first load, and tries again when asked", async () => {
    const harness = new ListHarness(few);
    harness.server.failNext({ networkError: true });
    const told: (string | undefined)[] = [];
    const heard = new AbortController();
    document.addEventListener(
      "buildkite-error-change",
      ({ error }) => told.push(error?.kind),
      heard,
    );
    const list = await harness.show();
    await list.settle();
    heard.abort();
    expect(list.is("error")).to.equal(true);
    expect(told).to.deep.equal(["network"]);
    await expect(list.element).to.be.accessible();
    list.root
      .querySelector("buildkite-error")
      ?.shadowRoot?.querySelector("button")
      ?.click();
    await list.settle();
    expect(list.slugs).to.have.length(4);
  });

  it("says which scope the token lacks", async () => {
    const builds = { ...few, scopes: ["read_builds"] };
    const none = await new ListHarness(builds).show();
    await none.settle();
    expect(none.is("error")).to.equal(true);
    expect(none.words).to.contain("read_pipelines");
    await expect(none.element).to.be.accessible();

    const pipelines = { ...few, scopes: ["read_pipelines"] };
    const half = await new ListHarness(pipelines).show();
    await half.settle();
    expect(half.slugs).to.have.length(4);
    expect(half.words).to.contain("could not be loaded");
    expect(half.words).to.contain("read_builds");
    expect(
      half.requests.filter((path) => path.includes("builds")),
    ).to.have.length(1);
    await expect(half.element).to.be.accessible();
  });

  it("tells an organization without pipelines from one that is not there", async () => {
    const empty = await new ListHarness({
      organizations: [{ slug: "acme" }],
    }).show();
    await empty.settle();
    expect(empty.words).to.contain("No pipelines yet");
    await expect(empty.element).to.be.accessible();

    const wrong = await new ListHarness(few).show({ organization: "a/../b" });
    await wrong.settle();
    expect(wrong.is("error")).to.equal(true);
    expect(wrong.requests).to.have.length(0);
  });

  it("leads to Buildkite, or where the host says, or lets the host open it", async () => {
    const list = await new ListHarness(few).show();
    await list.settle();
    const name = () => list.root.querySelector<HTMLAnchorElement>("a.name")!;
    const newest = () => list.root.querySelector<HTMLAnchorElement>("a.build")!;
    expect(name().href).to.equal("https://buildkite.com/acme/web");
    expect(newest().href).to.equal("https://buildkite.com/acme/web/builds/7");
    list.element.hrefFor = ({ slug }, one) =>
      `#/${slug}${one ? `/${one.number}` : ""}`;
    await list.settle();
    expect(name().getAttribute("href")).to.equal("#/web");
    expect(newest().getAttribute("href")).to.equal("#/web/7");
    const chosen: unknown[] = [];
    list.element.addEventListener("buildkite-pipeline-select", (event) => {
      chosen.push([event.pipeline.slug, event.build?.number]);
      event.preventDefault();
    });
    name().click();
    newest().click();
    expect(chosen).to.deep.equal([
      ["web", undefined],
      ["web", 7],
    ]);
    expect(location.hash).to.equal("");
  });

  it("can be worked by keyboard alone", async () => {
    const list = await new ListHarness(few).show();
    await list.settle();
    const focused = () =>
      list.root.activeElement?.closest<HTMLElement>("[data-row]")?.dataset
        .pipeline;
    list.search.focus();
    await sendKeys({ press: "ArrowDown" });
    await list.eventually(() => focused() === "web");
    await sendKeys({ press: "End" });
    await list.eventually(() => focused() === "bare");
    list.button("bare", ".star").focus();
    await sendKeys({ press: "Enter" });
    await list.eventually(() => list.slugs[0] === "bare");
    expect(focused(), "the focus is not lost").to.not.equal(undefined);
    list.search.focus();
    await sendKeys({ type: "zzz" });
    await list.settle();
    expect(list.slugs).to.have.length(0);
    await sendKeys({ press: "Escape" });
    await list.settle();
    expect(list.slugs).to.have.length(4);
  });

  it("does nothing once it has shown everything", async () => {
    const list = await new ListHarness(many(60)).show();
    await list.eventually(() => list.row("p0").includes("#1"));
    let updates = 0;
    const { requestUpdate } = list.element;
    list.element.requestUpdate = function (...args) {
      updates += 1;
      requestUpdate.apply(this, args);
    };
    for (let frame = 0; frame < 20; frame++)
      await new Promise(requestAnimationFrame);
    expect(updates).to.be.lessThan(10);
  });

  it("fits a phone, whatever it is told", async () => {
    await setViewport({ width: 400, height: 800 });
    try {
      const list = await new ListHarness({ scenario: "hostile" }).show({
        organization: "acme",
      });
      await list.settle();
      expect(list.rows.length).to.be.greaterThan(0);
      expect(list.panel.scrollWidth).to.be.at.most(list.panel.clientWidth);
      for (const row of list.rows)
        expect(row.scrollWidth).to.be.at.most(row.clientWidth);
      await expect(list.element).to.be.accessible();
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
