import { expect } from "@open-wc/testing";
import { resetMouse, sendMouse } from "@web/test-runner-commands";
import { parseJob } from "../../api/parse-job.js";
import type { Job } from "../../api/types.js";
import type { BuildkiteJobSelectEvent } from "../job-list/events.js";
import { WaterfallHarness, script, wordsOf } from "./waterfall.harness.js";

const wait = (id: string) => parseJob({ type: "waiter", id, state: "passed" });

const shard = (at: number, times: readonly number[]) =>
  script("Tests", times, {
    id: `tests-${at}`,
    step: { id: "tests" },
    parallel_group_index: at,
    parallel_group_total: 3,
    group_key: "checks",
    state: at === 1 ? "failed" : "passed",
  });

/** 100 seconds: install, then tests beside lint, then a deploy that a person let go. */
const build: readonly Job[] = [
  script("Install", [0, 0, 4, 20]),
  wait("first"),
  shard(0, [0, 20, 22, 50]),
  shard(1, [0, 20, 22, 60]),
  shard(2, [0, 20, 22, 40]),
  script("Lint", [0, 20, 22, 30], { group_key: "checks" }),
  parseJob({
    type: "manual",
    id: "release",
    label: "Release?",
    state: "unblocked",
    unblocked_at: "2026-11-20T09:31:20.000Z",
  }),
  script("Deploy", [0, 80, 82, 100]),
  script("Nightly", [0], {
    state: "broken",
    broken_reason: "conditional_failed",
  }),
];

const retried = [
  script("first", [0, 0, 1, 10], {
    name: "Flaky",
    state: "failed",
    retried_in_job_id: "second",
  }),
  script("second", [20, 20, 21, 50], {
    name: "Flaky",
    retry_source: { job_id: "first" },
  }),
];

describe("<buildkite-waterfall>", () => {
  let waterfall: WaterfallHarness;

  beforeEach(() => {
    waterfall = new WaterfallHarness();
  });

  it("says that jobs are still to come", async () => {
    await waterfall.show([]);
    expect(waterfall.text).to.contain("No jobs yet");
    await expect(waterfall.element).to.be.accessible();
  });

  it("shows each job's waits and run where they were, in proportion", async () => {
    await waterfall.show(build);
    const bars = waterfall.bars("Deploy");
    expect(bars.map(({ looks }) => looks[1])).to.deep.equal([
      "held",
      "queued",
      "running",
    ]);
    // The axis spans a hundredth more than the 100 seconds.
    expect(bars[0]!.from).to.be.closeTo(0, 0.01);
    expect(bars[1]!.from).to.be.closeTo(0.8 / 1.01, 0.01);
    expect(bars[2]!.from).to.be.closeTo(0.82 / 1.01, 0.01);
    expect(bars[2]!.length).to.be.closeTo(0.18 / 1.01, 0.01);
    expect(waterfall.sentences).to.include(
      "Deploy, Passed, Held back by steps or limits 1m 20s, In the queue 2s, Running 18s, On the critical path",
    );
    await expect(waterfall.element).to.be.accessible();
  });

  it("shows the figures on the build, and counts what was not meant to run", async () => {
    await waterfall.show(build);
    const totals = wordsOf(waterfall.find(".totals"));
    expect(totals).to.contain("From start to end 1m 40s");
    expect(totals).to.contain("Run time, summed 2m 6s");
    expect(totals).to.contain("Longest in the queue 4s Install");
    expect(totals).to.contain("4 at most");
    expect(waterfall.text).to.contain("1 job was not meant to run");
    expect(waterfall.names).not.to.include("Nightly");
  });

  it("puts groups and parallel jobs below parents with counts, which fold", async () => {
    await waterfall.show(build);
    expect(waterfall.names).to.deep.equal([
      "Install",
      "Checks",
      "Tests",
      "Lint",
      "Release?",
      "Deploy",
    ]);
    const parent = waterfall.row("Tests");
    expect(wordsOf(parent.querySelector(".count"))).to.equal("1 of 3 failed");
    expect(parent.getAttribute("aria-expanded")).to.equal("false");
    expect(parent.getAttribute("aria-level")).to.equal("2");

    parent.click();
    await waterfall.settle();
    expect(waterfall.names.slice(2, 6)).to.deep.equal([
      "Tests",
      "Tests 1 of 3",
      "Tests 2 of 3",
      "Tests 3 of 3",
    ]);
    const [span] = waterfall
      .bars("Tests,")
      .filter(({ looks }) => looks.includes("running"));
    for (const at of [1, 2, 3]) {
      const child = waterfall.bars(`Tests ${at} of 3`).at(-1)!;
      expect(child.from).to.be.at.least(span!.from - 0.005);
      expect(child.from + child.length).to.be.at.most(
        span!.from + span!.length + 0.005,
      );
    }
    await expect(waterfall.element).to.be.accessible();
  });

  it("shows earlier attempts in the same row, fainter", async () => {
    await waterfall.show(retried);
    expect(waterfall.names).to.deep.equal(["Flaky"]);
    expect(waterfall.sentences[0]).to.contain("2 attempts");
    const running = [...waterfall.root.querySelectorAll(".bar.running")];
    expect(running).to.have.length(2);
    const [earlier, last] = running.map((bar) => getComputedStyle(bar));
    expect(Number(earlier!.opacity)).to.be.below(Number(last!.opacity));
    expect(waterfall.row("Flaky").querySelector("a")!.hash).to.equal("#second");
  });

  it("leads to the build that a step triggered, as a chart and as a table", async () => {
    const triggered = parseJob({
      type: "trigger",
      id: "t",
      name: "Smoke tests",
      state: "passed",
      created_at: "2026-11-20T09:30:00.000Z",
      started_at: "2026-11-20T09:30:01.000Z",
      finished_at: "2026-11-20T09:30:09.000Z",
      triggered_build: {
        id: "b",
        number: 12,
        url: "https://api.buildkite.com/v2/organizations/acme/pipelines/smoke/builds/12",
      },
    });
    await waterfall.show([...build, triggered]);
    const page = "https://buildkite.com/acme/smoke/builds/12";
    const link = waterfall.row("Smoke tests").querySelector("a")!;
    expect(link.href).to.equal(page);
    expect(link.rel).to.contain("noopener");
    await expect(waterfall.element).to.be.accessible();
    await waterfall.click(".as-table");
    const inTable = waterfall.table.querySelector<HTMLAnchorElement>(
      `a[href="${page}"]`,
    );
    expect(wordsOf(inTable)).to.equal("smoke #12 (opens in a new tab)");
    await expect(waterfall.element).to.be.accessible();

    const provider = waterfall.element.closest("buildkite-provider")!;
    provider.hideBuildkiteLinks = true;
    await waterfall.settle();
    expect(waterfall.table.querySelector(`a[href="${page}"]`)).to.equal(null);
    expect(wordsOf(waterfall.table)).to.contain("smoke #12");
  });

  it("shows what a parent spans in the colour of the most pressing job below", async () => {
    await waterfall.show([
      script("a", [0, 0, 1, 9], { group_key: "good" }),
      script("b", [0, 0, 1, 9], { group_key: "bad", state: "failed" }),
      script("c", [0, 0, 1, 9], { group_key: "bad" }),
      script("d", [0, 0, 1], { group_key: "busy" }),
      script("e", [0, 0, 1, 9], { group_key: "busy" }),
    ]);
    const colours = ["Good", "Bad", "Busy"].map(
      (name) =>
        getComputedStyle(waterfall.row(name).querySelector(".bar.running")!)
          .borderTopColor,
    );
    expect(new Set(colours).size).to.equal(3);
  });

  it("cuts no time off at the end of its axis", async () => {
    for (const width of [380, 1_000])
      for (const seconds of [30, 61, 100, 119, 600]) {
        const at = new WaterfallHarness();
        await at.show([script("Only", [0, 0, 1, seconds])], {}, { width });
        const { right } = at.find(".times").getBoundingClientRect();
        const ticks = [...at.root.querySelectorAll(".tick")];
        expect(ticks.length).to.be.above(1);
        for (const tick of ticks)
          expect(tick.getBoundingClientRect().right).to.be.at.most(right);
      }
  });

  it("is as high as its host wants", async () => {
    await waterfall.show(build);
    waterfall.element.style.setProperty("--buildkite-waterfall-height", "90px");
    await waterfall.settle();
    expect(waterfall.find(".scroller").offsetHeight).to.equal(90);
    await waterfall.click(".as-table");
    expect(waterfall.find(".table").offsetHeight).to.equal(90);
  });

  it("tells states and phases apart without their colour", async () => {
    const states = ["passed", "failed", "canceled", "running"];
    await waterfall.show([
      ...states.map((state) =>
        script(state, [0, 5, 9, state === "running" ? undefined : 40], {
          state,
        }),
      ),
      script("soft", [0, 5, 9, 40], { state: "failed", soft_failed: true }),
    ]);
    const looks = [...waterfall.root.querySelectorAll(".bar.running")].map(
      (bar) => {
        const { backgroundImage, borderWidth, clipPath } =
          getComputedStyle(bar);
        const pattern = backgroundImage.replaceAll(
          /(rgba?|color)\([^)]*\)/g,
          "",
        );
        return `${pattern} ${borderWidth} ${clipPath}`;
      },
    );
    expect(looks).to.have.length(5);
    expect(new Set(looks).size).to.equal(5);
  });

  describe("the critical path", () => {
    it("is said in words, with its share and what it was spent on", async () => {
      await waterfall.show(build);
      const path = waterfall.path;
      expect(wordsOf(path.querySelector("summary"))).to.equal(
        "Critical path: 4 steps, 1m 40s, 100% of the time · 1m 12s running · 8s in the queue · 20s waiting for a person",
      );
      path.open = true;
      expect([...path.querySelectorAll("li")].map(wordsOf)).to.deep.equal([
        "Install 20s, 20%",
        "Tests 2 of 3 40s, 40%",
        "Release? 20s, 20%",
        "Deploy 20s, 20%",
      ]);
      expect(wordsOf(path)).to.contain("Buildkite does not say");
      await expect(waterfall.element).to.be.accessible();
    });

    it("is marked by an icon and an outline", async () => {
      await waterfall.show(build);
      const marked = waterfall.rows.filter((row) => row.querySelector(".mark"));
      expect(
        marked.map((row) => wordsOf(row.querySelector(".label"))),
      ).to.deep.equal(["Install", "Checks", "Tests", "Release?", "Deploy"]);
      const outline = (name: string) =>
        getComputedStyle(waterfall.row(name).querySelector(".bar.running")!)
          .outlineStyle;
      expect(outline("Install")).to.equal("solid");
      expect(outline("Lint")).to.equal("none");
    });

    it("can be looked at alone", async () => {
      await waterfall.show(build);
      await waterfall.click(".toolbar [aria-pressed=false]");
      expect(waterfall.names).to.deep.equal([
        "Install",
        "Checks",
        "Tests",
        "Tests 2 of 3",
        "Release?",
        "Deploy",
      ]);
    });

    it("leads to each of its steps, wherever that is folded away", async () => {
      await waterfall.show(build);
      waterfall.path.open = true;
      await waterfall.click(".path li:nth-child(2) button");
      expect(waterfall.focused).to.match(/^Tests 2 of 3, Failed/);
    });
  });

  describe("while the build runs", () => {
    const running = [
      script("Install", [0, 0, 2, 50]),
      script("Build", [0, 50, 60]),
      script("Image", [0, 50], { state: "scheduled" }),
      script("Deploy", [0], { state: "waiting" }),
    ];

    it("bars and figures grow with the clock, without any request", async () => {
      await waterfall.show(running);
      expect(waterfall.sentences.slice(1)).to.deep.equal([
        "Build, Running, Held back by steps or limits 50s, In the queue 10s, Running 40s, On the critical path",
        "Image, Scheduled, Held back by steps or limits 50s, In the queue 50s",
        "Deploy, Waiting, Held back by steps or limits 1m 40s",
      ]);
      const before = waterfall.bars("Build").at(-1)!;
      await waterfall.clock.advance(5_000);
      await waterfall.settle();
      expect(waterfall.sentences[1]).to.contain("Running 45s");
      expect(waterfall.bars("Build").at(-1)!.length).to.be.above(before.length);
      expect(wordsOf(waterfall.find(".totals"))).to.contain("So far 1m 45s");
      expect(wordsOf(waterfall.find(".path"))).to.contain("so far: 2 steps");
      expect(waterfall.server.requests).to.have.length(0);
      await expect(waterfall.element).to.be.accessible();
    });

    it("no timer is left once it has ended, or the waterfall is gone", async () => {
      await waterfall.show(running);
      expect(waterfall.clock.pending).to.equal(1);
      waterfall.element.jobs = build;
      await waterfall.settle();
      await waterfall.clock.advance(2_000);
      expect(waterfall.clock.pending).to.equal(0);
    });

    it("the time in which it waits for a person takes no room", async () => {
      await waterfall.show([
        script("Build", [0, 0, 5, 20]),
        parseJob({
          type: "manual",
          id: "b",
          label: "Release?",
          state: "blocked",
        }),
        script("Deploy", [0], { state: "blocked" }),
      ]);
      expect(waterfall.sentences.slice(1)).to.deep.equal([
        "Release?, Blocked, has not run",
        "Deploy, Blocked, has not run",
      ]);
      expect(waterfall.bars("Build").at(-1)!.length).to.be.closeTo(0.75, 0.02);
      expect(waterfall.clock.pending).to.equal(0);
    });

    it("never shows a bar that runs backwards where the viewer's clock is late", async () => {
      await waterfall.show([script("Build", [200, 210, 220])]);
      const { from, length } = waterfall.bars("Build").at(-1)!;
      expect(from + length).to.be.at.most(1);
      expect(waterfall.sentences[0]).to.contain("Running");
    });
  });

  describe("by keyboard", () => {
    it("is one stop of the Tab key; arrows move, fold and unfold", async () => {
      await waterfall.show(build);
      const stops = waterfall.rows.filter(({ tabIndex }) => tabIndex === 0);
      expect(stops).to.have.length(1);
      stops[0]!.focus();
      await waterfall.press("ArrowDown");
      expect(waterfall.focused).to.match(/^Checks/);
      await waterfall.press("ArrowRight");
      await waterfall.press("ArrowRight");
      expect(waterfall.row("Tests").getAttribute("aria-expanded")).to.equal(
        "true",
      );
      await waterfall.press("ArrowRight");
      expect(waterfall.focused).to.match(/^Tests 1 of 3/);
      await waterfall.press("ArrowLeft");
      expect(waterfall.focused).to.match(/^Tests, /);
      await waterfall.press("ArrowLeft");
      expect(waterfall.row("Tests").getAttribute("aria-expanded")).to.equal(
        "false",
      );
      await waterfall.press("End");
      expect(waterfall.focused).to.match(/^Deploy/);
      await waterfall.press("Home");
      expect(waterfall.focused).to.match(/^Install/);
    });

    it("opens a job with Enter, and so does a click on its bars", async () => {
      await waterfall.show(build);
      const opened: string[] = [];
      waterfall.element.addEventListener(
        "buildkite-job-select",
        (event: BuildkiteJobSelectEvent) => {
          opened.push(event.job.id);
          event.preventDefault();
        },
      );
      waterfall.row("Deploy").focus();
      await waterfall.press("Enter");
      waterfall.row("Install").querySelector<HTMLElement>(".lane")!.click();
      waterfall.row("Install").querySelector<HTMLElement>("a")!.click();
      expect(opened).to.deep.equal(["Deploy", "Install", "Install"]);
    });

    it("zooms with plus, minus and 0, and moves in time with Shift and arrows", async () => {
      await waterfall.show(build);
      waterfall.rows[0]!.focus();
      await waterfall.press("+");
      await waterfall.press("+");
      expect(waterfall.scale).to.be.closeTo(1.6 ** 2, 0.05);
      const { scrollLeft } = waterfall.find(".scroller");
      await waterfall.press("ArrowRight", { shiftKey: true });
      expect(waterfall.find(".scroller").scrollLeft).to.be.above(scrollLeft);
      await waterfall.press("-");
      expect(waterfall.scale).to.be.closeTo(1.6, 0.05);
      await waterfall.press("0");
      expect(waterfall.scale).to.equal(1);
    });

    it("leaves single characters alone where the host wants none, and says so", async () => {
      await waterfall.show(build);
      const keys = () => wordsOf(waterfall.find("#keys"));
      expect(keys()).to.contain("Plus and minus zoom");
      const provider = waterfall.element.closest("buildkite-provider")!;
      provider.keys = "off";
      await waterfall.settle();
      expect(keys()).not.to.contain("Plus");
      waterfall.rows[0]!.focus();
      await waterfall.press("+");
      expect(waterfall.scale).to.equal(1);
      await waterfall.press("ArrowDown");
      expect(waterfall.focused).to.match(/^Checks/);
    });

    it("shows a row's figures while it has the focus, until Escape", async () => {
      await waterfall.show(build);
      const card = waterfall.find(".card");
      waterfall.rows[0]!.focus();
      await waterfall.press("ArrowDown");
      await waterfall.press("ArrowUp");
      expect(card.matches(":popover-open")).to.equal(true);
      expect(wordsOf(card)).to.match(/^Install In the queue 4s Running 16s/);
      await waterfall.press("Escape");
      expect(card.matches(":popover-open")).to.equal(false);
    });
  });

  describe("by pointer", () => {
    afterEach(() => resetMouse());

    const middleOf = (element: Element): [number, number] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };

    it("shows a row's figures over its bars", async () => {
      await waterfall.show(build);
      const position = middleOf(waterfall.row("Lint").querySelector(".lane")!);
      await sendMouse({ type: "move", position });
      await waterfall.settle();
      expect(wordsOf(waterfall.find(".card"))).to.contain("Lint");
      await sendMouse({
        type: "move",
        position: middleOf(waterfall.find(".totals")),
      });
      await waterfall.settle();
      expect(waterfall.find(".card").matches(":popover-open")).to.equal(false);
    });

    it("zooms into what is dragged over on the axis", async () => {
      await waterfall.show(build);
      const { left, top, width } = waterfall
        .find(".times")
        .getBoundingClientRect();
      const y = Math.round(top + 12);
      const x = (share: number) => Math.round(left + width * share);
      await sendMouse({ type: "move", position: [x(0.5), y] });
      await sendMouse({ type: "down" });
      await sendMouse({ type: "move", position: [x(0.75), y] });
      await waterfall.settle();
      expect(waterfall.find(".dragged").offsetWidth).to.be.closeTo(
        width / 4,
        4,
      );
      await sendMouse({ type: "up" });
      await waterfall.settle();
      expect(waterfall.scale).to.be.closeTo(4, 0.1);
      expect(wordsOf(waterfall.find(".zoomed"))).to.equal("50s to 1m 15s");
      expect(wordsOf(waterfall.find(".axis"))).to.contain("55s");
    });

    it("zooms with the wheel and Ctrl, and leaves the wheel alone without", async () => {
      await waterfall.show(build);
      const [clientX, clientY] = middleOf(waterfall.find(".times"));
      const turn = (ctrlKey: boolean) =>
        new WheelEvent("wheel", {
          deltaY: -100,
          ctrlKey,
          clientX,
          clientY,
          bubbles: true,
          cancelable: true,
        });
      const plain = turn(false);
      waterfall.find(".rows").dispatchEvent(plain);
      expect(plain.defaultPrevented).to.equal(false);
      const zooming = turn(true);
      waterfall.find(".rows").dispatchEvent(zooming);
      await waterfall.settle();
      expect(zooming.defaultPrevented).to.equal(true);
      expect(waterfall.scale).to.be.above(1.2);
    });

    it("zooms with buttons", async () => {
      await waterfall.show(build);
      await waterfall.click("[aria-label='Zoom in']");
      expect(waterfall.scale).to.be.closeTo(1.6, 0.05);
      await waterfall.click("[aria-label='Show everything']");
      expect(waterfall.scale).to.equal(1);
    });
  });

  describe("as a table", () => {
    it("has a row for each attempt, with the same figures", async () => {
      await waterfall.show([...build, ...retried]);
      await waterfall.click(".as-table");
      const table = waterfall.table;
      expect(waterfall.rows).to.have.length(0);
      expect([...table.tHead!.rows[0]!.cells].map(wordsOf)).to.deep.equal([
        "Step",
        "State",
        "Attempt",
        "Started after",
        "Held back",
        "Queued",
        "Ran",
        "Critical path",
      ]);
      const rows = [...table.tBodies[0]!.rows].map((row) =>
        [...row.cells].filter((_, at) => at !== 1).map(wordsOf),
      );
      expect(rows).to.deep.include([
        "Deploy",
        "1",
        "1m 22s",
        "1m 20s",
        "2s",
        "18s",
        "yes",
      ]);
      expect(rows).to.deep.include(["Flaky", "1", "1s", "–", "1s", "9s", "–"]);
      expect(rows).to.deep.include([
        "Flaky",
        "2",
        "21s",
        "–",
        "1s",
        "29s",
        "–",
      ]);
      await expect(waterfall.element).to.be.accessible();
      const lint = waterfall.table.rows[5];
      expect(wordsOf(lint?.cells[0]), "says its group").to.equal(
        "Lint Group Checks",
      );
      const pressed = () =>
        [...waterfall.root.querySelectorAll(".views [aria-pressed=true]")].map(
          wordsOf,
        );
      expect(pressed()).to.deep.equal(["Table"]);
      await waterfall.click(".as-chart");
      expect(pressed()).to.deep.equal(["Chart"]);
      expect(waterfall.rows.length).to.be.above(0);
    });

    it("is sorted by any column, up, down, and as the build has it", async () => {
      await waterfall.show(build);
      await waterfall.click(".as-table");
      const steps = () =>
        [...waterfall.table.tBodies[0]!.rows].map(({ cells }) =>
          wordsOf(cells[0]!.querySelector("bdi")),
        );
      const header = (name: string) =>
        [...waterfall.table.tHead!.rows[0]!.cells].find(
          (cell) => wordsOf(cell) === name,
        )!;
      const sort = async (name: string) => {
        header(name).querySelector("button")!.click();
        await waterfall.settle();
        return header(name).ariaSort;
      };
      const asBuilt = steps();
      expect(await sort("Ran")).to.equal("ascending");
      expect(steps()[0]).to.equal("Lint");
      expect(steps().at(-1), "has not run").to.equal("Release?");
      await expect(waterfall.element).to.be.accessible();
      expect(await sort("Ran")).to.equal("descending");
      expect(steps()[0]).to.equal("Tests 2 of 3");
      expect(steps().at(-1), "has not run").to.equal("Release?");
      expect(await sort("Ran")).to.equal(null);
      expect(steps()).to.deep.equal(asBuilt);

      const first = async (name: string) => {
        await sort(name);
        return steps()[0];
      };
      expect(await first("Step")).to.equal("Deploy");
      expect(await first("State")).to.equal("Tests 2 of 3");
      expect(await first("Started after")).to.equal("Install");
      expect(await first("Held back")).to.equal("Tests 1 of 3");
      expect(await first("Queued")).to.equal("Tests 1 of 3");
      await sort("Critical path");
      expect(steps().slice(0, 4)).to.deep.equal([
        "Install",
        "Tests 2 of 3",
        "Release?",
        "Deploy",
      ]);
    });
  });

  describe("of 4,000 jobs", () => {
    const many = Array.from({ length: 4_000 }, (_, at) =>
      script(`Job ${at}`, [0, at / 10, at / 10 + 1, at / 10 + 60], {
        group_key: `group-${at % 8}`,
      }),
    );

    it("has only the rows on the page that can be seen, and a few around", async () => {
      await waterfall.show(many);
      expect(waterfall.rows).to.have.length(8);
      await waterfall.click(".toolbar .quiet");
      expect(waterfall.find(".rows").getAttribute("aria-rowcount")).to.equal(
        "4008",
      );
      expect(waterfall.rows.length).to.be.within(20, 70);
      const elements = () => waterfall.root.querySelectorAll("*").length;
      expect(elements()).to.be.below(1_600);

      await waterfall.scrolled(28 * 2_000);
      expect(elements()).to.be.below(1_600);
      expect(waterfall.rows.length).to.be.within(20, 70);
      const top = waterfall.find(".axis").getBoundingClientRect().bottom;
      const inSight = waterfall.rows.filter((row) => {
        const { y } = row.getBoundingClientRect();
        return y >= top - 28 && y < top + 200;
      });
      expect(inSight.length).to.be.at.least(7);
    });

    it("is reached as a whole by keyboard, from wherever one scrolls", async () => {
      await waterfall.show(many);
      await waterfall.click(".toolbar .quiet");
      waterfall.rows[0]!.focus();
      await waterfall.press("End");
      expect(waterfall.focused).to.match(/^Job 3999, /);
      await waterfall.scrolled(0);
      expect(waterfall.focused).to.match(/^Job 3999, /);
      expect(waterfall.rows.length).to.be.at.most(70);
      await waterfall.press("Home");
      expect(waterfall.focused).to.match(/^Group 0/);
    });

    it("lists the first steps of a path through them all, and counts the others", async () => {
      const chain = Array.from({ length: 4_000 }, (_, at) =>
        script(`Job ${at}`, [0, at * 10, at * 10 + 1, at * 10 + 10]),
      );
      await waterfall.show(chain);
      expect(wordsOf(waterfall.path.querySelector("summary"))).to.contain(
        "4,000 steps",
      );
      expect(waterfall.path.querySelectorAll("li")).to.have.length(100);
      expect(wordsOf(waterfall.path)).to.contain("and 3,900 more steps");
      expect(
        waterfall.root.querySelectorAll("*").length,
        "elements on the page",
      ).to.be.below(2_000);
    });

    it("shows the job that is open, and a table in parts", async () => {
      await waterfall.show(many, { selected: "Job 17" });
      const current = waterfall.root.querySelector("[aria-current]");
      expect(current?.ariaLabel).to.match(/^Job 17,/);
      await waterfall.click(".as-table");
      const count = () => waterfall.table.tBodies[0]!.rows.length;
      expect(count()).to.equal(100);
      await waterfall.click(".table .more");
      expect(count()).to.equal(200);
    });
  });

  it("puts names above bars on a phone, without making the page wider", async () => {
    await waterfall.show(build, {}, { width: 380 });
    const row = waterfall.row("Install");
    const name = row.querySelector(".name")!.getBoundingClientRect();
    const lane = row.querySelector(".lane")!.getBoundingClientRect();
    expect(name.bottom).to.be.at.most(lane.top + 1);
    expect(lane.width).to.be.above(340);
    expect(waterfall.element.scrollWidth).to.be.at.most(380);
    await expect(waterfall.element).to.be.accessible();
  });
});
