import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { parseBuild } from "../../api/parse-build.js";
import "../../define/copy-menu.js";
import type { BuildkiteCopyMenu } from "./copy-menu.js";

const ID = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";

/** A clipboard like the browser's, which asks nobody for permission. */
function replaceClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { writeText },
  });
}

async function show() {
  const build = parseBuild({
    id: ID,
    number: 12,
    state: "failed",
    blocked: false,
    message: "",
    commit: "HEAD",
    branch: "main",
    jobs: [{ id: ID, type: "script", name: "Test", state: "failed" }],
  });
  const element = await fixture<BuildkiteCopyMenu>(
    html`<buildkite-copy-menu
      pipeline="acme/web"
      .build=${build}
    ></buildkite-copy-menu>`,
  );
  const inside = element.shadowRoot!;
  return {
    element,
    open: async () => {
      inside.querySelector("summary")!.click();
      await waitUntil(() => inside.querySelector(".items button"));
    },
    choose: (at: number) =>
      inside.querySelectorAll<HTMLButtonElement>(".items button")[at]!.click(),
    note: () => inside.querySelector("[role=status]")!.textContent,
  };
}

describe("<buildkite-copy-menu>", () => {
  afterEach(() => Reflect.deleteProperty(navigator, "clipboard"));

  it("copies the link, or what failed as Markdown, and says so", async () => {
    const copied: string[] = [];
    replaceClipboard((text) => Promise.resolve(void copied.push(text)));
    const { element, open, choose, note } = await show();
    await expect(element).to.be.accessible();
    await open();
    await expect(element).to.be.accessible();
    choose(0);
    await waitUntil(() => note() === "Link copied");
    await open();
    choose(1);
    await waitUntil(() => note() === "Markdown copied");
    const page = "https://buildkite.com/acme/web/builds/12";
    expect(copied).to.deep.equal([
      page,
      `[acme/web \\#12: Failed](${page}) · \`main\` · \`HEAD\`\n\n- [Test](${page}#${ID})`,
    ]);
    await expect(element).to.be.accessible();
  });

  it("says that the browser does not let it copy", async () => {
    replaceClipboard(() => Promise.reject(new DOMException("no")));
    const { open, choose, note } = await show();
    await open();
    choose(1);
    await waitUntil(() => note().includes("does not let this page copy"));
  });
});
