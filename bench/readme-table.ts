/**
 * Writes the README's table of the log viewer's performance from what
 * `npm run bench:log` has measured last: `npx tsx bench/readme-table.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { readmeTable } from "./log/readme.js";
import type { Results } from "./log/results.js";

const root = join(import.meta.dirname, "..");
const readme = join(root, "README.md");
const results = join(root, "bench/results/latest.json");

const BEGIN = "<!-- bench:log -->";
const END = "<!-- /bench:log -->";

const text = readFileSync(readme, "utf8");
const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
if (from < 0 || to < from) {
  console.error(`README.md has no ${BEGIN} … ${END} to write the table into.`);
  process.exit(1);
}
const table = readmeTable(JSON.parse(readFileSync(results, "utf8")) as Results);
const renewed = `${text.slice(0, from)}${BEGIN}\n\n${table}\n\n${text.slice(to)}`;
writeFileSync(readme, await format(renewed, { parser: "markdown" }));
