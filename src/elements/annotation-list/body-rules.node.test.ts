import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BODY_COLORS, TINT } from "./body-colors.js";
import { contrast } from "../../log/terminal/contrast.js";
import { allowedClasses } from "./allowed-classes.js";
import { FOLD_AT, foldedHtml, isLong } from "./fold.js";

/** Where an annotation's text may stand, light and dark: `--_surface` in the tokens. */
const SURFACES = [0xffffff, 0x16181d] as const;

describe("Buildkite’s colours", () => {
  for (const [scheme, surface] of SURFACES.entries())
    it(`are legible on the ${scheme === 0 ? "light" : "dark"} surface, and on the tint of any other`, () => {
      for (const [ink, inks] of Object.entries(BODY_COLORS)) {
        const text = rgb(inks[scheme]);
        assert.ok(contrast(text, surface) >= 4.5, `${ink} on the surface`);
        for (const [tint, tints] of Object.entries(BODY_COLORS)) {
          const ground = mixed(rgb(tints[scheme]), surface);
          assert.ok(contrast(text, ground) >= 4.5, `${ink} on bg-${tint}`);
        }
      }
    });
});

describe("the classes of an annotation", () => {
  it("are those of Buildkite’s list, in their order", () => {
    const listed =
      "p2 mx0 mxn1 flex items-center sm-col-6 col-12 bold red bg-yellow border-blue btn btn-primary h3 truncate";
    assert.equal(allowedClasses(listed), listed);
  });

  it("leave out all others", () => {
    for (const other of [
      "p5",
      "mxn0",
      "col-13",
      "absolute",
      "z4",
      "sm-hide",
      "term-fgx256",
    ])
      assert.equal(allowedClasses(`x ${other}\ny`), "");
  });
});

describe("a long body", () => {
  const row = "<tr><td>one</td></tr>";

  it("is cut where a tag begins", () => {
    const folded = foldedHtml(row.repeat(2_000));
    assert.ok(folded.length <= FOLD_AT);
    assert.ok(folded.length > FOLD_AT - row.length);
    assert.match(folded, />$/);
  });

  it("is cut anywhere if it is one endless text", () => {
    assert.equal(foldedHtml("a".repeat(90_000)).length, FOLD_AT);
  });

  it("is none if it is hardly longer", () => {
    const body = "a".repeat(FOLD_AT + 100);
    assert.equal(isLong(body), false);
    assert.equal(foldedHtml(body), body);
  });
});

function rgb(hex: string | undefined): number {
  return Number.parseInt(hex?.slice(1) ?? "", 16);
}

/** As `color-mix(in srgb, …)` does it. */
function mixed(color: number, surface: number): number {
  return [16, 8, 0].reduce((sum, shift) => {
    const one = (color >> shift) & 255;
    const other = (surface >> shift) & 255;
    return sum | (Math.round(one * TINT + other * (1 - TINT)) << shift);
  }, 0);
}
