import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { BuildkiteClient } from "../../api/client.js";
import type { BuildFilters } from "../../api/types.js";
import "../../define/build-list.js";
import "../../define/provider.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  ManualClock,
  build,
  pipeline,
  simulateBuildkite,
  type Fault,
  type SimulationOptions,
} from "../../testing/index.js";
import type { BuildkiteBuildRow } from "../build-row/build-row.js";
import type { BuildkiteBuildList } from "./build-list.js";

const MINUTE = 60_000;

/** Frames and observers take their time on a busy machine. */
const eventually = (condition: () => boolean | Promise<boolean>) =>
  waitUntil(condition, undefined, { timeout: 10_000 });

describe("<buildkite-build-list>", () => {
  let clock: ManualClock;
  let server: ReturnType<typeof simulateBuildkite>;
  let client: BuildkiteClient;
  let list: BuildkiteBuildList;

  /** A list in a panel that scrolls; nothing is answered until the clock is advanced. */
  async function show(
    slug: string,
    options: SimulationOptions,
    {
      filters = {},
      text = "",
      fault,
    }: { filters?: BuildFilters; text?: string; fault?: Fault } = {},
  ): Promise<void> {
    clock = new ManualClock();
    server = simulateBuildkite({ ...options, clock });
    if (fault) server.failNext(fault);
    const { baseUrl, fetch } = server;
    client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
    const store = new LiveStore({ client, clock });
    const panel = await fixture<HTMLElement>(html`
      <div style="block-size: 600px; overflow: auto">
        <buildkite-provider .store=${store}>
          <buildkite-build-list
            pipeline=${slug}
            .filters=${filters}
            .text=${text}
          ></buildkite-build-list>
        </buildkite-provider>
      </div>
    `);
    list = panel.querySelector("buildkite-build-list")!;
    await observed(list);
  }

  /** Lets time pass, and everything that has an answer coming receive it. */
  async function settle(ms = 0): Promise<void> {
    await clock.advance(ms);
    for (let turn = 0; turn < 5; turn++) await clock.advance(0);
    await list.updateComplete;
    await Promise.all(rows().map((row) => row.updateComplete));
  }

  const is = (state: "loading" | "stale" | "error") =>
    list.matches(`:state(${state})`);
  const root = () => list.shadowRoot!;
  const panel = () => list.closest<HTMLElement>("div")!;
  const rows = () => [
    ...root().querySelectorAll<BuildkiteBuildRow>("buildkite-build-row"),
  ];
  const numbers = () => rows().map((row) => row.build?.number);
  const words = () => root().textContent.replace(/\s+/g, " ").trim();
  const button = (label: string) =>
    [...root().querySelectorAll("button")].find((one) =>
      one.textContent.includes(label),
    );
  const stateOf = (wanted: number) =>
    list.builds.find(({ number }) => number === wanted)?.state;
  const link = (index: number) =>
    rows()[index]!.shadowRoot!.querySelector<HTMLAnchorElement>("a.title")!;
  const ref = { organization: "acme", pipeline: "archive" };

  const few: SimulationOptions = {
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({ number: 1, state: "passed", message: "Start" }),
          build({ number: 2, state: "failed", message: ":boom: Break" }),
          build({ number: 3, state: "running", message: "Mend" }),
        ],
      }),
      pipeline("acme/none", { builds: [] }),
    ],
  };

  it("shows a skeleton, then the newest builds, after two requests at most", async () => {
    await show("acme/web", few);
    expect(is("loading")).to.equal(true);
    expect(words()).to.contain("Loading builds");
    await expect(list).to.be.accessible();
    await settle();
    expect(numbers()).to.deep.equal([3, 2, 1]);
    expect(is("loading")).to.equal(false);
    await expect(list).to.be.accessible();
    const answers = server.requests.map(({ path }) => path);
    expect(
      answers.findIndex((path) => path.includes("/builds?")),
    ).to.be.at.most(1);
  });

  it("leaves jobs and the pipeline out of what it polls", async () => {
    await show("acme/web", few);
    await settle();
    await settle(MINUTE);
    const polls = server.requests.filter(({ path }) =>
      path.includes("/builds?"),
    );
    expect(polls.length).to.be.greaterThan(2);
    for (const { path } of polls) {
      expect(path).to.contain("exclude_jobs=true");
      expect(path).to.contain("exclude_pipeline=true");
    }
  });

  it("links each row to Buildkite, or to where the host says", async () => {
    await show("acme/web", few);
    await settle();
    expect(link(0).href).to.equal("https://buildkite.com/acme/web/builds/3");
    list.hrefFor = ({ number }) => `#/builds/${number}`;
    await settle();
    expect(link(0).getAttribute("href")).to.equal("#/builds/3");
  });

  it("lets the host open a build in place of the link", async () => {
    await show("acme/web", few);
    await settle();
    list.hrefFor = () => "#followed";
    await settle();
    const chosen: number[] = [];
    list.addEventListener("buildkite-build-select", (event) => {
      chosen.push(event.build.number);
      event.preventDefault();
    });
    link(1).click();
    expect(chosen).to.deep.equal([2]);
    expect(location.hash).to.equal("");
    // What a browser does with a new tab is not for this page to try.
    panel().addEventListener("click", (event) => event.preventDefault());
    link(1).dispatchEvent(
      new MouseEvent("click", {
        ctrlKey: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    expect(chosen).to.deep.equal([2]);
  });

  it("says which build is open", async () => {
    await show("acme/web", few);
    list.selected = 2;
    await settle();
    expect(rows().map((row) => row.selected)).to.deep.equal([
      false,
      true,
      false,
    ]);
    expect(link(1).getAttribute("aria-current")).to.equal("true");
  });

  it("moves from row to row by arrow keys, Home and End", async () => {
    await show("acme/web", few);
    await settle();
    rows()[0]?.focus();
    const focused = () =>
      (root().activeElement as BuildkiteBuildRow | null)?.build?.number;
    const seen: (number | undefined)[] = [];
    for (const press of [
      "ArrowDown",
      "ArrowDown",
      "ArrowDown",
      "Home",
      "End",
      "ArrowUp",
    ]) {
      await sendKeys({ press });
      seen.push(focused());
    }
    expect(seen).to.deep.equal([2, 1, 1, 3, 1, 2]);
  });

  it("keeps the builds on screen when a refresh fails, and says since when", async () => {
    await show("acme/web", few);
    await settle();
    server.failNext(503);
    await list.refresh();
    await settle();
    expect(numbers()).to.deep.equal([3, 2, 1]);
    expect(is("stale")).to.equal(true);
    expect(words()).to.match(/Could not be refreshed. Shown as of .*2026/);
    await expect(list).to.be.accessible();
    button("Try again")?.click();
    await settle();
    expect(is("stale")).to.equal(false);
  });

  it("says what went wrong with the first load, and tries again when asked", async () => {
    const told: (string | undefined)[] = [];
    const heard = new AbortController();
    document.addEventListener(
      "buildkite-error-change",
      ({ error }) => told.push(error?.kind),
      heard,
    );
    await show("acme/web", few, { fault: { networkError: true } });
    await settle();
    expect(is("error")).to.equal(true);
    expect(told).to.deep.equal(["network"]);
    const error = root().querySelector("buildkite-error")!;
    await error.updateComplete;
    expect(error.shadowRoot?.textContent).to.contain("Check your connection");
    await expect(list).to.be.accessible();
    error.shadowRoot?.querySelector("button")?.click();
    await settle();
    expect(numbers()).to.deep.equal([3, 2, 1]);
    server.failNext(503);
    await list.refresh();
    await settle();
    expect(told, "a failed refresh takes nothing away").to.deep.equal([
      "network",
      undefined,
    ]);
    heard.abort();
  });

  it("asks for nothing when the pipeline cannot be one", async () => {
    await show("acme/../secrets", few);
    await settle();
    expect(is("error")).to.equal(true);
    expect(server.requests).to.have.length(0);
  });

  it("tells a pipeline without builds from filters that nothing matches", async () => {
    await show("acme/none", few);
    await settle();
    expect(words()).to.contain("No builds yet");
    await expect(list).to.be.accessible();

    await show("acme/web", few, { filters: { states: ["canceled"] } });
    await settle();
    expect(words()).to.contain("No build matches");
    await expect(list).to.be.accessible();
    let cleared = 0;
    list.addEventListener("buildkite-filters-clear", () => cleared++);
    button("Clear filters")?.click();
    expect(cleared).to.equal(1);
  });

  it("searches what is loaded, and says that this is all it searched", async () => {
    await show("acme/archive", { scenario: "archive" }, { text: "#4990" });
    await settle();
    expect(numbers()).to.deep.equal([4990]);
    expect(words()).to.contain("Searched the 100 newest builds.");
    list.text = "nowhere to be found";
    await settle();
    expect(words()).to.contain("None of the 100 builds loaded so far");
    button("Search older builds")?.click();
    await settle();
    expect(words()).to.contain("None of the 199 builds loaded so far");
  });

  it("loads all of 5,000 builds as one scrolls, and renders a screenful of them", async () => {
    await show("acme/archive", { scenario: "archive" });
    await settle();
    let most = 0;
    await waitUntil(
      async () => {
        panel().scrollTop = panel().scrollHeight;
        await settle(2_000);
        most = Math.max(most, countNodes(list));
        return words().includes("That is every build.");
      },
      "every page is loaded",
      { timeout: 60_000, interval: 30 },
    );
    expect(list.builds.map(({ number }) => number)).to.deep.equal(
      Array.from({ length: 5_000 }, (_, at) => 5_000 - at),
    );
    expect(rows().length).to.be.lessThan(100);
    expect(most).to.be.lessThan(4_000);
    expect(
      server.requests.every(({ status }) => status === 200 || status === 404),
    ).to.equal(true);
  }).timeout(90_000);

  it("holds the row that is being read while new builds arrive above it", async () => {
    await show("acme/archive", { scenario: "archive" });
    await eventually(async () => {
      await settle();
      // Rows that are not there yet leave nothing to scroll.
      panel().scrollTop = 900;
      return (
        root().querySelector('[data-sight="top"]')!.getBoundingClientRect()
          .top < 0
      );
    });
    // The list, too, has to hear of it from its observer.
    await observed(list);
    const read = rows().find((row) => row.getBoundingClientRect().top > 100)!;
    const before = read.getBoundingClientRect().top;
    await client.createBuild(ref, {
      commit: "HEAD",
      branch: "main",
      message: "One",
    });
    await client.createBuild(ref, {
      commit: "HEAD",
      branch: "main",
      message: "Two",
    });
    await list.refresh();
    await eventually(async () => {
      await settle();
      return button("2 new builds") !== undefined;
    });
    expect(read.getBoundingClientRect().top).to.be.closeTo(before, 2);
    await expect(list).to.be.accessible();

    button("2 new builds")?.click();
    await eventually(
      () =>
        (root().activeElement as BuildkiteBuildRow | null)?.build?.number ===
        5_002,
    );
    await eventually(async () => {
      await settle();
      return button("new builds") === undefined;
    });
  });

  it("misses and repeats nothing when builds arrive between two pages", async () => {
    await show("acme/archive", { scenario: "archive" });
    await settle();
    for (let count = 0; count < 3; count++)
      await client.createBuild(ref, { commit: "HEAD", branch: "main" });
    button("Load older builds")?.click();
    await settle();
    await list.refresh();
    await settle();
    expect(list.builds.map(({ number }) => number)).to.deep.equal(
      Array.from({ length: list.builds.length }, (_, at) => 5_003 - at),
    );
    expect(list.builds.length).to.equal(202);
  });

  it("gets past a hundred builds created in the same millisecond", async () => {
    const createdAt = Date.parse("2026-11-20T09:00:00.000Z");
    const builds = Array.from({ length: 250 }, () =>
      build({ createdAt, state: "passed" }),
    );
    await show("acme/burst", {
      pipelines: [pipeline("acme/burst", { builds })],
    });
    await settle();
    for (let press = 0; press < 4; press++) {
      button("Load older builds")?.click();
      await settle();
    }
    expect(new Set(list.builds.map(({ id }) => id)).size).to.equal(250);
    expect(words()).to.contain("That is every build.");
  });

  it("says when older builds cannot be loaded, and tries again when asked", async () => {
    await show("acme/archive", { scenario: "archive" });
    await settle();
    server.failNext({ status: 403, body: { message: "Forbidden" } });
    button("Load older builds")?.click();
    await settle();
    expect(list.builds).to.have.length(100);
    const error = root().querySelector("buildkite-error")!;
    await expect(list).to.be.accessible();
    error.shadowRoot?.querySelector("button")?.click();
    await settle();
    expect(list.builds).to.have.length(199);
  });

  it("polls the first page alone once nothing on the others can change", async () => {
    await show("acme/archive", { scenario: "archive" });
    await settle();
    button("Load older builds")?.click();
    await settle();
    const before = server.requests.length;
    await settle(5 * MINUTE);
    const polls = server.requests.slice(before);
    expect(polls).to.have.length(5);
    expect(polls.every(({ path }) => !path.includes("created_to"))).to.equal(
      true,
    );
  });

  it("goes on following a running build that newer ones push off the first page", async () => {
    const builds = Array.from({ length: 120 }, (_, at) =>
      build({ number: at + 1, state: at === 24 ? "running" : "passed" }),
    );
    await show("acme/archive", {
      pipelines: [pipeline("acme/archive", { builds })],
    });
    await settle();
    button("Load older builds")?.click();
    await settle();
    expect(stateOf(25)).to.equal("running");
    for (let count = 0; count < 6; count++)
      await client.createBuild(ref, { commit: "HEAD", branch: "main" });
    await list.refresh();
    await settle();
    const followed = server.world.build("acme/archive", 25)!;
    followed.state = "failed";
    followed.finishedAt = clock.now();
    await eventually(async () => {
      panel().scrollTop = panel().scrollHeight;
      await settle(MINUTE);
      return stateOf(25) === "failed";
    });
    expect(list.builds).to.have.length(126);
  });

  it("shows no hole after more builds than a page holds have arrived unseen", async () => {
    await show("acme/archive", {
      scenario: "archive",
      limits: { user: 1_000 },
    });
    await settle();
    for (let count = 0; count < 105; count++)
      await client.createBuild(ref, { commit: "HEAD", branch: "main" });
    await list.refresh();
    await settle();
    expect(list.builds.map(({ number }) => number)).to.deep.equal(
      Array.from({ length: 100 }, (_, at) => 5_105 - at),
    );
  });

  it("shows cards without sideways scrolling where it is narrow", async () => {
    await setViewport({ width: 400, height: 800 });
    try {
      await show("acme/hostile", { scenario: "hostile" });
      await settle();
      expect(rows().length).to.be.greaterThan(3);
      expect(panel().scrollWidth).to.be.at.most(panel().clientWidth);
      for (const row of rows())
        expect(row.scrollWidth).to.be.at.most(row.clientWidth);
      await expect(list).to.be.accessible();
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });

  it("shows every state there is", async () => {
    await show("acme/states", { scenario: "states" });
    await settle();
    const shown = rows().map(
      (row) => row.shadowRoot?.querySelector("buildkite-state")?.state,
    );
    expect(shown).to.include.members(["blocked", "failing", "hibernating"]);
    await expect(list).to.be.accessible();
  });
});

/** Elements in the shadow trees below, their own shadow trees included. */
function countNodes(element: Element): number {
  let count = 0;
  for (const inner of element.shadowRoot?.querySelectorAll("*") ?? [])
    count += 1 + countNodes(inner);
  return count;
}
