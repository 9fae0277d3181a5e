/** How our log viewer does beside others: `npm run bench:log -- --help`. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { freemem } from "node:os";
import { join } from "node:path";
import { logFile } from "./log/log-files.js";
import { machine } from "./log/machine.js";
import {
  GIBIBYTE,
  readOptions,
  USAGE,
  type BenchOptions,
} from "./log/options.js";
import { buildPage, PAGES } from "./log/pages.js";
import type { Result, Results } from "./log/results.js";
import { Runs } from "./log/runs.js";
import { BenchServer } from "./log/server.js";
import { Session } from "./log/session.js";
import { resultTables } from "./log/table.js";

const options = optionsOrSentence();
if (options) await bench(options);
else console.log(USAGE);

async function bench(options: BenchOptions): Promise<void> {
  const { viewers, runs, profile } = options;
  const peers = viewers.some((viewer) => viewer !== "ours");
  if (peers && !existsSync(join(import.meta.dirname, "node_modules"))) {
    console.error(
      "The other viewers are not installed: npm ci --prefix bench. Or measure ours alone: --only ours.",
    );
    process.exit(1);
  }
  for (const viewer of viewers) {
    console.log(`Building the page of ${viewer}`);
    await buildPage(viewer, !profile);
  }
  const server = new BenchServer(PAGES);
  const origin = await server.start();
  const results: Result[] = [];
  try {
    for (const size of options.sizes) {
      if (size >= GIBIBYTE && freemem() < 4 * GIBIBYTE)
        throw new Error("A log of 1 GiB needs 4 GiB of memory that is free.");
      server.add(await logFile(size));
      for (const viewer of viewers) {
        if (viewer !== "ours" && !options.peerSizes.includes(size)) continue;
        const result: Result = { viewer, size, figures: {}, problems: [] };
        results.push(result);
        await measure(new Runs(server, origin, result), result, runs, profile);
      }
    }
    const [first] = viewers;
    const session = await Session.start(origin, first ?? "ours");
    const browser = await session.version;
    await session.stop();
    const date = new Date().toISOString().slice(0, 10);
    report({ date, machine: machine(browser), runs, results }, options);
  } finally {
    server.stop();
  }
}

async function measure(
  run: Runs,
  { viewer, size, problems }: Result,
  times: number,
  profile: boolean,
): Promise<void> {
  if (profile) {
    await run.profile();
    return;
  }
  const large = size >= GIBIBYTE;
  for (let time = 1; time <= times; time++) {
    console.log(`${viewer}, ${size / 1e6} MB, run ${time} of ${times}`);
    await run.everything();
    // What could not be opened over loopback will not be over a network.
    if (large || problems.some((problem) => problem.startsWith("opening")))
      continue;
    await run.slowly();
    await run.growing();
    if (viewer !== "ours") continue;
    await run.withoutWasm();
    if (size <= 10_000_000) await run.cycles();
  }
  for (const problem of new Set(problems)) console.log(`  ${problem}`);
}

function report(results: Results, { write }: BenchOptions): void {
  console.log(`\n${resultTables(results)}`);
  if (!write) return;
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "latest.json"),
    `${JSON.stringify(results, null, 1)}\n`,
  );
  console.log("Written to bench/results/latest.json.");
}

function optionsOrSentence(): BenchOptions | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
