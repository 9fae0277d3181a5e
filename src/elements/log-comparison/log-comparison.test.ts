import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../../define/command-palette.js";
import { pagePreferences } from "../../live/preferences.js";
import { german } from "../../messages/german/index.js";
import { translated } from "../../messages/translated.js";
import {
  build,
  job,
  markLines,
  type BuildSpec,
  type ScriptJobSpec,
} from "../../testing/index.js";
import {
  showComparison,
  type ShownComparison,
} from "./log-comparison.harness.js";

function log(...lines: readonly string[]): string {
  return markLines(lines, 100);
}

const PASSING = log(
  "npm test",
  "✔ adds (1.5ms)",
  "✔ rounds (2.25ms)",
  "ℹ fail 0",
);
const FAILING = log(
  "npm test",
  "✔ adds (17.5ms)",
  "\x1b[31m✖ rounds (3.75ms)\x1b[39m",
  "  499 !== 500",
  "ℹ fail 1",
);

function tests(spec: Omit<ScriptJobSpec, "type"> = {}): ScriptJobSpec {
  return job({ name: "Tests", stepKey: "tests", ...spec });
}

/** A build that passed, and one that failed. */
function pair(
  passing: Partial<BuildSpec> = {},
  failing: Partial<BuildSpec> = {},
): BuildSpec[] {
  return [
    build({ state: "passed", jobs: [tests({ log: PASSING })], ...passing }),
    build({
      state: "failed",
      jobs: [tests({ state: "failed", log: FAILING })],
      ...failing,
    }),
  ];
}

/** Lines that differ at every tenth. */
function sprinkled(count: number, mark: string): string {
  return log(
    ...Array.from({ length: count }, (_, at) => {
      const word = Array.from(String(at), (digit) =>
        "abcdefghij".charAt(Number(digit)),
      ).join("");
      return at % 10 === 5 ? `${mark} ${word}` : `same ${word}`;
    }),
  );
}

const words = (node: Node | null) =>
  node?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

describe("<buildkite-log-comparison>", () => {
  it("shows what is new in a failed job's log, beside the last that passed", async () => {
    const shown = await showComparison(2, {
      builds: pair(),
      properties: { hrefFor: ({ build, job }) => `/ci/${build}/${job ?? ""}` },
    });
    await shown.says("1 difference");
    expect(shown.text).to.contain("Compared with Tests of build #1");
    expect(shown.text).to.contain("the last one that passed on main");
    expect(shown.text).to.contain("3 new lines");
    expect(shown.lines("new")).to.deep.equal([
      "✖ rounds (3.75ms)",
      "  499 !== 500",
      "ℹ fail 1",
    ]);
    expect(shown.lines("gone")).to.deep.equal([
      "✔ rounds (2.25ms)",
      "ℹ fail 0",
    ]);
    expect(shown.root.querySelector("td.new .fg-1")?.textContent).to.contain(
      "✖",
    );
    const [old, now] = [...shown.root.querySelectorAll("tr.changed a")];
    expect(old?.getAttribute("href")).to.match(/^\/ci\/1\/[\w-]{36}#L3$/);
    expect(now?.getAttribute("href")).to.match(/^\/ci\/2\/[\w-]{36}#L3$/);
    expect(now?.getAttribute("aria-label")).to.equal("Line 3 of #2");
    await expect(shown.element).to.be.accessible();
  });

  it("takes two requests to find it, and one for each log", async () => {
    const shown = await showComparison(2, { builds: pair() });
    await shown.says("1 difference");
    const asked = shown.requests.filter(
      (path) => !/emojis|web\/builds\/2\?/.test(path),
    );
    expect(asked).to.have.length(4);
    expect(asked[0]).to.contain("state[]=passed&branch[]=main");
    expect(asked[0]).to.contain("exclude_jobs=true");
    expect(asked[0]).to.contain("per_page=3");
    expect(asked[1]).to.contain("builds/1/jobs?");
    expect(asked[1]).to.contain("step_key=tests");
    for (const path of asked.slice(2)) expect(path).to.match(/\/log$/);
  });

  it("looks on the default branch where none passed on its own", async () => {
    const shown = await showComparison(2, {
      builds: pair({}, { branch: "fix/rounding" }),
    });
    await shown.says("1 difference");
    expect(shown.text).to.contain(
      "the last one that passed on the default branch main",
    );
  });

  it("passes over builds in which the step did not run", async () => {
    const shown = await showComparison(3, {
      builds: [
        ...pair().slice(0, 1),
        build({
          state: "passed",
          jobs: [job({ name: "Other", stepKey: "other" })],
        }),
        ...pair().slice(1),
      ],
    });
    await shown.says("Compared with Tests of build #1");
  });

  it("compares the same one of parallel jobs, and of those without a key by their name", async () => {
    const shards = (state: string, text: string) =>
      [0, 1].map((at) =>
        job({
          name: `Tests ${at}`,
          stepKey: null,
          parallelIndex: at,
          parallelTotal: 2,
          state,
          log: log(`shard ${"ab".charAt(at)}`, text),
        }),
      );
    const shown = await showComparison(2, {
      builds: [
        build({ state: "passed", jobs: shards("passed", "fine") }),
        build({ state: "failed", jobs: shards("failed", "broken") }),
      ],
      job: ({ name }) => name === "Tests 1",
    });
    await shown.says("1 difference");
    expect(shown.lines("gone")).to.deep.equal(["fine"]);
    expect(shown.lines("new")).to.deep.equal(["broken"]);
  });

  it("says that no passing build was found, and how many were looked through", async () => {
    const shown = await showComparison(2, {
      builds: pair({ state: "failed" }, { branch: "fix/rounding" }),
    });
    await shown.says("No passing build to compare with");
    expect(shown.text).to.contain("fix/rounding and main");
    expect(shown.requests.some((path) => path.endsWith("/log"))).to.equal(
      false,
    );
    await expect(shown.element).to.be.accessible();
  });

  it("says whose log is gone", async () => {
    const shown = await showComparison(2, {
      builds: pair({ jobs: [tests({ log: null })] }),
    });
    await shown.says("The passing job’s log is not there any more.");
    await expect(shown.element).to.be.accessible();
  });

  it("says that the token may not read logs", async () => {
    const shown = await showComparison(2, {
      builds: pair(),
      scopes: ["read_builds", "read_pipelines"],
    });
    await shown.says("The portal’s token may not read logs.");
    await expect(shown.element).to.be.accessible();
  });

  it("says that both logs say the same", async () => {
    const shown = await showComparison(2, {
      builds: pair({}, { jobs: [tests({ state: "failed", log: PASSING })] }),
    });
    await shown.says("No differences");
    await expect(shown.element).to.be.accessible();
  });

  it("says why there is nothing to compare for a job that runs, or never ran", async () => {
    const running = await showComparison(2, {
      builds: pair(
        {},
        { state: "running", jobs: [tests({ state: "running" })] },
      ),
    });
    await running.says("The job runs still");
    const waiting = await showComparison(2, {
      builds: pair(
        {},
        { state: "running", jobs: [tests({ state: "scheduled" })] },
      ),
    });
    await waiting.says("There is no log to compare");
    await expect(waiting.element).to.be.accessible();
  });

  it("shows a failure of Buildkite's, and tries again", async () => {
    const shown = await showComparison(2, {
      builds: pair(),
      before: (server) => server.failNext({ status: 500, matching: /\/log$/ }),
    });
    const error = () => shown.root.querySelector("buildkite-error");
    await waitUntil(async () => {
      await shown.clock.advance(0);
      return error() !== null;
    });
    await expect(shown.element).to.be.accessible();
    error()?.dispatchEvent(new Event("buildkite-retry"));
    await shown.says("1 difference");
  });

  it("puts one line below the other where there is little room", async () => {
    const shown = await showComparison(2, { builds: pair(), width: 400 });
    await shown.says("1 difference");
    await waitUntil(() => shown.root.querySelector("table.narrow") !== null);
    const signs = [...shown.root.querySelectorAll(".sign")].map(
      ({ textContent }) => textContent,
    );
    expect(signs.join("")).to.equal("−−+++");
    await expect(shown.element).to.be.accessible();
  });

  describe("of two logs that differ in many places", () => {
    let shown: ShownComparison;

    beforeEach(async () => {
      shown = await showComparison(2, {
        builds: pair(
          { jobs: [tests({ log: sprinkled(3_000, "old") })] },
          { jobs: [tests({ state: "failed", log: sprinkled(3_000, "new") })] },
        ),
      });
      await shown.says("300 differences");
    });

    it("shows a few differences at once, and folds what is the same", async () => {
      expect(shown.root.querySelectorAll("tbody")).to.have.length(12);
      expect(shown.rows.length).to.be.lessThan(150);
      expect(shown.text).to.contain("288 more differences below");
      await expect(shown.element).to.be.accessible();
      const before = shown.rows.length;
      shown.button("unchanged line").click();
      await waitUntil(() => shown.rows.length > before);
    });

    it("goes from one to the next by key, and on to those that do not show yet", async () => {
      const focused = () =>
        (shown.root.activeElement as HTMLElement | null)?.dataset.hunk;
      shown.button("Next difference").focus();
      for (let at = 0; at < 13; at++) {
        await sendKeys({ press: "n" });
        await waitUntil(() => focused() === String(at));
      }
      expect(shown.root.querySelectorAll("tbody")).to.have.length(12);
      expect(shown.text).to.contain("13 of 300");
      await sendKeys({ press: "p" });
      await waitUntil(() => focused() === "11");
      for (let at = 10; at >= -1; at--) {
        await sendKeys({ press: "p" });
        await waitUntil(() => focused() === String((at + 300) % 300));
      }
    });

    it("lets the keyboard into the lines of the difference that somebody has gone to", async () => {
      const stops = () =>
        [...shown.root.querySelectorAll<HTMLElement>("td.number a")]
          .filter(({ tabIndex }) => tabIndex >= 0)
          .map((link) => link.closest("tbody")?.dataset.hunk);
      expect(stops()).to.deep.equal([]);
      shown.button("Next difference").focus();
      for (const hunk of ["0", "1"]) {
        await sendKeys({ press: "n" });
        await waitUntil(() => stops().includes(hunk));
        expect(new Set(stops())).to.deep.equal(new Set([hunk]));
      }
      const opened: (string | undefined)[] = [];
      shown.element.addEventListener("buildkite-job-open", (event) => {
        event.preventDefault();
        opened.push(event.line);
      });
      while (!shown.root.activeElement?.matches("td.number a"))
        await sendKeys({ press: "Tab" });
      const link = shown.root.activeElement;
      expect(link.closest("tbody")?.dataset.hunk).to.equal("1");
      await sendKeys({ press: "Enter" });
      expect(opened).to.deep.equal([link.textContent.replace(/\D/g, "")]);
    });

    it("tells a palette around it of its keys", async () => {
      const palette = document.createElement("buildkite-command-palette");
      shown.element.before(palette);
      palette.append(shown.element);
      await shown.says("300 differences");
      palette.showKeys();
      await waitUntil(() => palette.shadowRoot?.querySelector("dialog")?.open);
      const sheet = words(palette.shadowRoot!.querySelector("dialog"));
      expect(sheet).to.match(/n Next difference p Previous difference/);
    });

    it("leaves single keys alone where a person has switched them off", async () => {
      pagePreferences().set("singleKeys", false);
      shown.button("Next difference").focus();
      await sendKeys({ press: "n" });
      await shown.element.updateComplete;
      pagePreferences().set("singleKeys", true);
      expect(words(shown.root.activeElement)).to.equal("Next difference");
    });
  });

  it("shows a part of what two logs without a common line are made of", async () => {
    const lines = (word: string) =>
      log(
        ...Array.from(
          { length: 5_000 },
          (_, at) => `${word} ${"x".repeat(at % 50)}`,
        ),
      );
    const shown = await showComparison(2, {
      builds: pair(
        { jobs: [tests({ log: lines("old") })] },
        { jobs: [tests({ state: "failed", log: lines("new") })] },
      ),
      width: 400,
    });
    await shown.says("1 difference");
    expect(shown.rows.length).to.be.lessThan(100);
    expect(shown.text).to.contain("4,970 more lines of this difference");
    shown.button("more lines of this difference").click();
    await shown.says("4,870 more lines of this difference");
    expect(shown.rows.length).to.be.lessThan(300);
  });

  it("takes what a log says for text", async () => {
    const hostile = "<img src=x onerror=alert(1)>";
    const shown = await showComparison(2, {
      builds: pair(
        {},
        { jobs: [tests({ state: "failed", log: log(hostile) })] },
      ),
    });
    await shown.says(hostile);
    expect(shown.root.querySelector("img")).to.equal(null);
  });

  it("asks for nothing while it is out of sight, and speaks German", async () => {
    const shown = await showComparison(2, {
      builds: pair(),
      properties: { hidden: true },
    });
    await shown.clock.advance(1_000);
    expect(shown.requests).to.deep.equal([]);
    shown.element.closest("buildkite-provider")!.messages = translated(
      german,
      "de",
    );
    shown.element.hidden = false;
    await shown.says("1 Unterschied");
    await shown.says("Verglichen mit Tests aus Build #1");
  });
});
