import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import type { TemplateResult } from "lit";
import { BuildkiteClient } from "../../api/client.js";
import "../../define/pipeline.js";
import "../../define/provider.js";
import { LiveStore } from "../../live/live-store.js";
import {
  ManualClock,
  build,
  job,
  pipeline,
  simulateBuildkite,
  type BuildSpec,
  type SimulatedBuildkite,
} from "../../testing/index.js";
import { NO_FILTERS } from "../build-filters/filter-state.js";
import type { BuildkiteNavigateEvent, PipelineView } from "./events.js";
import type { BuildkitePipeline } from "./pipeline.js";

const BUILDS = Array.from({ length: 40 }, (_, at) =>
  build({
    message: `Change ${at + 1}`,
    branch: at % 2 === 0 ? "main" : "feature/cart",
    state: at === 39 ? "failed" : "passed",
    jobs: [job({ name: "Unit tests" }), job({ name: "Browser tests" })],
  }),
);

describe("<buildkite-pipeline>", () => {
  const start = location.href;
  let clock: ManualClock;
  let server: SimulatedBuildkite;
  let view: BuildkitePipeline;

  beforeEach(async () => {
    await setViewport({ width: 800, height: 700 });
    history.replaceState(null, "", start);
    clock = new ManualClock();
    serve(BUILDS);
  });

  afterEach(() => {
    view.remove();
    history.replaceState(null, "", start);
    scrollTo(0, 0);
  });

  function serve(builds: readonly BuildSpec[]): void {
    server = simulateBuildkite({
      clock,
      pipelines: [pipeline("acme/web", { name: "Shop", builds })],
    });
  }

  async function show(element: TemplateResult): Promise<void> {
    const { baseUrl, fetch } = server;
    const client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
    const store = new LiveStore({ client, clock });
    const provider = await fixture(
      html`<buildkite-provider .store=${store}>${element}</buildkite-provider>`,
    );
    view = provider.querySelector("buildkite-pipeline")!;
  }

  /** Lets time pass until something is the case. */
  async function until(condition: () => unknown, what: string): Promise<void> {
    await waitUntil(
      async () => {
        await clock.advance(100);
        return Boolean(condition());
      },
      what,
      { interval: 5, timeout: 10_000 },
    );
  }

  const root = (tag?: string): ShadowRoot | null => {
    const own = view.shadowRoot!;
    return tag ? (own.querySelector(tag)?.shadowRoot ?? null) : own;
  };
  const words = (node: Node | null | undefined) =>
    node?.textContent?.replace(/\s+/g, " ").trim() ?? "";
  const heading = () => words(root()!.querySelector("h2"));
  const rows = () => [
    ...(root("buildkite-build-list")?.querySelectorAll("buildkite-build-row") ??
      []),
  ];
  const buildLink = (number: number) =>
    rows()
      .find((row) => row.build?.number === number)
      ?.shadowRoot?.querySelector<HTMLAnchorElement>("a.title");
  const jobLinks = () => [
    ...(root("buildkite-build")
      ?.querySelector("buildkite-job-list")
      ?.shadowRoot?.querySelectorAll<HTMLAnchorElement>("a[href]") ?? []),
  ];
  const trail = () => [
    ...root()!.querySelectorAll<HTMLAnchorElement>("nav ol a"),
  ];
  /** What the button beside the log copies. */
  const copied = () =>
    root("buildkite-job-log")!.querySelector("buildkite-copy-button")!.text;
  const hasList = () =>
    root()!.querySelector("buildkite-build-list")?.checkVisibility({
      visibilityProperty: true,
    }) === true;
  const own = () =>
    location.search.replace(new URL(start).search, "").replace(/^&/, "") +
    location.hash;

  const logView = () =>
    root("buildkite-job-log")
      ?.querySelector("buildkite-log-viewer")
      ?.shadowRoot?.querySelector("buildkite-log-view");

  const listed = () => until(() => buildLink(40), "the list is there");
  const opened = () => until(() => jobLinks().length > 1, "the build is there");
  const logged = () => until(logView, "the log is there");

  /** The browser goes back by itself, some time later. */
  async function back(): Promise<void> {
    const moved = new Promise((resolve) => {
      addEventListener("popstate", resolve, { once: true });
    });
    history.back();
    await moved;
    await view.updateComplete;
  }

  it("leads from the list to a build, to a job's log, and back", async () => {
    await show(
      html`<buildkite-pipeline pipeline="acme/web"></buildkite-pipeline>`,
    );
    await listed();
    await until(() => heading() === "Shop", "the name is known");

    buildLink(40)!.click();
    await opened();
    expect(heading()).to.equal("Build #40");
    expect(hasList()).to.equal(false);
    expect(view.build).to.equal(40);

    jobLinks()[1]!.click();
    await logged();
    expect(heading()).to.equal("Browser tests");
    expect(trail().map(words)).to.deep.equal(["Shop", "Build #40"]);

    trail()[1]!.click();
    await view.updateComplete;
    expect(heading()).to.equal("Build #40");
    trail()[0]!.click();
    await view.updateComplete;
    expect(hasList()).to.equal(true);
    expect(location.href).to.equal(start);
  });

  it("keeps its place in the address, and goes back with the browser", async () => {
    await show(
      html`<buildkite-pipeline
        pipeline="acme/web"
        url-sync
      ></buildkite-pipeline>`,
    );
    await listed();
    expect(new URL(buildLink(40)!.href).search).to.contain("build=40");
    buildLink(40)!.click();
    await opened();
    jobLinks()[0]!.click();
    await view.updateComplete;
    expect(own()).to.equal(`build=40&job=${view.job}`);
    await back();
    expect(view.job).to.equal(undefined);
    await back();
    expect(hasList()).to.equal(true);
    expect(location.href).to.equal(start);
  });

  it("begins where a link leads", async () => {
    const number = 38;
    const [, second] = server.world.build("acme/web", number)!.jobs;
    const address = new URL(start);
    address.searchParams.set("build", `${number}`);
    address.searchParams.set("job", second!.id);
    address.hash = "#L2";
    history.replaceState(null, "", address);
    await show(
      html`<buildkite-pipeline
        pipeline="acme/web"
        url-sync
      ></buildkite-pipeline>`,
    );
    await logged();
    expect(heading()).to.equal("Browser tests");
    expect(view.line).to.equal("2");
    expect(root("buildkite-build-list")).to.equal(null);
  });

  it("links to a line of a log as it writes its own address", async () => {
    await show(
      html`<buildkite-pipeline
        pipeline="acme/web"
        build="40"
        url-sync
        url-prefix="ci"
      ></buildkite-pipeline>`,
    );
    await opened();
    jobLinks()[0]!.click();
    await logged();
    const lines = () =>
      logView()!.shadowRoot!.querySelectorAll<HTMLAnchorElement>("a.number");
    await until(() => lines().length > 0, "lines are there");
    const { search } = new URL(lines()[0]!.href);
    expect(search).to.contain(`ci.build=40&ci.job=${view.job}`);
    expect(lines()[0]!.hash).to.equal("#ci.L1");
    lines()[0]!.click();
    await view.updateComplete;
    expect(own()).to.equal(`ci.build=40&ci.job=${view.job}#ci.L1`);
    expect(copied()).to.equal(location.href);
  });

  it("leaves new tabs and windows to the browser", async () => {
    await show(
      html`<buildkite-pipeline
        pipeline="acme/web"
        build="40"
        url-sync
      ></buildkite-pipeline>`,
    );
    await opened();
    expect(own(), "the attribute counts at first").to.equal("build=40");
    for (const modifier of ["ctrlKey", "metaKey", "shiftKey"]) {
      const click = new MouseEvent("click", {
        bubbles: true,
        cancelable: true,
        composed: true,
        [modifier]: true,
      });
      let prevented: boolean | undefined;
      const stay = (event: Event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener("click", stay, { once: true });
      trail()[0]!.dispatchEvent(click);
      expect(prevented, modifier).to.equal(false);
    }
    expect(view.build).to.equal(40);
  });

  it("lets a host route: by its events, its properties and its addresses", async () => {
    await show(html`
      <buildkite-pipeline
        pipeline="acme/web"
        .hrefFor=${({ build: number }: { build: number | undefined }) =>
          `/ci/${number ?? ""}`}
      ></buildkite-pipeline>
    `);
    const asked: BuildkiteNavigateEvent[] = [];
    view.addEventListener("buildkite-navigate", (event) => {
      event.preventDefault();
      asked.push(event);
    });
    await listed();
    expect(buildLink(40)!.getAttribute("href")).to.equal("/ci/40");
    buildLink(40)!.click();
    await view.updateComplete;
    expect(asked[0]?.href).to.equal("/ci/40");
    expect(asked[0]?.view).to.deep.equal({
      build: 40,
      job: undefined,
      line: undefined,
      tab: undefined,
      filters: NO_FILTERS,
    });
    expect(hasList(), "it waits for the host").to.equal(true);

    view.build = 40;
    await opened();
    expect(heading()).to.equal("Build #40");
  });

  it("finds the list as it was left, without asking for it again", async () => {
    await show(
      html`<buildkite-pipeline pipeline="acme/web"></buildkite-pipeline>`,
    );
    await listed();
    await until(() => document.body.scrollHeight > 2_000, "it is long");
    scrollTo(0, 900);
    await until(() => buildLink(25), "rows further down are there");
    const asked = () =>
      server.requests.filter(({ path }) => /\/builds(\?|$)/.test(path)).length;
    const before = asked();
    buildLink(25)!.click();
    await opened();
    expect(scrollY).to.be.lessThan(100);
    trail()[0]!.click();
    await view.updateComplete;
    expect(scrollY).to.be.closeTo(900, 2);
    await until(() => buildLink(25), "the row is there again");
    expect(buildLink(25)!.getBoundingClientRect().top).to.be.within(0, 700);
    expect(asked()).to.equal(before);
  });

  it("narrows the list down from the start, and keeps that in the address", async () => {
    await show(html`
      <buildkite-pipeline
        pipeline="acme/web"
        branch="main"
        url-sync
      ></buildkite-pipeline>
    `);
    await until(() => rows().length > 0, "the list is there");
    expect(rows().map((row) => row.build?.branch)).not.to.include(
      "feature/cart",
    );
    expect(own()).to.equal("branch=main");
    root("buildkite-build-filters")!
      .querySelector<HTMLButtonElement>(".chip")!
      .click();
    await listed();
    await until(() => buildLink(40)?.isConnected, "all branches show");
    expect(own()).to.equal("");
    await back();
    expect(own()).to.equal("branch=main");
    expect(view.filters.branches).to.deep.equal(["main"]);
  });

  it("makes no step of what is typed into the search", async () => {
    await show(
      html`<buildkite-pipeline
        pipeline="acme/web"
        url-sync
      ></buildkite-pipeline>`,
    );
    await listed();
    const steps = history.length;
    const search = root(
      "buildkite-build-filters",
    )!.querySelector<HTMLInputElement>("input[type=search]")!;
    search.focus();
    await sendKeys({ type: "Change 12" });
    await until(() => rows().length === 1, "one build is left");
    expect(own()).to.equal("q=Change%2012");
    expect(history.length).to.equal(steps);
  });

  it("goes on from the row of the build that one comes back from", async () => {
    await show(
      html`<buildkite-pipeline pipeline="acme/web"></buildkite-pipeline>`,
    );
    await listed();
    buildLink(38)!.focus();
    await sendKeys({ press: "Enter" });
    await opened();
    const up = root()!.querySelector<HTMLElement>("nav a")!;
    up.focus();
    await sendKeys({ press: "Enter" });
    await until(
      () => root("buildkite-build-list")?.activeElement,
      "the list has the focus",
    );
    const row = root("buildkite-build-list")!.activeElement;
    expect(row?.shadowRoot?.activeElement).to.equal(buildLink(38));
  });

  it("follows the link to the build that one repeats without leaving the page", async () => {
    const again = build({ message: "Once more", rebuiltFrom: 40, jobs: [] });
    serve([...BUILDS, again]);
    await show(html`
      <buildkite-pipeline
        pipeline="acme/web"
        build="41"
        .hrefFor=${({ build: number }: PipelineView) => `/ci/${number ?? ""}`}
      ></buildkite-pipeline>
    `);
    const link = () =>
      root("buildkite-build")
        ?.querySelector("buildkite-build-header")
        ?.shadowRoot?.querySelector<HTMLAnchorElement>('a[href="/ci/40"]');
    await until(link, "the link is there");
    link()!.click();
    await opened();
    expect(heading()).to.equal("Build #40");
  });

  it("calls a pipeline without builds by its name", async () => {
    serve([]);
    await show(
      html`<buildkite-pipeline pipeline="acme/web"></buildkite-pipeline>`,
    );
    await until(() => heading() === "Shop", "the name is known");
    expect(words(root("buildkite-build-list"))).to.contain("No builds yet");
  });

  it("shows where among many jobs the one is that a link leads to", async () => {
    await setViewport({ width: 1400, height: 700 });
    const jobs = Array.from({ length: 60 }, (_, at) =>
      job({ name: `Suite ${at + 1}` }),
    );
    serve([build({ message: "Many", jobs })]);
    const [, , ...rest] = server.world.build("acme/web", 1)!.jobs;
    await show(
      html`<buildkite-pipeline
        pipeline="acme/web"
        build="1"
        job=${rest.at(-1)!.id}
      ></buildkite-pipeline>`,
    );
    await logged();
    const open = () =>
      root("buildkite-build")
        ?.querySelector("buildkite-job-list")
        ?.shadowRoot?.querySelector('[aria-current="true"]')
        ?.getBoundingClientRect();
    await until(
      () => (open()?.bottom ?? Infinity) < innerHeight,
      "the open job is in sight",
    );
    expect(scrollY).to.equal(0);
  });

  it("reads out where one is once that changes", async () => {
    await show(
      html`<buildkite-pipeline pipeline="acme/web"></buildkite-pipeline>`,
    );
    await listed();
    buildLink(40)!.focus();
    await sendKeys({ press: "Enter" });
    await opened();
    expect(words(view.shadowRoot!.activeElement)).to.equal("Build #40");
  });

  it("shows the log beside the jobs where there is room, and stays with the jobs", async () => {
    await setViewport({ width: 1400, height: 900 });
    await show(
      html`<buildkite-pipeline
        pipeline="acme/web"
        build="40"
      ></buildkite-pipeline>`,
    );
    await opened();
    const link = jobLinks()[1]!;
    link.focus();
    link.click();
    await logged();
    const [left, right] = ["buildkite-build", "buildkite-job-log"].map((tag) =>
      root()!.querySelector(tag)!.getBoundingClientRect(),
    );
    expect(left!.right).to.be.lessThan(right!.left);
    expect(left!.width).to.be.greaterThan(300);
    expect(view.shadowRoot!.activeElement?.localName).to.equal(
      "buildkite-build",
    );
    const status = root()!.querySelector(".beside")!;
    expect(words(status)).to.equal("Showing the log of Browser tests");
  });

  it("opens the build that a rebuild has made", async () => {
    await show(
      html`<buildkite-pipeline
        pipeline="acme/web"
        build="40"
      ></buildkite-pipeline>`,
    );
    await opened();
    const button = () =>
      root("buildkite-build")?.querySelector("buildkite-rebuild-button")
        ?.shadowRoot;
    await until(
      () => button()?.querySelector('[part="button"][aria-disabled="false"]'),
      "it may be rebuilt",
    );
    button()!.querySelector<HTMLButtonElement>('[part="button"]')!.click();
    await until(
      () => button()?.querySelector("dialog .primary"),
      "it asks first",
    );
    button()!.querySelector<HTMLButtonElement>("dialog .primary")!.click();
    await until(() => view.build === 41, "the new build is open");
    expect(heading()).to.equal("Build #41");
  });

  it("begins anew for another pipeline", async () => {
    await show(
      html`<buildkite-pipeline
        pipeline="acme/web"
        build="40"
        url-sync
      ></buildkite-pipeline>`,
    );
    await opened();
    view.pipeline = "acme/app";
    await view.updateComplete;
    expect(view.build).to.equal(undefined);
    expect(own()).to.equal("");
  });

  it("says what is wrong with a pipeline's slug, and how a right one looks", async () => {
    for (const slug of ["", "web", "acme/web/builds", "../acme/web", "a b/c"]) {
      await show(
        html`<buildkite-pipeline pipeline=${slug}></buildkite-pipeline>`,
      );
      const error = root("buildkite-error");
      expect(words(error), slug).to.contain("acme/web");
    }
    expect(server.requests).to.have.length(0);
  });

  it("is accessible on every screen", async () => {
    await show(
      html`<buildkite-pipeline pipeline="acme/web"></buildkite-pipeline>`,
    );
    await listed();
    await expect(view).to.be.accessible();
    buildLink(40)!.click();
    await opened();
    await expect(view).to.be.accessible();
    jobLinks()[0]!.click();
    await logged();
    await expect(view).to.be.accessible();
  });
});
