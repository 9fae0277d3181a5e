import { expect } from "@open-wc/testing";
import { build, job, pipeline } from "../../testing/index.js";
import {
  fromSearchParams,
  toSearchParams,
} from "../build-filters/filter-address.js";
import { NO_FILTERS } from "../build-filters/filter-state.js";
import { parseBuildNumber } from "../../routing/view-state.js";
import type { PipelineView } from "./events.js";
import type { BuildkitePipeline } from "./pipeline.js";
import { showPipeline, words, type ShownPipeline } from "./pipeline.harness.js";

const world = {
  pipelines: ["web", "app"].map((slug) =>
    pipeline(`acme/${slug}`, {
      defaultBranch: "main",
      builds: Array.from({ length: 6 }, (_, at) =>
        build({
          message: `Change ${at + 1}`,
          branch: at % 2 === 0 ? "main" : "feature/cart",
          state: "passed",
          jobs: [job({ name: "Unit tests" }), job({ name: "Browser tests" })],
        }),
      ),
    }),
  ),
};

/** As portals have it: places in the path, filters in the query, lines in the hash. */
function hrefFor({ build, job, line, filters }: PipelineView): string {
  const address = new URL("/ci", location.origin);
  if (build !== undefined) address.pathname += `/builds/${build}`;
  if (job !== undefined) address.pathname += `/jobs/${job}`;
  address.search = toSearchParams(filters).toString();
  address.hash = line === undefined ? "" : `L${line}`;
  return address.href.slice(address.origin.length);
}

/** The smallest host that routes: the browser's address is the truth, and the view follows it. */
class Host {
  readonly view: BuildkitePipeline;
  /** Addresses that the view has asked for. */
  readonly asked: string[] = [];

  constructor(view: BuildkitePipeline) {
    this.view = view;
    view.hrefFor = hrefFor;
    view.addEventListener("buildkite-navigate", (event) => {
      event.preventDefault();
      this.asked.push(event.href);
      if (event.replace) history.replaceState(null, "", event.href);
      else history.pushState(null, "", event.href);
      this.follow();
    });
    addEventListener("popstate", this.follow);
    this.follow();
  }

  stop(): void {
    removeEventListener("popstate", this.follow);
  }

  readonly follow = (): void => {
    const { pathname, searchParams, hash } = new URL(location.href);
    const [, , , number = "", , job] = pathname.split("/");
    const build = parseBuildNumber(number);
    const line = hash === "" ? undefined : hash.slice("#L".length);
    const filters = fromSearchParams(searchParams);
    Object.assign(this.view, { build, job, line, filters });
  };
}

const own = () => location.href.slice(location.origin.length);

describe("<buildkite-pipeline> in a host that routes", () => {
  const start = location.href;
  let host: Host;

  afterEach(() => {
    host.stop();
    history.replaceState(null, "", start);
  });

  async function show(
    address: string,
    properties: Partial<BuildkitePipeline> = {},
  ): Promise<ShownPipeline> {
    history.replaceState(null, "", address);
    return showPipeline(properties, {
      ...world,
      before: (_, view) => {
        host = new Host(view);
      },
    });
  }

  async function move(shown: ShownPipeline, delta: 1 | -1): Promise<void> {
    const moved = new Promise((resolve) => {
      addEventListener("popstate", resolve, { once: true });
    });
    history.go(delta);
    await moved;
    await shown.view.updateComplete;
  }

  it("leads from the list to a line of a log by the host's address, back and forward again", async () => {
    const shown = await show("/ci");
    await shown.listed();
    shown.buildLink(6)!.click();
    await shown.opened();
    expect(own()).to.equal("/ci/builds/6");
    expect(shown.heading).to.equal("Build #6");
    shown.jobLinks[1]!.click();
    await shown.logged();
    const log = own();
    expect(log).to.match(/^\/ci\/builds\/6\/jobs\/[0-9a-f-]{36}$/);
    expect(shown.heading).to.equal("Browser tests");
    await shown.until(() => shown.lineLinks.length > 1, "lines are there");
    const line = words(shown.lineLinks[1]);
    shown.lineLinks[1]!.click();
    await shown.view.updateComplete;
    expect(own(), "a line is no step").to.equal(`${log}#L${line}`);

    await move(shown, -1);
    expect(shown.heading).to.equal("Build #6");
    expect(shown.log).to.equal(null);
    await move(shown, -1);
    expect(shown.list!.checkVisibility({ visibilityProperty: true })).to.equal(
      true,
    );
    await move(shown, 1);
    await move(shown, 1);
    await shown.logged();
    expect(shown.view.line).to.equal(line);
  });

  it("begins where the host's address leads", async () => {
    const shown = await show("/ci/builds/3?branch=main");
    await shown.opened();
    expect(shown.heading).to.equal("Build #3");
    expect(host.asked).to.deep.equal([]);
    shown.root.querySelector<HTMLElement>("nav ol a")!.click();
    await shown.listed();
    expect(own()).to.equal("/ci?branch=main");
    expect(shown.rows.map((row) => row.build?.number)).to.deep.equal([5, 3, 1]);
  });

  it("has the host's addresses in its links, for new tabs and windows", async () => {
    const shown = await show("/ci?branch=main");
    await shown.listed();
    const link = shown.buildLink(5)!;
    expect(link.getAttribute("href")).to.equal("/ci/builds/5?branch=main");
    for (const modifier of ["ctrlKey", "metaKey", "shiftKey"]) {
      let prevented: boolean | undefined;
      const stay = (event: Event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener("click", stay, { once: true });
      link.dispatchEvent(
        new MouseEvent("click", {
          bubbles: true,
          cancelable: true,
          composed: true,
          [modifier]: true,
        }),
      );
      expect(prevented, modifier).to.equal(false);
    }
    expect(host.asked).to.deep.equal([]);
    expect(own()).to.equal("/ci?branch=main");
  });

  it("shows what is set from outside, and fires nothing for it", async () => {
    const shown = await show("/ci");
    await shown.listed();
    const { view } = shown;
    const fired: string[] = [];
    for (const type of ["buildkite-navigate", "buildkite-error-change"])
      view.addEventListener(type, () => fired.push(type));

    view.filters = { ...NO_FILTERS, branches: ["feature/cart"] };
    await shown.until(() => shown.rows.length === 3, "the list is narrowed");
    expect(shown.chips.map(words).join()).to.contain("feature/cart");
    expect(shown.buildLink(6)!.getAttribute("href")).to.equal(
      "/ci/builds/6?branch=feature%2Fcart",
    );

    view.build = 4;
    await shown.opened();
    expect(shown.heading).to.equal("Build #4");
    view.filters = NO_FILTERS;
    await shown.until(
      () => shown.jobLinks[0]?.getAttribute("href")?.endsWith("?") === false,
      "the links of the jobs are there",
    );
    expect(shown.jobLinks[0]!.getAttribute("href")).not.to.contain("branch");

    const [first] = shown.server.world.build("acme/web", 4)!.jobs;
    view.job = first!.id;
    await shown.logged();
    expect(shown.heading).to.equal("Unit tests");
    view.line = "2";
    await shown.until(() => shown.logView?.line === "2", "the line is marked");
    view.job = undefined;
    view.line = undefined;
    view.build = undefined;
    await view.updateComplete;
    await shown.until(() => shown.rows.length === 6, "all branches show");
    expect(fired).to.deep.equal([]);
  });

  it("leads elsewhere once the host has other addresses", async () => {
    const shown = await show("/ci");
    await shown.listed();
    shown.view.hrefFor = ({ build: number }) => `/elsewhere/${number ?? ""}`;
    await shown.until(
      () => shown.buildLink(6)?.getAttribute("href") === "/elsewhere/6",
      "the links have changed",
    );
  });

  it("shows another pipeline's build where the host says so, with its filters", async () => {
    const shown = await show("/ci/builds/4?branch=main");
    await shown.opened();
    const { view } = shown;
    view.pipeline = "acme/app";
    await view.updateComplete;
    expect(view.build).to.equal(4);
    expect(view.filters.branches).to.deep.equal(["main"]);
    expect(own()).to.equal("/ci/builds/4?branch=main");
  });

  for (const [how, properties] of [
    ["a branch", { branch: "main" }],
    ["the default branch", { defaultBranchOnly: true }],
  ] as const)
    it(`begins with ${how} in the host's address, and can be widened`, async () => {
      const shown = await show("/ci", properties);
      await shown.listed();
      expect(own()).to.equal("/ci?branch=main");
      expect(shown.rows).to.have.length(3);
      expect(
        shown.listQueries.map((query) => query.get("branch[]")),
      ).to.deep.equal(["main"]);
      shown.chips[0]!.click();
      await shown.until(() => shown.rows.length === 6, "all branches show");
      expect(own()).to.equal("/ci");
      await move(shown, -1);
      await shown.until(() => shown.rows.length === 3, "the branch is back");
    });
});
