import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import "../../define/copy-button.js";
import type { BuildkiteCopyButton } from "./copy-button.js";

/** A clipboard like the browser's, which asks nobody for permission. */
function replaceClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { writeText },
  });
}

const show = () =>
  fixture<BuildkiteCopyButton>(
    html`<buildkite-copy-button
      text="abc123"
      label="Copy the commit"
    ></buildkite-copy-button>`,
  );

async function press(element: BuildkiteCopyButton): Promise<string> {
  element.shadowRoot!.querySelector("button")!.click();
  const status = element.shadowRoot!.querySelector("[role=status]")!;
  await waitUntil(() => status.textContent !== "");
  return status.textContent;
}

describe("<buildkite-copy-button>", () => {
  afterEach(() => Reflect.deleteProperty(navigator, "clipboard"));

  it("copies its text and says so, until the text is another", async () => {
    const copied: string[] = [];
    replaceClipboard((text) => Promise.resolve(void copied.push(text)));
    const element = await show();
    await expect(element).to.be.accessible();
    expect(await press(element)).to.equal("Copied");
    expect(copied).to.deep.equal(["abc123"]);
    await expect(element).to.be.accessible();

    element.text = "def456";
    await element.updateComplete;
    const status = element.shadowRoot!.querySelector("[role=status]")!;
    expect(status.textContent).to.equal("");
  });

  it("says that the browser does not let it copy", async () => {
    replaceClipboard(() => Promise.reject(new DOMException("no")));
    expect(await press(await show())).to.contain("does not let this page copy");
  });
});
