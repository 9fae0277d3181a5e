import { expect, fixture } from "@open-wc/testing";
import { html } from "./dense-html.js";

describe("a dense template", () => {
  it("has no nodes for blanks between tags and values, and keeps those of texts", async () => {
    const label = "Fold";
    const state = "open";
    const row = await fixture(html`
      <div class="row">
        <button type="button" title=${label} class="tool ${label} ${state}">
          ${label} all <b>groups</b> of it
        </button>
        ${html`<i title="one that takes a line"></i>`}
        ${html`<i title="and another that does"></i>`}
      </div>
    `);
    const texts = Array.from(row.childNodes).filter(
      ({ nodeType }) => nodeType === Node.TEXT_NODE,
    );
    expect(texts.length).to.equal(0);
    expect(row.textContent.replaceAll(/\s+/g, " ").trim()).to.equal(
      "Fold all groups of it",
    );
    expect(row.firstElementChild?.className).to.equal("tool Fold open");
    expect(row.firstElementChild?.getAttribute("title")).to.equal("Fold");
  });
});
