import { expect, fixture, html, nextFrame } from "@open-wc/testing";
import "../../define/log-outline.js";
import { logOf } from "../log-view/log-view.harness.js";
import type { BuildkiteLogOutlineSelectEvent } from "./events.js";
import type { BuildkiteLogOutline } from "./log-outline.js";

const MANY = Array.from(
  { length: 19_000 },
  (_, index) => `--- Step ${index}\r\nline\r\n`,
).join("");

async function showOutline(text: string) {
  const log = logOf(text);
  const outline = await fixture<BuildkiteLogOutline>(
    html`<buildkite-log-outline
      style="block-size: 600px; inline-size: 260px"
      .log=${log}
      .current=${log.groups.at(0)}
    ></buildkite-log-outline>`,
  );
  const chosen: string[] = [];
  const told: string[] = [];
  outline.addEventListener(
    "buildkite-log-outline-select",
    ({ group }: BuildkiteLogOutlineSelectEvent) => chosen.push(group.title),
  );
  outline.addEventListener("buildkite-log-outline-close", () =>
    told.push("close"),
  );
  const root = outline.shadowRoot!;
  const settled = async () => {
    await nextFrame();
    await nextFrame();
    await outline.updateComplete;
  };
  await settled();
  const field = root.querySelector("input")!;
  return {
    outline,
    log,
    chosen,
    told,
    root,
    settled,
    field,
    list: root.querySelector<HTMLElement>(".list")!,
    titles: () =>
      [...root.querySelectorAll(".title")].map(({ textContent }) =>
        textContent.trim(),
      ),
    active: () => root.querySelector(".active .title")?.textContent.trim(),
    async type(text: string) {
      field.value = text;
      field.dispatchEvent(new Event("input"));
      await settled();
    },
    async press(key: string) {
      field.dispatchEvent(
        new KeyboardEvent("keydown", { key, cancelable: true }),
      );
      await settled();
    },
  };
}

describe("<buildkite-log-outline>", () => {
  it("renders what is in view of 19,000 groups, wherever one scrolls", async () => {
    const { root, list, titles, settled, outline } = await showOutline(MANY);
    expect(titles()[0]).to.equal("Step 0");
    expect(root.querySelectorAll("*").length).to.be.lessThan(60);
    list.scrollTop = list.scrollHeight;
    await settled();
    expect(titles().at(-1)).to.equal("Step 18999");
    expect(root.querySelectorAll("*").length).to.be.lessThan(60);
    await expect(outline).to.be.accessible();
  });

  it("finds groups by their titles, and goes to one by the keyboard", async () => {
    const { type, press, titles, chosen, active } = await showOutline(MANY);
    await type("step 1777");
    expect(titles()).to.have.length(11);
    expect(active()).to.equal("Step 1777");
    await press("ArrowDown");
    expect(active()).to.equal("Step 17770");
    await press("Enter");
    expect(chosen).to.deep.equal(["Step 17770"]);
  });

  it("says that no group has such a title, and shows all again by Escape", async () => {
    const { type, press, root, titles, told, outline } =
      await showOutline(MANY);
    await type("no such");
    expect(root.textContent).to.contain("No group has this");
    await expect(outline).to.be.accessible();
    await press("Escape");
    expect(titles()[0]).to.equal("Step 0");
    expect(told).to.deep.equal([]);
    await press("Escape");
    expect(told).to.deep.equal(["close"]);
  });

  it("goes with what is read", async () => {
    const { outline, log, titles, settled, root } = await showOutline(MANY);
    outline.current = log.groups.at(9_000);
    await settled();
    await settled();
    expect(titles()).to.include("Step 9000");
    expect(
      root.querySelector('[aria-current="true"] .title')?.textContent.trim(),
    ).to.equal("Step 9000");
  });
});
