import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tokens } from "../../styles/tokens.js";
import { contrast, inkOn, readableFill } from "./contrast.js";

const SCHEMES = ["light", "dark"] as const;

/** The log's colours as the tokens have them, by name: light, then dark. */
const colors = new Map(
  [
    ...tokens.cssText.matchAll(
      /--_log-([a-z-]+):\s*var\(\s*--buildkite-log-[a-z-]+,\s*light-dark\(#(\w{6}), #(\w{6})\)/g,
    ),
  ].map(([, name = "", light = "", dark = ""]) => [
    name,
    [parseInt(light, 16), parseInt(dark, 16)] as const,
  ]),
);

function color(name: string, scheme: 0 | 1): number {
  const pair = colors.get(name);
  assert.ok(pair, name);
  return pair[scheme];
}

describe("the colours of a log", () => {
  const names = [...colors.keys()].filter((name) =>
    /^(bright-)?(black|red|green|yellow|blue|magenta|cyan|white)$/.test(name),
  );

  it("are sixteen", () => assert.equal(names.length, 16));

  for (const name of ["text", "muted", ...names])
    for (const scheme of [0, 1] as const)
      it(`${name} reads on the ${SCHEMES[scheme]} surface`, () => {
        // Black text on a dark surface is drawn in bright black.
        const drawn = name === "black" && scheme === 1 ? "bright-black" : name;
        const ratio = contrast(color(drawn, scheme), color("surface", scheme));
        assert.ok(ratio >= 4.5, ratio.toFixed(2));
      });

  it("that come with a background alone get letters that read on it", () => {
    for (let red = 0; red < 256; red += 51)
      for (let green = 0; green < 256; green += 51)
        for (let blue = 0; blue < 256; blue += 51) {
          const rgb = (red << 16) | (green << 8) | blue;
          assert.ok(contrast(inkOn(rgb), rgb) >= 4.5);
        }
  });

  it("of 24 bits are limited by the surfaces that they are drawn on", () => {
    for (const on of ["surface", "selection"] as const) {
      const fill = readableFill(on);
      const most = Number(/min\(1, (0\.\d+)/.exec(fill)?.[1]);
      const least = Number(/max\(0, \((0\.\d+)/.exec(fill)?.[1]);
      const name = on === "surface" ? "surface" : "selected";
      const light = luminance(color(name, 0));
      const dark = luminance(color(name, 1));
      assert.ok((light + 0.05) / (most + 0.05) >= 4.5);
      assert.ok((least + 0.05) / (dark + 0.05) >= 4.5);
    }
  });
});

/** By its contrast with black. */
function luminance(rgb: number): number {
  return contrast(rgb, 0x000000) * 0.05 - 0.05;
}
