import { expect } from "@open-wc/testing";
import { resetMouse, sendKeys, sendMouse } from "@web/test-runner-commands";
import { pipeline } from "../../testing/index.js";
import type { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import { SummaryHarness } from "./pipeline-summary.harness.js";
import { active, ago, world } from "./summary-world.harness.js";

describe("<buildkite-pipeline-summary>", () => {
  let summary: SummaryHarness;

  beforeEach(() => {
    summary = new SummaryHarness(world);
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

    it("keep the tip by their side when the browser scrolls to the one that is focused", async () => {
      await summary.show("acme/web");
      await summary.settle();
      summary.element.style.marginBlockStart = "3000px";
      const scrolled = new Promise((resolve) =>
        addEventListener("scroll", resolve, { once: true }),
      );
      const bar = summary.bars[2]!;
      bar.focus();
      await scrolled;
      await summary.element.updateComplete;
      expect(summary.tip.matches(":popover-open")).to.equal(true);
      const { bottom } = summary.tip.getBoundingClientRect();
      const distance = bar.getBoundingClientRect().top - bottom;
      expect(distance).to.be.within(0, 8);
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
});
