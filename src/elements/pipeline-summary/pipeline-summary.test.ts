import { expect, html } from "@open-wc/testing";
import type { BuildkitePipelineSummary } from "./pipeline-summary.js";
import { SummaryHarness } from "./pipeline-summary.harness.js";
import { world } from "./summary-world.harness.js";

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
});
