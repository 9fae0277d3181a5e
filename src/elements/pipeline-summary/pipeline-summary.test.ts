import { expect, html } from "@open-wc/testing";
import { sendKeys, sendMouse, resetMouse } from "@web/test-runner-commands";
import "../../define/build-list.js";
import {
  build,
  pipeline,
  type BuildSpec,
  type SimulationOptions,
} from "../../testing/index.js";
import type { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import type { BuildkitePipelineSummary } from "./pipeline-summary.js";
import { SummaryHarness } from "./pipeline-summary.harness.js";

const MINUTE = 60_000;
/** When the simulation begins. */
const NOW = Date.parse("2026-11-20T09:30:00.000Z");

/** A build that began so many minutes ago, and took so many. */
function ago(minutes: number, took: number, spec: BuildSpec = {}): BuildSpec {
  const createdAt = NOW - minutes * MINUTE;
  return build({
    createdAt,
    startedAt: createdAt,
    finishedAt: createdAt + took * MINUTE,
    ...spec,
  });
}

const active = (state: string, minutes: number, branch: string) =>
  ago(minutes, 0, {
    state,
    branch,
    startedAt: state === "scheduled" ? null : NOW - minutes * MINUTE,
    finishedAt: null,
  });

const world: SimulationOptions = {
  pipelines: [
    pipeline("acme/web", {
      name: "Storefront",
      builds: [
        ago(300, 4, { number: 39, state: "canceled" }),
        ago(200, 5, { number: 40, state: "passed" }),
        ago(130, 3, { number: 41, state: "failed" }),
        ago(60, 9, { number: 42, state: "passed", branch: "feature" }),
        ago(20, 7, {
          number: 43,
          message: "Keep the cart\n\nAt last.",
          creator: { name: "Ada Byron" },
        }),
      ],
    }),
    pipeline("acme/busy", {
      builds: [
        ...Array.from({ length: 33 }, (_, index) => ago(500 - index, 3)),
        ago(30, 1, { state: "passed", blocked: true, branch: "release" }),
        active("scheduled", 9, "deps"),
        active("failing", 8, "fix"),
        active("running", 7, "feature"),
        active("running", 5, "main"),
      ],
    }),
    pipeline("acme/none", { builds: [] }),
    pipeline("acme/old", {
      archivedAt: NOW - 9_000 * MINUTE,
      builds: [ago(9_999, 3)],
    }),
    pipeline("acme/gate", {
      builds: [ago(30, 3, { state: "passed", blocked: true })],
    }),
  ],
};

describe("<buildkite-pipeline-summary>", () => {
  let summary: SummaryHarness;

  beforeEach(() => {
    summary = new SummaryHarness(world);
  });

  describe("as a card", () => {
    it("tells what the newest build of the default branch is, and how the last ones went", async () => {
      await summary.show("acme/web");
      await summary.settle();
      for (const fact of [
        "Storefront",
        "Passed",
        "#43",
        "Keep the cart",
        "main",
        "Ada Byron",
        "20 minutes ago",
        "7m",
        "2 of 4 passed",
        "median 4m 30s",
        "Nothing is running",
      ])
        expect(summary.words).to.contain(fact);
      expect(summary.words).not.to.contain("At last");
      expect(summary.words).not.to.contain("#42");
      await expect(summary.element).to.be.accessible();
    });

    it("shows another branch, under another name, where the host says so", async () => {
      await summary.show("acme/web", {
        element: { branch: "feature", label: "The shop" },
      });
      await summary.settle();
      expect(summary.words).to.contain("The shop");
      expect(summary.words).to.contain("#42");
      expect(summary.barNames).to.deep.equal([
        "Build 42, passed, 9m, 1 hour ago",
      ]);
    });

    it("says what runs, waits and is blocked on any branch, and names three of them", async () => {
      await summary.show("acme/busy");
      await summary.settle();
      const running = summary.root.querySelector('[part="running"]')!;
      const words = running.textContent.replace(/\s+/g, " ");
      for (const fact of ["3 running", "1 scheduled", "1 blocked"])
        expect(words).to.contain(fact);
      const links = [...running.querySelectorAll("a")].map((link) =>
        link.textContent.replace(/\s+/g, " ").trim(),
      );
      expect(links).to.deep.equal([
        "#38 main",
        "#37 feature",
        "#36 fix",
        "and 2 more",
      ]);
      await expect(summary.element).to.be.accessible();
    });

    it("follows what runs without being asked", async () => {
      await summary.show("acme/busy");
      await summary.settle();
      expect(summary.words).to.contain("Running #38");
      const [newest] = summary.server.world.organizations[0]!.pipelines.find(
        ({ slug }) => slug === "busy",
      )!.builds.slice(-1);
      newest!.state = "passed";
      newest!.finishedAt = summary.clock.now();
      await summary.settle(11_000);
      expect(summary.words).to.contain("Passed #38");
      expect(summary.words).to.contain("2 running");
    });

    it("shows a blocked build as blocked, whatever its state was before", async () => {
      await summary.show("acme/gate");
      await summary.settle();
      expect(summary.words).to.contain("Blocked #1");
      expect(summary.words).to.contain("None has finished yet");
      expect(summary.barNames[0]).to.contain("blocked");
    });

    it("says that a pipeline is archived", async () => {
      await summary.show("acme/old");
      await summary.settle();
      expect(summary.words).to.contain("Archived");
      await expect(summary.element).to.be.accessible();
    });

    it("keeps its size from the skeleton on", async () => {
      await summary.show("acme/web");
      expect(summary.is("loading")).to.equal(true);
      expect(summary.words).to.contain("Loading the latest builds");
      await expect(summary.element).to.be.accessible();
      const height = () => summary.element.getBoundingClientRect().height;
      const before = height();
      await summary.settle();
      expect(summary.is("loading")).to.equal(false);
      expect(height()).to.equal(before);
    });

    it("shows every state there is, and those that there will be", async () => {
      summary = new SummaryHarness({ scenario: "states" });
      await summary.show("acme/states");
      await summary.settle();
      expect(summary.barNames.join("; ")).to.contain("hibernating");
      await expect(summary.element).to.be.accessible();
    });
  });

  describe("as a row", () => {
    const row: Partial<BuildkitePipelineSummary> = { variant: "row" };

    it("is the name, the newest build, the bars and when", async () => {
      await summary.show("acme/web", { element: row, width: 1000 });
      const height = () => summary.element.getBoundingClientRect().height;
      const before = height();
      await summary.settle();
      for (const fact of ["Storefront", "Passed", "#43", "20 minutes ago"])
        expect(summary.words).to.contain(fact);
      expect(summary.bars).to.have.length(4);
      expect(height()).to.equal(before);
      await expect(summary.element).to.be.accessible();
    });

    it("fits where it is narrow", async () => {
      await summary.show("acme/web", { element: row, width: 320 });
      await summary.settle();
      const frame = summary.root.querySelector(".row")!;
      expect(frame.scrollWidth).to.equal(frame.clientWidth);
    });

    it("says that there are no builds, and why it is not up to date", async () => {
      await summary.show("acme/none", { element: row, width: 1000 });
      await summary.settle();
      expect(summary.words).to.contain("No builds on main yet");
      summary.server.failNext({ status: 503, times: 9 });
      await summary.settle(61_000);
      expect(summary.words).to.contain("Could not be refreshed");
      await expect(summary.element).to.be.accessible();
    });
  });

  describe("the bars", () => {
    it("are the last 30 builds, oldest left, each with a name", async () => {
      await summary.show("acme/busy");
      await summary.settle();
      expect(summary.bars).to.have.length(30);
      expect(summary.barNames[0]).to.match(/^Build 5, passed, 3m, /);
      expect(summary.barNames.at(-1)).to.equal(
        "Build 38, running, 5m so far, 5 minutes ago",
      );
    });

    it("leave room at the left where there are fewer", async () => {
      await summary.show("acme/web");
      await summary.settle();
      expect(summary.barNames).to.deep.equal([
        "Build 39, canceled, 4m, 5 hours ago",
        "Build 40, passed, 5m, 3 hours ago",
        "Build 41, failed, 3m, 2 hours ago",
        "Build 43, passed, 7m, 20 minutes ago",
      ]);
      const all = summary.root.querySelector(".bars ol")!;
      const { left, right, width } = all.getBoundingClientRect();
      const first = summary.bars[0]!.getBoundingClientRect();
      const last = summary.bars.at(-1)!.getBoundingClientRect();
      expect(first.left).to.be.greaterThan(left + width * 0.8);
      expect(last.right).to.be.closeTo(right, 1);
    });

    it("tell states apart without their colour", async () => {
      summary = new SummaryHarness({ scenario: "states" });
      await summary.show("acme/states");
      await summary.settle();
      const marks = new Map(
        summary.bars.map((bar) => {
          const fill = bar.querySelector(".fill")!;
          const style = getComputedStyle(fill);
          const state = /^Build \d+, ([^,]+)/.exec(bar.ariaLabel ?? "")?.[1];
          const pattern = style.backgroundImage.replace(/rgb\([^)]*\)/g, "");
          const edge = style.boxShadow === "none" ? "filled" : "hollow";
          return [state, `${style.clipPath} ${pattern} ${edge}`];
        }),
      );
      const told = ["passed", "failed", "canceled", "blocked", "running"].map(
        (state) => marks.get(state),
      );
      told.push(marks.get("failing"), marks.get("skipped"));
      expect(summary.told).not.to.include(undefined);
      expect(new Set(told).size).to.equal(told.length);
    });

    it("are one stop of the Tab key, among which arrow keys move", async () => {
      await summary.show("acme/web");
      await summary.settle();
      expect(summary.bars.map(({ tabIndex }) => tabIndex)).to.deep.equal([
        -1, -1, -1, 0,
      ]);
      summary.bars[3]!.focus();
      await sendKeys({ press: "ArrowLeft" });
      expect(summary.focusedBar).to.contain("Build 41");
      await sendKeys({ press: "Home" });
      expect(summary.focusedBar).to.contain("Build 39");
      await sendKeys({ press: "ArrowLeft" });
      expect(summary.focusedBar).to.contain("Build 39");
      await sendKeys({ press: "End" });
      expect(summary.focusedBar).to.contain("Build 43");
      await sendKeys({ press: "ArrowLeft" });
      expect(summary.bars.map(({ tabIndex }) => tabIndex)).to.deep.equal([
        -1, -1, 0, -1,
      ]);
    });

    it("keep the focus on a build while newer ones arrive, until it is pushed out", async () => {
      await summary.show("acme/busy");
      await summary.settle();
      const client = summary.store.client;
      const ref = { organization: "acme", pipeline: "busy" };
      const push = async (times: number) => {
        for (let time = 0; time < times; time++)
          await client.createBuild(ref, { commit: "HEAD", branch: "main" });
        await summary.settle(11_000);
      };
      summary.bars[1]!.focus();
      expect(summary.focusedBar).to.contain("Build 6,");
      await push(1);
      expect(summary.focusedBar).to.contain("Build 6,");
      await push(1);
      expect(summary.focusedBar).to.contain("Build 7,");
    });

    it("say more in a tip, by pointer and by focus, which Escape closes", async () => {
      await summary.show("acme/web");
      await summary.settle();
      const isOpen = () => summary.tip.matches(":popover-open");
      expect(isOpen()).to.equal(false);
      summary.bars[2]!.focus();
      await summary.element.updateComplete;
      expect(isOpen()).to.equal(true);
      expect(summary.tip.textContent).to.contain("#41");
      await sendKeys({ press: "Escape" });
      await summary.element.updateComplete;
      expect(isOpen()).to.equal(false);
      summary.bars[2]!.blur();

      const { x, y } = summary.bars[0]!.getBoundingClientRect();
      const position: [number, number] = [Math.ceil(x) + 2, Math.ceil(y) + 9];
      await sendMouse({ type: "move", position });
      await summary.eventually(isOpen);
      expect(summary.tip.textContent).to.contain("#39");
      await resetMouse();
      await summary.eventually(() => !isOpen());
    });
  });

  describe("its links", () => {
    it("lead to Buildkite's own pages unless the host routes", async () => {
      await summary.show("acme/web");
      await summary.settle();
      const page = "https://buildkite.com/acme/web";
      expect(summary.link("Storefront").href).to.equal(page);
      expect(summary.link("Keep the cart").href).to.equal(`${page}/builds/43`);
      summary.element.hrefFor = ({ build: number }) =>
        number === undefined ? "#all" : `#${number}`;
      await summary.element.updateComplete;
      const hrefs = [...summary.root.querySelectorAll("a")].map((link) =>
        link.getAttribute("href"),
      );
      expect(hrefs).to.deep.equal(["#all", "#43", "#39", "#40", "#41", "#43"]);
    });

    it("are none where the host wants none to buildkite.com; the bars can still be walked", async () => {
      await summary.show("acme/web", {
        provider: { hideBuildkiteLinks: true },
      });
      await summary.settle();
      expect(summary.root.querySelectorAll("a")).to.have.length(0);
      summary.bars.at(-1)!.focus();
      await sendKeys({ press: "ArrowLeft" });
      expect(summary.focusedBar).to.contain("Build 41");
      await expect(summary.element).to.be.accessible();
    });

    it("tell the host which build somebody wants to see, and let it go there by itself", async () => {
      await summary.show("acme/web", {
        element: { hrefFor: ({ build: number }) => `#build-${number}` },
      });
      await summary.settle();
      const seen: number[] = [];
      const onSelect = (event: BuildkiteBuildSelectEvent) => {
        seen.push(event.build.number);
        event.preventDefault();
      };
      summary.element.addEventListener("buildkite-build-select", onSelect);
      summary.link("Keep the cart").click();
      summary.bars[0]!.click();
      expect(seen).to.deep.equal([43, 39]);
      expect(location.hash).to.equal("");
      // For a new tab or window, which are the browser's business.
      const control = new MouseEvent("click", {
        ctrlKey: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      const stay = (event: Event) => event.preventDefault();
      document.addEventListener("click", stay, { once: true });
      summary.bars[0]!.dispatchEvent(control);
      expect(seen).to.deep.equal([43, 39]);
    });

    it("hold text from outside as text", async () => {
      const hostile = `<img src=x onerror="alert(1)">`;
      summary = new SummaryHarness({
        pipelines: [
          pipeline("acme/web", {
            name: hostile,
            defaultBranch: hostile,
            builds: [
              ago(5, 1, {
                message: hostile,
                branch: hostile,
                creator: { name: hostile },
              }),
              active("running", 3, hostile),
            ],
          }),
        ],
      });
      await summary.show("acme/web");
      await summary.settle();
      expect(summary.root.querySelector("img")).to.equal(null);
      expect(summary.words).to.contain(hostile);
    });
  });

  describe("where there is nothing to show", () => {
    it("says that there are no builds on the branch yet", async () => {
      await summary.show("acme/none");
      await summary.settle();
      expect(summary.words).to.contain("No builds on main yet");
      expect(summary.words).to.contain("Nothing is running");
      await expect(summary.element).to.be.accessible();
    });

    it("leaves saying so to the host that has words for it", async () => {
      await summary.show("acme/none", {
        children: html`<p slot="empty">Push to begin.</p>`,
      });
      await summary.settle();
      const slot =
        summary.root.querySelector<HTMLSlotElement>('slot[name="empty"]');
      expect(slot?.assignedElements()[0]?.textContent).to.equal(
        "Push to begin.",
      );
    });

    it("says what is wrong with a slug, without asking", async () => {
      await summary.show("acme/we b");
      await summary.settle();
      expect(summary.is("error")).to.equal(true);
      expect(summary.words).to.contain("“we b”");
      expect(summary.requests).to.have.length(0);
      await expect(summary.element).to.be.accessible();
    });

    it("says why the first load failed, tells the host, and recovers", async () => {
      await summary.show("acme/web", {
        faults: [{ networkError: true, times: 2 }],
      });
      await summary.settle();
      expect(summary.is("error")).to.equal(true);
      expect(summary.told).to.deep.equal(["network"]);
      expect(summary.words).to.contain("Check your connection");
      await expect(summary.element).to.be.accessible();
      const error = summary.root.querySelector("buildkite-error")!;
      error.shadowRoot!.querySelector("button")!.click();
      await summary.settle();
      expect(summary.is("error")).to.equal(false);
      expect(summary.told).to.deep.equal(["network", undefined]);
      expect(summary.words).to.contain("Keep the cart");
    });

    it("leaves saying so to the host that has words for it, too", async () => {
      await summary.show("acme/missing", {
        children: html`<p slot="error">Ask the platform team.</p>`,
      });
      await summary.settle();
      expect(summary.told).to.deep.equal(["not-found"]);
      const slot =
        summary.root.querySelector<HTMLSlotElement>('slot[name="error"]');
      expect(slot?.assignedElements()).to.have.length(1);
    });

    it("shows the builds of any branch to a token that may not read pipelines", async () => {
      summary = new SummaryHarness({ ...world, scopes: ["read_builds"] });
      await summary.show("acme/web");
      await summary.settle();
      expect(summary.barNames.map((name) => name?.slice(0, 8))).to.deep.equal([
        "Build 39",
        "Build 40",
        "Build 41",
        "Build 42",
        "Build 43",
      ]);
    });
  });

  describe("what it shows when Buildkite fails later", () => {
    it("stays, and is said to be old until it is not", async () => {
      await summary.show("acme/web");
      await summary.settle();
      summary.server.failNext({ status: 503, times: 2 });
      await summary.settle(61_000);
      expect(summary.is("stale")).to.equal(true);
      expect(summary.is("error")).to.equal(false);
      expect(summary.words).to.contain("Keep the cart");
      expect(summary.words).to.contain("Could not be refreshed");
      await expect(summary.element).to.be.accessible();
      summary.root.querySelector<HTMLElement>(".stale button")!.click();
      await summary.settle();
      expect(summary.is("stale")).to.equal(false);
    });

    it("is the newest build even where it is not known what runs", async () => {
      await summary.show("acme/web", {
        faults: [{ status: 503, matching: /state/, times: 99 }],
      });
      await summary.settle();
      expect(summary.words).to.contain("Keep the cart");
      expect(summary.words).to.contain("could not be loaded");
    });
  });

  describe("its requests", () => {
    it("are three, without jobs: the pipeline, the branch's builds, and what has not finished", async () => {
      await summary.show("acme/web");
      await summary.settle();
      const [first = "", second = "", third = "", ...more] = [
        ...summary.requests,
      ].sort((a, b) => a.length - b.length);
      expect(more).to.deep.equal([]);
      expect(first).to.equal("web");
      expect(second).to.contain("branch[]=main");
      expect(second).to.contain("per_page=30");
      expect(third).to.contain("state[]=running");
      for (const path of [second, third]) {
        expect(path).to.contain("exclude_jobs=true");
        expect(path).to.contain("exclude_pipeline=true");
      }
    });

    it("are two for a row", async () => {
      await summary.show("acme/web", { element: { variant: "row" } });
      await summary.settle();
      expect(summary.requests).to.have.length(2);
      expect(summary.requests.join()).not.to.contain("state[]");
    });

    it("are no more for a second summary, and a list that asks the same", async () => {
      await summary.show("acme/web");
      await summary.settle();
      const provider = summary.element.closest("buildkite-provider")!;
      provider.perPage = 30;
      await provider.updateComplete;
      const row = document.createElement("buildkite-pipeline-summary");
      row.variant = "row";
      const list = document.createElement("buildkite-build-list");
      list.filters = { branches: ["main"] };
      for (const other of [row, list]) other.pipeline = "acme/web";
      provider.append(row, list);
      await summary.eventually(() => list.builds.length === 4);
      await summary.settle();
      expect(summary.requests).to.have.length(3);
    });

    it("are made again by hand", async () => {
      await summary.show("acme/web");
      await summary.settle();
      const refreshed = summary.element.refresh();
      await summary.settle();
      await refreshed;
      expect(summary.requests).to.have.length(6);
    });

    it("are none while it is out of sight", async () => {
      await summary.show("acme/web", { element: { hidden: true } });
      await summary.settle(60 * MINUTE);
      expect(summary.requests).to.have.length(0);
      summary.element.hidden = false;
      await summary.eventually(() => summary.requests.length > 0);
    });
  });
});
