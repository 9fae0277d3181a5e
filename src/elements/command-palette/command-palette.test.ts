import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { LitElement } from "lit";
import "../../define/command-palette.js";
import "../../define/provider.js";
import { parseBuild } from "../../api/parse-build.js";
import { pagePreferences } from "../../live/preferences.js";
import { english } from "../../messages/translated.js";
import type { Command } from "../commands/command.js";
import { CommandsController } from "../commands/commands-controller.js";
import { jobCommands } from "../commands/job-commands.js";
import { emojiLookup } from "../emoji/emoji-text.js";
import type { BuildkiteCommandPalette } from "./command-palette.js";

/** An element, within a shadow root of its own, that can do what it is told. */
class TestOffer extends LitElement {
  commands: readonly Command[] = [];

  constructor() {
    super();
    new CommandsController(this, () => this.commands);
  }

  protected override render() {
    return html`<button>Here</button><input aria-label="Field" />`;
  }
}
customElements.define("test-offer", TestOffer);

interface Shown {
  readonly palette: BuildkiteCommandPalette;
  readonly offer: TestOffer;
  readonly done: string[];
  readonly dialog: () => HTMLDialogElement | null;
  readonly field: () => HTMLInputElement;
  readonly options: () => readonly HTMLElement[];
  readonly labels: () => readonly string[];
  readonly active: () => string;
  readonly said: () => string;
  readonly type: (text: string) => Promise<void>;
}

const words = (root: ParentNode | null | undefined) =>
  root?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

const MOD = /mac/i.test(navigator.platform) ? "Meta" : "Control";

async function show(
  more: (done: string[]) => readonly Command[] = () => [],
  keys: "on" | "off" = "on",
): Promise<Shown> {
  const done: string[] = [];
  const act = (id: string, label: string, rest: Partial<Command> = {}) => ({
    id,
    label,
    group: "acts" as const,
    run: () => void done.push(id),
    ...rest,
  });
  const root = await fixture(
    html`<buildkite-provider keys=${keys}
      ><buildkite-command-palette
        ><test-offer></test-offer></buildkite-command-palette
    ></buildkite-provider>`,
  );
  const palette = root.querySelector("buildkite-command-palette")!;
  const offer = root.querySelector<TestOffer>("test-offer")!;
  offer.commands = [
    act("rebuild", "Rebuild"),
    act("cancel", "Cancel build", { unavailable: "The build has ended." }),
    act("next", "Next failed job", { group: "view", keys: ["f"] }),
    ...more(done),
  ];
  await offer.updateComplete;
  offer.shadowRoot!.querySelector("button")!.focus();
  const inside = palette.shadowRoot!;
  const options = () => [...inside.querySelectorAll<HTMLElement>(".command")];
  const shown: Shown = {
    palette,
    offer,
    done,
    dialog: () => inside.querySelector("dialog"),
    field: () => inside.querySelector("input")!,
    options,
    labels: () => options().map((row) => words(row.querySelector(".label"))),
    active: () =>
      words(
        inside.querySelector(
          `#${shown.field().getAttribute("aria-activedescendant") ?? "none"} .label`,
        ),
      ),
    said: () => words(inside.querySelector("[role=status]")),
    type: async (text) => {
      shown.field().value = text;
      shown.field().dispatchEvent(new Event("input"));
      await palette.updateComplete;
    },
  };
  return shown;
}

async function pressPaletteKey(): Promise<void> {
  await sendKeys({ down: MOD });
  await sendKeys({ press: "k" });
  await sendKeys({ up: MOD });
}

async function open(shown: Shown): Promise<void> {
  await pressPaletteKey();
  await waitUntil(() => shown.dialog()?.open);
}

const manyJobs = () =>
  parseBuild({
    id: "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b",
    number: 1,
    state: "failed",
    blocked: false,
    message: "",
    commit: "HEAD",
    branch: "main",
    jobs: Array.from({ length: 4_000 }, (_, at) => ({
      id: `0190a1b2-7c3d-4e5f-8a9b-${at.toString(16).padStart(12, "0")}`,
      type: "script",
      name: `Suite ${at + 1}`,
      step_key: at === 17 ? "smoke" : null,
      state: at === 3_000 ? "failed" : "passed",
      started_at: "2026-11-20T09:00:00Z",
    })),
  }).jobs ?? [];

describe("<buildkite-command-palette>", () => {
  beforeEach(() => {
    sessionStorage.clear();
    pagePreferences().set("singleKeys", true);
  });

  it("lists what the elements within it can do, and does what is chosen", async () => {
    const shown = await show();
    await open(shown);
    expect(shown.labels()).to.deep.equal([
      "Rebuild",
      "Cancel build",
      "Next failed job",
      "Show the keys",
    ]);
    expect(shown.palette.shadowRoot!.activeElement?.role).to.equal("combobox");
    expect(shown.active()).to.equal("Rebuild");
    await expect(shown.palette).to.be.accessible();

    await sendKeys({ type: "fld" });
    await shown.palette.updateComplete;
    expect(shown.labels()).to.deep.equal(["Next failed job"]);
    expect(shown.said()).to.equal("1 found");
    await sendKeys({ press: "Enter" });
    expect(shown.done).to.deep.equal(["next"]);
    await waitUntil(() => !shown.dialog());
    const focused = shown.offer.shadowRoot!.activeElement;
    expect(words(focused)).to.equal("Here");
  });

  it("goes up and down by keys, round the ends, and says when nothing is found", async () => {
    const shown = await show();
    await open(shown);
    await sendKeys({ press: "ArrowUp" });
    await shown.palette.updateComplete;
    expect(shown.active()).to.equal("Show the keys");
    await sendKeys({ press: "ArrowDown" });
    await shown.palette.updateComplete;
    expect(shown.active()).to.equal("Rebuild");
    await shown.type("zzz");
    expect(words(shown.dialog())).to.contain("Nothing is called that.");
    await expect(shown.palette).to.be.accessible();
    await sendKeys({ press: "Enter" });
    expect(shown.done).to.deep.equal([]);
    await sendKeys({ press: "Escape" });
    await waitUntil(() => !shown.dialog());
  });

  it("says why something cannot be done, and stays", async () => {
    const shown = await show();
    await open(shown);
    await shown.type("cancel");
    const [row] = shown.options();
    expect(row!.ariaDisabled).to.equal("true");
    expect(words(row)).to.contain("The build has ended.");
    row!.click();
    await shown.palette.updateComplete;
    expect(shown.said()).to.equal("The build has ended.");
    expect(shown.dialog()!.open).to.equal(true);
    expect(shown.done).to.deep.equal([]);
    await expect(shown.palette).to.be.accessible();
  });

  it("lists what was used lately first", async () => {
    const shown = await show();
    await open(shown);
    await shown.type("next");
    await sendKeys({ press: "Enter" });
    await waitUntil(() => !shown.dialog());
    await open(shown);
    expect(words(shown.palette.shadowRoot!.querySelector(".heading"))).to.equal(
      "Used lately",
    );
    expect(shown.labels()[0]).to.equal("Next failed job");
  });

  it("finds every one of 4,000 jobs, and puts few of them on the page", async () => {
    const opened: string[] = [];
    const shown = await show(() =>
      jobCommands(manyJobs(), {
        words: english,
        language: "en",
        emoji: emojiLookup(),
        onSelect: (job) => opened.push(job.id),
      }),
    );
    await open(shown);
    expect(shown.options()).to.have.length(50);
    expect(shown.labels()[4]).to.equal("Suite 3001");
    expect(words(shown.dialog())).to.contain("3,954 more.");
    await shown.type("suite 3999");
    expect(shown.labels()[0]).to.equal("Suite 3999");
    await shown.type("failed suite");
    expect(shown.labels()[0]).to.equal("Suite 3001");
    await shown.type("smoke");
    expect(shown.labels()[0]).to.equal("Suite 18");
    shown.options()[0]!.click();
    expect(opened[0]).to.match(/000011$/);
  });

  it("shows every key, and lets somebody switch off the single ones", async () => {
    const shown = await show();
    await sendKeys({ press: "f" });
    expect(shown.done).to.deep.equal(["next"]);
    await sendKeys({ press: "?" });
    await waitUntil(() => shown.dialog()?.open);
    expect(words(shown.dialog())).to.contain("Next failed job");
    await expect(shown.palette).to.be.accessible();
    shown.field().click();
    await shown.palette.updateComplete;
    expect(shown.field().checked).to.equal(false);
    shown.dialog()!.close();
    await waitUntil(() => !shown.dialog());
    await sendKeys({ press: "f" });
    await sendKeys({ press: "?" });
    await shown.palette.updateComplete;
    expect(shown.done).to.deep.equal(["next"]);
    expect(shown.dialog()).to.equal(null);
    await open(shown);
  });

  it("leaves single keys alone where the host wants none", async () => {
    const shown = await show(undefined, "off");
    await sendKeys({ press: "f" });
    expect(shown.done).to.deep.equal([]);
    shown.palette.showKeys();
    await waitUntil(() => shown.dialog()?.open);
    expect(shown.field().disabled).to.equal(true);
    expect(words(shown.dialog())).to.contain("has switched off single keys");
    await expect(shown.palette).to.be.accessible();
  });

  it("takes no key from a field, nor one that the page outside answers", async () => {
    const shown = await show();
    const inside = shown.offer.shadowRoot!;
    inside.querySelector("input")!.focus();
    await sendKeys({ press: "f" });
    expect(inside.querySelector("input")!.value).to.equal("f");
    await pressPaletteKey();
    await waitUntil(() => shown.dialog()?.open);
    shown.dialog()!.close();
    await waitUntil(() => !shown.dialog());
    inside.querySelector("button")!.focus();
    inside.addEventListener("keydown", (event) => event.preventDefault(), {
      once: true,
    });
    await sendKeys({ press: "f" });
    expect(shown.done).to.deep.equal([]);
    const outside: string[] = [];
    const listen = ({ key }: KeyboardEvent) => void outside.push(key);
    document.addEventListener("keydown", listen);
    await sendKeys({ press: "f" });
    await sendKeys({ press: "q" });
    document.removeEventListener("keydown", listen);
    expect(outside).to.deep.equal(["q"]);
  });

  it("lists nothing any more of an element that has left, and leaves all to one around it", async () => {
    const shown = await show();
    const inner = document.createElement("buildkite-command-palette");
    shown.palette.append(inner);
    inner.append(shown.offer);
    await inner.updateComplete;
    shown.offer.shadowRoot!.querySelector("button")!.focus();
    await open(shown);
    expect(shown.labels()).to.include("Rebuild");
    expect(inner.shadowRoot!.querySelector("dialog")).to.equal(null);
    shown.dialog()!.close();
    shown.offer.remove();
    shown.palette.show();
    await shown.palette.updateComplete;
    expect(shown.labels()).to.deep.equal(["Show the keys"]);
  });
});
