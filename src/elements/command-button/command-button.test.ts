import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import "../../define/command-button.js";
import "../../define/command-palette.js";
import "../../define/provider.js";
import { german } from "../../messages/german/index.js";
import { translated } from "../../messages/translated.js";

const isMac = /mac/i.test(navigator.platform);

async function show(keys: "on" | "off" = "on") {
  const root = await fixture(
    html`<buildkite-provider keys=${keys}
      ><buildkite-command-palette
        ><buildkite-command-button></buildkite-command-button></buildkite-command-palette
    ></buildkite-provider>`,
  );
  const palette = root.querySelector("buildkite-command-palette")!;
  const element = root.querySelector("buildkite-command-button")!;
  await element.updateComplete;
  const button = () => element.shadowRoot!.querySelector("button");
  return { root, palette, element, button };
}

describe("<buildkite-command-button>", () => {
  it("opens the palette around it, and tells its key", async () => {
    const { palette, element, button } = await show();
    expect(button()!.title).to.equal(
      `Find an action or a job (${isMac ? "⌘K" : "Ctrl+K"})`,
    );
    await expect(element).to.be.accessible();
    button()!.click();
    await waitUntil(
      () => palette.shadowRoot!.querySelector("dialog")?.open,
      "the palette is open",
    );
    await expect(palette).to.be.accessible();
  });

  it("is not there where the host wants no keys, nor without a palette", async () => {
    const { root, button } = await show("off");
    expect(button() === null).to.equal(true);
    Object.assign(root, { keys: "on" });
    await waitUntil(button, "it comes with the keys");
    const alone = await fixture(
      html`<buildkite-command-button></buildkite-command-button>`,
    );
    expect(alone.shadowRoot!.querySelector("button") === null).to.equal(true);
  });

  it("is not there twice where palettes are within one another", async () => {
    const { palette, button } = await show();
    const inner = document.createElement("buildkite-command-palette");
    const second = document.createElement("buildkite-command-button");
    inner.append(second);
    palette.append(inner);
    await second.updateComplete;
    expect(second.shadowRoot!.querySelector("button") === null).to.equal(true);
    expect(button() === null).to.equal(false);
  });

  it("speaks the page's language", async () => {
    const { root, button } = await show();
    Object.assign(root, { messages: translated(german, "de") });
    await waitUntil(() => button()?.title.startsWith("Aktion oder Job finden"));
    expect(button()!.textContent).to.contain("Befehle");
  });
});
