/** What the build's last command writes: a link to what is uploaded, and a picture of it. */

export const PAGE = "dist/index.html";
export const CHART = "dist/bundle.svg";

/** `artifact://` addresses, as Buildkite's OSC 1339 and 1338 take them. */
export function buildReport(time: number): string {
  return [
    "+++ :package: What was built",
    `Preview \x1b]1339;url='artifact://${PAGE}';content='${PAGE}'\x07`,
    `Bundle  \x1b]1338;url='artifact://${CHART}';alt='18.8 kB of JavaScript by module'\x07`,
    "Budgets https://docs.example.com/storefront/budgets#javascript",
  ]
    .map((line) => `\x1b_bk;t=${time}\x07${line}\r\n`)
    .join("");
}

const MODULES = [
  ["cart", 46, "#3d7dd8"],
  ["checkout", 31, "#2f9e6e"],
  ["money", 15, "#c98a1b"],
  ["format", 8, "#a463c9"],
] as const;

/** A bar for each module, as long as its share. */
export function bundleChart(): string {
  const bars = MODULES.map(([name, share, color], row) => {
    const y = 20 + row * 36;
    return `<rect x="110" y="${y}" width="${share * 6}" height="24" rx="3" fill="${color}"/><text x="100" y="${y + 17}" text-anchor="end">${name}</text><text x="${120 + share * 6}" y="${y + 17}">${share} %</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="180" font-family="sans-serif" font-size="14"><rect width="480" height="180" fill="#fff"/>${bars.join("")}</svg>`;
}
