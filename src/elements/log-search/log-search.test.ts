import { expect, fixture, html } from "@open-wc/testing";
import "../../define/log-search.js";
import type { SearchQuery } from "../../log/core/search.js";
import type {
  BuildkiteLogSearchChangeEvent,
  BuildkiteLogSearchStepEvent,
} from "./events.js";
import type { BuildkiteLogSearch } from "./log-search.js";

async function showSearch(properties: Partial<BuildkiteLogSearch> = {}) {
  const search = await fixture<BuildkiteLogSearch>(
    html`<buildkite-log-search></buildkite-log-search>`,
  );
  Object.assign(search, properties);
  await search.updateComplete;
  const queries: (SearchQuery | undefined)[] = [];
  const told: string[] = [];
  search.addEventListener(
    "buildkite-log-search-change",
    ({ query }: BuildkiteLogSearchChangeEvent) => queries.push(query),
  );
  search.addEventListener(
    "buildkite-log-search-step",
    ({ direction }: BuildkiteLogSearchStepEvent) => told.push(direction),
  );
  search.addEventListener("buildkite-log-search-close", () =>
    told.push("close"),
  );
  const find = (selector: string) => {
    const found = search.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return found;
  };
  const input = () => find("input") as HTMLInputElement;
  return {
    search,
    queries,
    told,
    find,
    input,
    async type(text: string) {
      input().value = text;
      input().dispatchEvent(new Event("input"));
      await search.updateComplete;
    },
    async click(label: string) {
      find(`[aria-label="${label}"]`).click();
      await search.updateComplete;
    },
    press(key: string, shiftKey = false) {
      input().dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey }));
    },
  };
}

describe("<buildkite-log-search>", () => {
  it("says what is searched for, and how", async () => {
    const { queries, type, click, search } = await showSearch();
    await type("error");
    await click("Match case");
    await click("Match whole word");
    await click("Use a regular expression");
    const flags = { caseSensitive: false, wholeWord: false, regExp: false };
    expect(queries).to.deep.equal([
      { text: "error", ...flags },
      { text: "error", ...flags, caseSensitive: true },
      { text: "error", ...flags, caseSensitive: true, wholeWord: true },
      { text: "error", caseSensitive: true, wholeWord: true, regExp: true },
    ]);
    await expect(search).to.be.accessible();
  });

  it("explains an expression that is none, and searches for nothing meanwhile", async () => {
    const { queries, type, click, find, input, search } = await showSearch();
    await click("Use a regular expression");
    await type("(a");
    expect(queries.at(-1)).to.equal(undefined);
    expect(find(".problem").textContent).to.contain("Not a regular expression");
    expect(find(".problem").textContent).to.not.contain("Invalid regular");
    expect(input().getAttribute("aria-invalid")).to.equal("true");
    await expect(search).to.be.accessible();
    await type("(a)");
    expect(queries.at(-1)?.text).to.equal("(a)");
  });

  it("steps by Enter and by its buttons, clears by Escape and then closes", async () => {
    const { told, click, press, search } = await showSearch({
      query: "x",
      count: 3,
      state: "done",
    });
    press("Enter");
    press("Enter", true);
    await click("Next match");
    await click("Previous match");
    press("Escape");
    expect(search.query).to.equal("");
    press("Escape");
    expect(told).to.deep.equal([
      "next",
      "previous",
      "next",
      "previous",
      "close",
    ]);
  });

  for (const [properties, text] of [
    [{ count: 12_000, current: 3, state: "searching" }, "3 of 12,000…"],
    [{ count: 12_000, current: 3, state: "done" }, "3 of 12,000"],
    [
      { count: 10_000_000, current: 3, state: "limited" },
      "3 of more than 10,000,000",
    ],
    [{ count: 10_000_000, state: "limited" }, "More than 10,000,000 matches"],
    [{ count: 2, state: "searching" }, "2 matches…"],
    [{ count: 1, state: "done" }, "1 match"],
    [{ state: "searching" }, "Searching…"],
    [{ state: "done" }, "No matches"],
  ] as const)
    it(`says ${text}`, async () => {
      const { find, search } = await showSearch({ query: "x", ...properties });
      expect(find(".count").textContent.trim()).to.equal(text);
      await expect(search).to.be.accessible();
    });

  it("says why a search was ended, and not that there are no matches", async () => {
    const { find, search } = await showSearch({ query: "x", state: "slow" });
    expect(find(".problem").textContent).to.contain("takes too long");
    expect(find(".count").textContent).to.equal("");
    search.state = "no-worker";
    await search.updateComplete;
    expect(find(".problem").textContent).to.contain("allows no worker");
  });

  it("clears, and has the focus then", async () => {
    const { queries, type, click, search, input } = await showSearch();
    await type("error");
    await click("Clear search");
    expect(queries.at(-1)).to.equal(undefined);
    expect(input().value).to.equal("");
    expect(search.shadowRoot?.activeElement).to.equal(input());
  });
});
