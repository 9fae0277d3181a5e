import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { themes } from "@backstage/theme";
import { createTheme, type Theme } from "@material-ui/core/styles";
import {
  SHAPE_CONTRAST,
  TEXT_CONTRAST,
  contrastOn,
  mix,
  parse,
  readable,
} from "./readable.js";
import { buildkiteTheme } from "./theme.js";

const builtIn = (name: "light" | "dark") => {
  const theme = themes[name].getTheme("v4") as Theme | undefined;
  assert.ok(theme);
  return theme;
};

/** Themes as portals have them: Backstage's own, plain ones, and two that nobody should make. */
const THEMES: Readonly<Record<string, Theme>> = {
  "Backstage's light theme": builtIn("light"),
  "Backstage's dark theme": builtIn("dark"),
  "a plain light theme": createTheme(),
  "a plain dark theme": createTheme({ palette: { type: "dark" } }),
  "a theme of pale colours": createTheme({
    palette: {
      primary: { main: "#ffd6e7" },
      error: { main: "hsl(0, 100%, 80%)" },
      success: { main: "rgb(200, 255, 200)" },
    },
  }),
  "a dark theme of deep colours": createTheme({
    palette: {
      type: "dark",
      primary: { main: "#20124d" },
      error: { main: "#600" },
      success: { main: "#030" },
    },
  }),
};

const TEXT = [
  "text",
  "text-muted",
  "accent",
  "state-passed",
  "state-failed",
  "state-soft-failed",
  "state-running",
  "state-blocked",
  "state-waiting",
  "state-canceled",
] as const;
const SHAPES = ["border-strong", "focus"] as const;
const SURFACES = [
  "surface",
  "surface-raised",
  "surface-hover",
  "surface-selected",
] as const;

describe("The elements' tokens", () => {
  for (const [name, theme] of Object.entries(THEMES)) {
    const tokens = buildkiteTheme(theme);
    const colour = (token: string) =>
      parse(tokens[`--buildkite-${token}`] ?? "none");
    const surface = colour("surface");
    const grounds = [
      ...SURFACES.map(colour),
      parse(theme.palette.background.default),
    ];
    /** Every ground is opaque in the end: it lies on the surface. */
    const least = (token: string) =>
      Math.min(
        ...[
          ...grounds,
          ...(token.startsWith("state")
            ? [mix(colour(token), 9, surface)]
            : []),
        ].map((ground) =>
          contrastOn(
            colour(token),
            mix([ground[0], ground[1], ground[2], 1], ground[3] * 100, surface),
          ),
        ),
      );

    it(`can be read as text in ${name}`, () => {
      for (const token of TEXT)
        assert.ok(
          least(token) >= TEXT_CONTRAST,
          `${token} has ${least(token).toFixed(2)}`,
        );
    });

    it(`can be made out as shapes in ${name}`, () => {
      for (const token of SHAPES)
        assert.ok(
          least(token) >= SHAPE_CONTRAST,
          `${token} has ${least(token).toFixed(2)}`,
        );
    });
  }

  it("follow the scheme of the theme", () => {
    assert.equal(buildkiteTheme(builtIn("light")).colorScheme, "light");
    assert.equal(buildkiteTheme(builtIn("dark")).colorScheme, "dark");
  });

  it("take the theme's own colours where these can be read", () => {
    const { palette } = builtIn("light");
    const tokens = buildkiteTheme(builtIn("light"));
    const { status } = palette as unknown as {
      status: Record<string, string>;
    };
    assert.equal(tokens["--buildkite-surface"], palette.background.paper);
    assert.equal(tokens["--buildkite-text"], palette.text.primary);
    assert.equal(tokens["--buildkite-state-running"], status.running);
    assert.match(
      tokens["--buildkite-state-passed"] ?? "",
      new RegExp(`^color-mix\\(in srgb, ${status.ok ?? ""} \\d+%, `),
    );
  });

  it("keep the states apart", () => {
    for (const name of ["light", "dark"] as const) {
      const tokens = buildkiteTheme(builtIn(name));
      const states = TEXT.slice(3, 8).map((s) => tokens[`--buildkite-${s}`]);
      assert.equal(new Set(states).size, states.length);
    }
  });

  it("are tokens that the elements have, and no colour is written here", () => {
    const known = readFileSync(
      new URL("../../src/styles/tokens.ts", import.meta.url),
      "utf8",
    );
    for (const token of Object.keys(buildkiteTheme(createTheme())))
      if (token.startsWith("--"))
        assert.ok(
          known.includes(`var(${token},`) || known.includes(`${token},`),
          token,
        );
    for (const file of ["theme.ts", "readable.ts"])
      assert.doesNotMatch(
        readFileSync(new URL(file, import.meta.url), "utf8"),
        /#[0-9a-f]{3,8}\b|rgba?\(\d/i,
      );
  });
});

describe("A readable colour", () => {
  const ground = { text: "#000", surfaces: ["#fff"] };

  it("is the colour itself where that can be read", () => {
    assert.equal(readable("#00f", ground), "#00f");
  });

  it("is as much of it as can be read", () => {
    const found = readable("#ff0", ground);
    const percent = Number(/(\d+)%/.exec(found)?.[1]);
    const contrast = (share: number) =>
      contrastOn(mix(parse("#ff0"), share, parse("#000")), parse("#fff"));
    assert.ok(contrast(percent) >= TEXT_CONTRAST);
    assert.ok(contrast(percent + 5) < TEXT_CONTRAST);
  });

  it("can be read in the colours that a screen rounds it to", () => {
    const surface = "color-mix(in srgb, #1f5493 8%, #fff)";
    const found = readable("#6e6e6e", { text: "#000", surfaces: [surface] });
    assert.notEqual(found, "#6e6e6e");
  });

  it("is half of one that cannot be computed", () => {
    for (const odd of ["var(--brand)", "oklch(0.7 0.1 200)", "tomato", "#ggg"])
      assert.equal(
        readable(odd, ground),
        `color-mix(in srgb, ${odd} 50%, #000)`,
      );
  });

  it("is that of text where nothing of it can be read", () => {
    const impossible = { text: "#777", surfaces: ["#777"] };
    assert.equal(readable("#ff0", impossible, 21), "#777");
  });
});
