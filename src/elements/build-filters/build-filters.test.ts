import { expect, fixture, html, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import type { Person } from "../../api/types.js";
import "../../define/build-filters.js";
import type { BuildkiteBuildFilters } from "./build-filters.js";
import type { FilterOptions } from "./filter-options.js";
import { NO_FILTERS, type FilterState } from "./filter-state.js";

const SHA = "4a8c0f1e2d3b4c5a69788796a5b4c3d2e1f00112";

const person = (id: string, name: string): Person => ({
  id,
  name,
  email: `${name.toLowerCase()}@acme.example`,
  avatarUrl: undefined,
});

const options: FilterOptions = {
  branches: ["main", "release/4.2", "cart"],
  creators: [person("id-ada", "Ada"), person("id-tom", "Tom")],
  commits: [SHA, "HEAD"],
};

describe("<buildkite-build-filters>", () => {
  let filters: BuildkiteBuildFilters;
  let changes: FilterState[];

  async function show(
    value: Partial<FilterState> = {},
    viewer?: { email: string },
  ): Promise<void> {
    changes = [];
    filters = await fixture(html`
      <buildkite-build-filters
        .value=${{ ...NO_FILTERS, ...value }}
        .options=${options}
        .viewer=${viewer}
        @buildkite-filters-change=${({ value }: { value: FilterState }) =>
          changes.push(value)}
      ></buildkite-build-filters>
    `);
  }

  const root = () => filters.shadowRoot!;
  const find = (selector: string) =>
    root().querySelector<HTMLElement>(selector)!;
  const field = (selector: string) =>
    root().querySelector<HTMLInputElement>(selector)!;
  const menuButton = (name: string) =>
    [...root().querySelectorAll<HTMLButtonElement>(".menu-button")].find(
      (button) => button.textContent.trim().startsWith(name),
    )!;
  const label = (menu: string, text: string) =>
    [...find(`#${menu}`).querySelectorAll("label")].find(
      (one) =>
        one.textContent.includes(text) ||
        one.querySelector("buildkite-state")?.state === text,
    )!;
  const chips = () =>
    [...root().querySelectorAll<HTMLElement>(".chip")].map((chip) =>
      chip.textContent.trim(),
    );

  async function open(name: string, id: string): Promise<HTMLElement> {
    const menu = find(`#${id}`);
    const toggled = oneEvent(menu, "toggle");
    menuButton(name).click();
    await toggled;
    return menu;
  }

  it("offers no chips while nothing is narrowed", async () => {
    await show();
    expect(chips()).to.deep.equal([]);
    await expect(filters).to.be.accessible();
  });

  it("combines what is chosen in several menus", async () => {
    await show();
    label("states", "failed").click();
    await filters.updateComplete;
    label("states", "canceled").click();
    await filters.updateComplete;
    label("branches", "cart").click();
    await filters.updateComplete;
    expect(changes.at(-1)).to.deep.equal({
      ...NO_FILTERS,
      states: ["failed", "canceling", "canceled"],
      branches: ["cart"],
    });
    expect(chips()).to.deep.equal(["Failed", "Canceled", "Branch: cart"]);
    await expect(filters).to.be.accessible();
  });

  it("shows a choice that a link made by half as such", async () => {
    await show({ states: ["skipped"] });
    const box = label("states", "not_run").querySelector("input")!;
    expect(box.indeterminate).to.equal(true);
    expect(chips()).to.deep.equal(["Skipped"]);
  });

  it("opens menus by keyboard, closes them by Escape, and returns the focus", async () => {
    await show();
    menuButton("Branch").focus();
    const menu = find("#branches");
    const opened = oneEvent(menu, "toggle");
    await sendKeys({ press: "Enter" });
    await opened;
    expect(menu.matches(":popover-open")).to.equal(true);
    await waitUntil(() => root().activeElement?.matches("#branches input"));
    await expect(filters).to.be.accessible();
    await sendKeys({ press: "Escape" });
    expect(menu.matches(":popover-open")).to.equal(false);
    expect(root().activeElement === menuButton("Branch")).to.equal(true);
  });

  it("takes a branch that is not loaded, patterns too", async () => {
    await show();
    await open("Branch", "branches");
    await sendKeys({ type: " release/* " });
    await sendKeys({ press: "Enter" });
    await filters.updateComplete;
    expect(changes.at(-1)?.branches).to.deep.equal(["release/*"]);
    expect(field("#branches input").value).to.equal("");
  });

  it("narrows the suggestions to what is typed", async () => {
    await show();
    await open("Branch", "branches");
    await sendKeys({ type: "REL" });
    const shown = [...find("#branches").querySelectorAll("label")];
    expect(shown.map((one) => one.textContent.trim())).to.deep.equal([
      "release/4.2",
    ]);
    await sendKeys({ type: "x" });
    expect(find("#branches").textContent).to.contain("Add it all the same");
  });

  it("finds the viewer's own builds by e-mail address", async () => {
    await show({}, { email: "ADA@acme.example" });
    label("creators", "My builds").click();
    await filters.updateComplete;
    expect(changes.at(-1)?.creator).to.equal("id-ada");
    expect(chips()).to.deep.equal(["My builds"]);
    label("creators", "Anyone").click();
    expect(changes.at(-1)?.creator).to.equal(undefined);
  });

  it("says why it cannot know which builds are the viewer's", async () => {
    await show();
    expect(find("#creators").textContent).to.contain("does not know");
    await show({}, { email: "eve@acme.example" });
    expect(find("#creators").textContent).to.contain(
      "once a build started by eve@acme.example is loaded",
    );
    expect(label("creators", "My builds")).to.equal(undefined);
  });

  it("completes a commit from the loaded builds, and says so when it cannot", async () => {
    await show();
    const menu = await open("More", "more");
    const input = field("input[name=commit]");
    input.focus();
    await sendKeys({ type: "beef" });
    await sendKeys({ press: "Enter" });
    await filters.updateComplete;
    expect(menu.textContent).to.contain("finds full commit SHAs only");
    expect(changes).to.deep.equal([]);
    await expect(filters).to.be.accessible();
    input.value = "";
    await sendKeys({ type: "4a8c" });
    await sendKeys({ press: "Enter" });
    await filters.updateComplete;
    expect(changes.at(-1)?.commit).to.equal(SHA);
    expect(chips()).to.deep.equal(["Commit: 4a8c0f1e"]);
    expect(menu.textContent).not.to.contain("finds full commit SHAs only");
  });

  it("takes days and meta-data", async () => {
    await show();
    const [from] = root().querySelectorAll<HTMLInputElement>("[type=date]");
    from!.value = "2026-11-01";
    from!.dispatchEvent(new Event("change"));
    await open("More", "more");
    find("input[name=key]").focus();
    await sendKeys({ type: "app:prod" });
    find("input[name=value]").focus();
    await sendKeys({ type: "true" });
    await sendKeys({ press: "Enter" });
    await filters.updateComplete;
    expect(changes.at(-1)).to.deep.equal({
      ...NO_FILTERS,
      from: "2026-11-01",
      metaData: { "app:prod": "true" },
    });
    expect(chips()).to.deep.equal(["From 2026-11-01", "app:prod=true"]);
  });

  it("searches as one types", async () => {
    await show();
    find("input[type=search]").focus();
    await sendKeys({ type: "cart" });
    expect(changes.map(({ text }) => text)).to.deep.equal([
      "c",
      "ca",
      "car",
      "cart",
    ]);
  });

  it("removes conditions one by one or all at once, and keeps the focus near", async () => {
    await show({ states: ["failed", "passed"], branches: ["main"] });
    find(".chip").click();
    await filters.updateComplete;
    await waitUntil(() => root().activeElement?.matches(".chip"));
    expect(chips()).to.deep.equal(["Failed", "Branch: main"]);
    expect(root().activeElement?.textContent.trim()).to.equal("Failed");
    find(".chips .quiet").click();
    await filters.updateComplete;
    expect(changes.at(-1)).to.deep.equal(NO_FILTERS);
    await waitUntil(() => root().activeElement?.matches(".menu-button"));
  });

  it("keeps to itself what the host sets", async () => {
    await show();
    filters.value = { ...NO_FILTERS, text: "cart" };
    await filters.updateComplete;
    expect(changes).to.deep.equal([]);
    expect(field("input[type=search]").value).to.equal("cart");
  });

  it("fits a narrow screen, menus too", async () => {
    await setViewport({ width: 400, height: 800 });
    try {
      await show({ branches: ["a-rather-long-branch-name-".repeat(6)] });
      for (const [name, id] of [
        ["State", "states"],
        ["Branch", "branches"],
        ["Creator", "creators"],
        ["More", "more"],
      ] as const) {
        const menu = await open(name, id);
        const { left, right } = menu.getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(right).to.be.at.most(400);
        menu.hidePopover();
      }
      expect(filters.scrollWidth).to.be.at.most(filters.clientWidth);
      await expect(filters).to.be.accessible();
    } finally {
      await setViewport({ width: 1280, height: 800 });
    }
  });
});
