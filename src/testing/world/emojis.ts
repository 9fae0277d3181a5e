import type { EmojiRecord } from "./records.js";

const ASSETS = "https://buildkiteassets.com/emojis";

/** An organisation's emoji: Unicode's, Buildkite's own, and one that the organisation uploaded. */
export const EMOJIS: EmojiRecord[] = [
  ...Object.entries({
    rocket: "1f680",
    package: "1f4e6",
    mag: "1f50d",
    test_tube: "1f9ea",
    lipstick: "1f484",
    bug: "1f41b",
    lock: "1f512",
    globe_with_meridians: "1f310",
    broom: "1f9f9",
    whale: "1f433",
    white_check_mark: "2705",
    rotating_light: "1f6a8",
    scissors: "2702",
    scroll: "1f4dc",
    moon: "1f314",
    zap: "26a1",
    repeat: "1f501",
    triangular_ruler: "1f4d0",
    performing_arts: "1f3ad",
    building_construction: "1f3d7",
  }).map(([name, code]) => ({
    name,
    url: `${ASSETS}/img-apple-64/${code}.png`,
  })),
  ...[
    "buildkite",
    "chromium",
    "docker",
    "eslint",
    "firefox",
    "github",
    "node",
    "npm",
    "pipeline",
    "playwright",
    "prettier",
    "safari",
    "terraform",
    "typescript",
    "vite",
  ].map((name) => ({
    name,
    url: `${ASSETS}/img-buildkite-64/${name}.png`,
  })),
  {
    name: "go",
    url: `${ASSETS}/img-buildkite-64/golang.png`,
    aliases: ["golang", "gopher"],
  },
  {
    name: "acme",
    url: `${ASSETS}/custom/acme.png`,
    aliases: ["anvil"],
  },
];
