import { expect, fixture, nextFrame, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import { parseJob } from "../../api/parse-job.js";
import type { Job } from "../../api/types.js";
import { pagePreferences } from "../../live/preferences.js";
import {
  click,
  failed,
  find,
  focused,
  rows,
  script,
  show,
  words,
} from "./job-list.harness.js";
import "../../define/provider.js";
import type { BuildkiteProvider } from "../provider/provider.js";
import type { BuildkiteJobList } from "./job-list.js";

const running = (name: string) =>
  script(name, { state: "running", finished_at: null });

const queued = (name: string, queue: string) =>
  script(name, {
    state: "scheduled",
    started_at: null,
    finished_at: null,
    runnable_at: "2026-11-20T09:30:00.000Z",
    agent_query_rules: [`queue=${queue}`],
  });

/** Ran for so many seconds. */
const ran = (name: string, seconds: number) =>
  script(name, {
    finished_at: new Date(Date.UTC(2026, 10, 20, 9, 30, seconds)).toISOString(),
  });

const some = [
  script("Build", { command: "make all", step_key: "compile" }),
  failed("Lint"),
  running("Test"),
  failed("Docs", { agent: { id: "1", name: "mac-7" } }),
];

/** A build at its worst: nothing in it folds, and some of it failed. */
const thousands = Array.from({ length: 4_000 }, (_, at) =>
  at % 100 === 99 ? failed(`job ${at}`) : script(`job ${at}`),
);

const all = (list: BuildkiteJobList, selector: string) =>
  [...list.shadowRoot!.querySelectorAll<HTMLElement>(selector)].map(words);

const onPage = (list: BuildkiteJobList) =>
  list.shadowRoot!.querySelectorAll(".list [data-key]").length;

const field = (list: BuildkiteJobList) =>
  list.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;

async function press(list: BuildkiteJobList, key: string): Promise<void> {
  await sendKeys({ press: key });
  await list.updateComplete;
}

/** Types into the filter as somebody would who had gone there. */
async function look(list: BuildkiteJobList, text: string): Promise<void> {
  field(list).focus();
  await sendKeys({ type: text });
  await list.updateComplete;
}

async function sortBy(list: BuildkiteJobList, column: string) {
  await click(list, `.column-${column} .sort`);
  return find(list, `.column-${column}`)!.getAttribute("aria-sort");
}

afterEach(() => {
  pagePreferences().set("jobLayout", "tree");
  pagePreferences().set("jobGrouping", "pipeline");
});

describe("the table of <buildkite-job-list>", () => {
  it("shows every job as a row of facts, and is remembered", async () => {
    const list = await show([
      failed("Lint", {
        agent: { id: "1", name: "mac-7" },
        agent_query_rules: ["queue=xcode"],
        exit_status: 2,
        step_key: "lint",
      }),
      parseJob({ type: "waiter", id: "w" }),
      script("Test", { exit_status: 0 }),
    ]);
    await click(list, ".layouts .table");
    expect(all(list, "thead th")).to.deep.equal([
      "Job",
      "State",
      "Agent",
      "Queue",
      "Wait",
      "Run time",
      "Started",
      "Exit",
    ]);
    expect(rows(list)).to.deep.equal(["Lint", "Test"]);
    const row = words(find(list, "tbody tr"));
    for (const fact of ["lint", "mac-7", "xcode", "Exit 2"])
      expect(row).to.contain(fact);
    await expect(list).to.be.accessible();

    const another = await show(some);
    expect(find(another, "table")).to.not.equal(null);
    expect(find(another, ".layouts .table")!.ariaPressed).to.equal("true");
  });

  it("sorts by a column up, down, and then not", async () => {
    const list = await show([ran("Long", 90), ran("Short", 5), ran("Mid", 30)]);
    await click(list, ".layouts .table");
    expect(await sortBy(list, "run")).to.equal("ascending");
    expect(rows(list)).to.deep.equal(["Short", "Mid", "Long"]);
    await expect(list).to.be.accessible();
    expect(await sortBy(list, "run")).to.equal("descending");
    expect(rows(list)).to.deep.equal(["Long", "Mid", "Short"]);
    expect(await sortBy(list, "run")).to.equal(null);
    expect(rows(list)).to.deep.equal(["Long", "Short", "Mid"]);
  });

  it("sorts by one column at a time, numbers in names as numbers, and what is unknown last", async () => {
    const list = await show([
      queued("Test 10", "linux"),
      ran("Test 9", 5),
      ran("Build", 9),
    ]);
    await click(list, ".layouts .table");
    await sortBy(list, "name");
    expect(rows(list)).to.deep.equal(["Build", "Test 9", "Test 10"]);
    await sortBy(list, "run");
    expect(find(list, ".column-name")!.hasAttribute("aria-sort")).to.equal(
      false,
    );
    expect(rows(list)).to.deep.equal(["Test 9", "Build", "Test 10"]);
    await sortBy(list, "run");
    expect(rows(list)).to.deep.equal(["Build", "Test 9", "Test 10"]);
  });

  it("keeps sections where jobs are grouped, and sorts within them", async () => {
    const list = await show(some);
    await click(list, ".layouts .table");
    await click(list, ".grouping");
    await sortBy(list, "name");
    expect(rows(list)).to.deep.equal([
      "2 failed",
      "Docs",
      "Lint",
      "1 running",
      "Test",
      "1 passed",
      "Build",
    ]);
    await expect(list).to.be.accessible();
  });

  it("scrolls in its own box where it is narrow", async () => {
    const list = await show(some);
    list.style.inlineSize = "360px";
    await click(list, ".layouts .table");
    await nextFrame();
    const box = find(list, ".list")!;
    expect(box.scrollWidth).to.be.above(box.clientWidth);
    expect(box.getBoundingClientRect().width).to.be.at.most(360);
    expect(getComputedStyle(box).overflowX).to.equal("auto");
    await expect(list).to.be.accessible();
  });
});

describe("grouping by state in <buildkite-job-list>", () => {
  it("puts failures first, is remembered, and goes back to the pipeline's order", async () => {
    const list = await show(some);
    await click(list, ".grouping");
    expect(rows(list)).to.deep.equal([
      "2 failed",
      "Lint",
      "Docs",
      "1 running",
      "Test",
      "1 passed",
      "Build",
    ]);
    await expect(list).to.be.accessible();
    expect(rows(await show(some))[0]).to.equal("2 failed");

    await click(list, ".grouping");
    expect(rows(list)).to.deep.equal(["Build", "Lint", "Test", "Docs"]);
  });

  it("counts of a step in each section what stands there", async () => {
    const list = await show(
      Array.from({ length: 3 }, (_, at) =>
        script(`p${at}`, {
          name: "Browser tests",
          step: { id: "browser" },
          parallel_group_index: at,
          parallel_group_total: 3,
          state: at === 0 ? "failed" : "passed",
        }),
      ),
    );
    await click(list, ".grouping");
    expect(all(list, ".standing")).to.deep.equal(["1 failed", "2 passed"]);
  });

  it("does without remembering where storage is blocked", async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException("Blocked", "SecurityError");
    };
    try {
      const list = await show(some);
      await click(list, ".grouping");
      await click(list, ".layouts .table");
      expect(rows(list)[0]).to.equal("2 failed");
      expect(find(list, "table")).to.not.equal(null);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

describe("the filter of <buildkite-job-list>", () => {
  it("shows only jobs in the states that are pressed", async () => {
    const list = await show(some);
    await click(list, ".counts .failed.tally");
    expect(rows(list)).to.deep.equal(["Lint", "Docs"]);
    expect(words(find(list, ".found p"))).to.equal("2 of 4 jobs are shown");
    await expect(list).to.be.accessible();
    await click(list, ".counts .running.tally");
    expect(rows(list)).to.deep.equal(["Lint", "Test", "Docs"]);
    await click(list, ".counts .failed.tally");
    await click(list, ".counts .running.tally");
    expect(rows(list)).to.have.length(4);
    expect(words(find(list, ".found p"))).to.equal("");
  });

  for (const [by, text, found] of [
    ["name", "LINT", "Lint"],
    ["step key", "compile", "Build"],
    ["command", "make", "Build"],
    ["agent", "mac-7", "Docs"],
    ["several words", "all build", "Build"],
  ] as const)
    it(`finds a job by its ${by}`, async () => {
      const list = await show(some);
      await look(list, text);
      expect(rows(list)).to.deep.equal([found]);
    });

  it("unfolds what hides a job that is found, and folds it again afterwards", async () => {
    const list = await show(
      ["linux", "mac"].map((os) =>
        script(os, { name: `Test on ${os}`, step: { id: "m" }, matrix: os }),
      ),
    );
    expect(rows(list)).to.deep.equal(["Test on …"]);
    await look(list, "mac");
    expect(rows(list)).to.deep.equal(["Test on …", "Test on mac"]);
    await press(list, "Escape");
    expect(rows(list)).to.deep.equal(["Test on …"]);
  });

  for (const key of ["/", "s"])
    it(`is reached by ${key}, cleared by Escape, and left by Enter`, async () => {
      const list = await show(some);
      find(list, "a.name")!.focus();
      await press(list, key);
      expect(list.shadowRoot!.activeElement === field(list)).to.equal(true);
      expect(field(list).value).to.equal("");

      // There the key is a letter again.
      await sendKeys({ type: `t${key}` });
      expect(field(list).value).to.equal(`t${key}`);
      await press(list, "Escape");
      expect(field(list).value).to.equal("");
      expect(rows(list)).to.have.length(4);

      await look(list, "lint");
      await press(list, "Enter");
      expect(focused(list)).to.equal("Lint");
    });

  it("leaves an Escape to its surroundings that it has no use for", async () => {
    const list = await show(some);
    let heard = 0;
    list.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") heard += 1;
    });
    await look(list, "x");
    await press(list, "Escape");
    expect(heard).to.equal(0);
    await press(list, "Escape");
    expect(heard).to.equal(1);
  });

  it("says when nothing is like that, and shows all jobs again", async () => {
    const list = await show(some);
    await click(list, ".counts .running.tally");
    await look(list, "nowhere");
    expect(words(find(list, ".found p"))).to.equal(
      "No job matches this filter.",
    );
    expect(rows(list)).to.deep.equal([]);
    await expect(list).to.be.accessible();
    await click(list, ".show-all");
    expect(rows(list)).to.have.length(4);
    expect(field(list).value).to.equal("");
  });
});

describe("the failure keys of <buildkite-job-list>", () => {
  it("go on with f and back with Shift+F, around the end", async () => {
    const list = await show(some);
    find(list, "a.name")!.focus();
    for (const [key, expected] of [
      ["f", "Lint"],
      ["f", "Docs"],
      ["f", "Lint"],
      ["F", "Docs"],
      ["F", "Lint"],
    ] as const) {
      await sendKeys({ press: key });
      await waitUntil(() => focused(list) === expected, expected);
    }
  });

  describe("switched off", () => {
    afterEach(() => pagePreferences().set("singleKeys", true));

    const isSilent = async (list: BuildkiteJobList) => {
      expect(words(list.shadowRoot)).not.to.contain("next failure, Shift");
      expect(find(list, ".next-failure")!.title).to.equal(
        "Go to the next failure",
      );
      find(list, "a.name")!.focus();
      for (const key of ["f", "F", "/", "s"]) {
        await press(list, key);
        expect(focused(list), key).to.equal("Build");
      }
    };

    it("by whoever uses the page do nothing, and are not told of", async () => {
      const list = await show(some);
      expect(words(list.shadowRoot)).to.contain("next failure, Shift");
      pagePreferences().set("singleKeys", false);
      await list.updateComplete;
      await isSilent(list);
    });

    it("by the page’s host do nothing either", async () => {
      const provider = await fixture<BuildkiteProvider>(
        html`<buildkite-provider keys="off"></buildkite-provider>`,
      );
      const list = await show(some);
      provider.append(list);
      await provider.updateComplete;
      await list.updateComplete;
      await isSilent(list);
    });
  });

  it("drop a filter that shows no failure", async () => {
    const list = await show(some);
    await click(list, ".counts .passed.tally");
    await list.focusPreviousFailure();
    expect(focused(list)).to.equal("Docs");
    expect(rows(list)).to.have.length(4);
  });

  it("stay on the one failure there is, and do nothing without any", async () => {
    const one = await show([script("Build"), failed("Lint")]);
    for (let time = 0; time < 2; time++) {
      await one.focusPreviousFailure();
      expect(focused(one)).to.equal("Lint");
    }
    const none = await show([script("Build")]);
    await none.focusNextFailure();
    expect(focused(none)).to.equal("");
  });
});

describe("<buildkite-job-list> with 4,000 jobs", () => {
  for (const layout of ["tree", "table"] as const)
    it(`puts few rows of the ${layout} on the page, sorted, filtered and grouped too`, async () => {
      const list = await show(thousands);
      await click(list, `.layouts .${layout}`);
      const bounded = async (what: string) => {
        await list.updateComplete;
        await nextFrame();
        await nextFrame();
        await list.updateComplete;
        expect(onPage(list), what).to.be.above(10).and.below(200);
      };
      await bounded("at first");
      await look(list, "job");
      await bounded("filtered");
      await press(list, "Escape");
      if (layout === "table") {
        await sortBy(list, "name");
        await bounded("sorted");
      }
      await click(list, ".grouping");
      await bounded("grouped");
      find(list, ".list a")!.focus();
      await press(list, "End");
      await bounded("at the end");
    });

  it("makes most of a screen of rows in one go, and one gap for all the others", async () => {
    const list = await show(thousands);
    const made = () => {
      const parts = [...list.shadowRoot!.querySelectorAll("[data-chunks]")];
      const gaps = parts.filter((part) => !part.querySelector("[data-key]"));
      return { rows: onPage(list), gaps: gaps.length };
    };
    expect(made()).to.deep.equal({ rows: 16, gaps: 1 });
    await waitUntil(() => onPage(list) > 16, "the others near it follow");
    await click(list, ".layouts .table");
    expect(made()).to.deep.equal({ rows: 16, gaps: 1 });
  });

  it("keeps room for the rows that are not there, and shows them where one scrolls", async () => {
    const list = await show(thousands);
    expect(list.offsetHeight).to.be.above(4_000 * 24);
    window.scrollTo(0, list.offsetHeight / 2);
    await waitUntil(() =>
      rows(list).some((name) => /^job (19|20)\d\d$/.test(name)),
    );
    expect(onPage(list)).to.be.below(200);
    window.scrollTo(0, 0);
  });

  it("tells how many rows there are", async () => {
    const list = await show(thousands);
    expect(find(list, ".item")!.getAttribute("aria-setsize")).to.equal("4000");
    await click(list, ".layouts .table");
    expect(find(list, "table")!.getAttribute("aria-rowcount")).to.equal("4001");
  });
});

describe("what <buildkite-job-list> is given for its rows", () => {
  it("puts the host's controls at the end of those jobs that have some", async () => {
    const actionsFor = ({ state, id }: Job) =>
      state === "failed"
        ? html`<button type="button" aria-label="Retry ${id}">Retry</button>`
        : undefined;
    const list = await show(some, { actionsFor });
    expect(all(list, ".actions")).to.deep.equal(["Retry", "Retry"]);
    await expect(list).to.be.accessible();

    let selected = 0;
    list.addEventListener("buildkite-job-select", () => (selected += 1));
    await click(list, ".actions button");
    expect(selected).to.equal(0);

    await click(list, ".layouts .table");
    expect(all(list, "thead th").at(-1)).to.equal("Actions");
    expect(all(list, ".actions")).to.deep.equal(["Retry", "Retry"]);
    await expect(list).to.be.accessible();
  });

  it("has the controls of one row alone among the stops of the Tab key", async () => {
    const list = await show(some, {
      actionsFor: () => html`<button type="button">Retry</button>`,
    });
    find(list, ".list a.name")!.focus();
    await press(list, "Tab");
    expect(focused(list)).to.equal("Retry");
    expect(
      list.shadowRoot!.querySelectorAll(".actions button:not([tabindex])"),
    ).to.have.length(1);
  });
});

describe("the words of <buildkite-job-list> for how a job stands", () => {
  for (const [what, job, text] of [
    [
      "what exit 137 mostly means",
      failed("a", { exit_status: 137 }),
      "Exit 137, ended by SIGKILL, often for want of memory",
    ],
    [
      "the signal behind an exit status",
      failed("a", { exit_status: 139 }),
      "Exit 139, ended by SIGSEGV",
    ],
    [
      "a signal once, where Buildkite names it",
      failed("a", { exit_status: 143, signal: "SIGTERM" }),
      "Exit 143 signal SIGTERM",
    ],
    [
      "a reason that is new to us, as it is sent",
      failed("a", { signal: "SIGTERM", signal_reason: "solar_flare" }),
      "signal SIGTERM solar flare",
    ],
    ["which queue it waits for", queued("a", "xcode"), "Waits for queue xcode"],
    [
      "what a limited job waits for",
      script("a", { state: "limited", started_at: null }),
      "Waits for others of its concurrency group",
    ],
    [
      "a priority that is not the usual one",
      script("a", { priority: { number: 5 } }),
      "Priority 5",
    ],
  ] as const)
    it(`tell ${what}`, async () => {
      const list = await show([job]);
      expect(words(find(list, ".list"))).to.contain(text);
    });

  it("tell since when a job waits", async () => {
    const list = await show([queued("a", "xcode")]);
    expect(words(find(list, ".list"))).to.match(/queue xcode since .*\d/);
    await expect(list).to.be.accessible();
  });
});
