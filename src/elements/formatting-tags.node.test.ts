import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withFewFormattingTags } from "./formatting-tags.js";

describe("formatting tags", () => {
  it("stay as they are in what people write", () => {
    const html =
      '<p><b>bold</b> <code class="red">code</code> <em title="it\'s">em</em><br><body><button>b</button></p>';
    assert.equal(withFewFormattingTags(html), html);
    const often = "<b>one</b><i>two</i>".repeat(1_000);
    assert.equal(withFewFormattingTags(often), often);
  });

  it("beyond the eighth that differs are plain", () => {
    const html = Array.from({ length: 500 }, (_, at) => `<b x${at}><p>`);
    const few = withFewFormattingTags(html.join(""));
    assert.equal(few.split("<b ").length - 1, 8);
    assert.equal(few.split("<span x").length - 1, 492);
  });

  for (const attribute of ['x"=">', "x='>", 'x="a>', "x=a'", "x\u0000>"])
    it(`are plain where they may end elsewhere than they seem: ${JSON.stringify(attribute)}`, () => {
      assert.equal(
        withFewFormattingTags(`<I ${attribute}1">text`),
        `<span ${attribute}1">text`,
      );
    });
});
