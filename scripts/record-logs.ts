import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { homedir, hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AgentLog } from "./record-logs/agent.js";
import { jobs, type Job } from "./record-logs/jobs.js";
import { createOrigin } from "./record-logs/origin.js";
import { runInTerminal } from "./record-logs/pseudo-terminal.js";
import { sources } from "./record-logs/storefront-sources.js";
import { tests } from "./record-logs/storefront-tests.js";
import { logModule } from "./record-logs/log-module.js";

/*
 * Records the logs in src/testing/logs by running real tools. The result is committed;
 * run it again only to change what is recorded: `npm run record-logs [name…]`.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LOGS = join(ROOT, "src/testing/logs");
const CHECKOUT = "/var/lib/buildkite-agent/builds/ip-10-0-4-17/acme/storefront";

const wanted = process.argv.slice(2);
const scratch = await mkdtemp(join(tmpdir(), "record-logs-"));
try {
  const origin = join(scratch, "origin");
  await mkdir(origin);
  createOrigin(origin, { ...sources, ...tests });
  for (const job of jobs) {
    if (wanted.length > 0 && !wanted.includes(job.name)) continue;
    await record(job, join(scratch, job.name), origin);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function record(
  job: Job,
  directory: string,
  origin: string,
): Promise<void> {
  await layOut(job, directory);
  const log = new AgentLog(job.stretch, scrubber(directory, origin));
  log.line("~~~ Preparing environment");
  log.line("Running on \x1b[1mip-10-0-4-17\x1b[0m with agent v3.112.0");
  let exitStatus = 0;
  for (const { header, commands, shown = commands } of job.steps) {
    if (exitStatus !== 0) break;
    log.line(header);
    for (const [index, command] of commands.entries()) {
      log.prompt(shown[index] ?? command);
      const run = await runInTerminal(command, {
        cwd: directory,
        env: environment(directory, origin),
      });
      log.output(run);
      exitStatus = run.exitStatus;
      if (exitStatus !== 0) break;
    }
  }
  if (exitStatus !== 0) log.failure(exitStatus);
  await writeFile(
    join(LOGS, `${job.name}.ts`),
    logModule(job, exitStatus, log),
  );
  console.log(`${job.name}: status ${exitStatus}, ${log.pieces.length} pieces`);
}

async function layOut(job: Job, directory: string): Promise<void> {
  for (const [path, text] of Object.entries({
    ...sources,
    ...tests,
    ...job.files,
  })) {
    const edited = (job.edits?.[path] ?? []).reduce(
      (result, [from, to]) => result.replace(from, to),
      text,
    );
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), edited);
  }
  if (job.linksPackages) {
    await symlink(join(ROOT, "node_modules"), join(directory, "node_modules"));
  }
}

function environment(directory: string, origin: string): NodeJS.ProcessEnv {
  return {
    PATH: `${join(ROOT, "node_modules/.bin")}:${process.env.PATH ?? ""}`,
    HOME: directory,
    LANG: "C.UTF-8",
    TERM: "xterm-256color",
    TZ: "UTC",
    ORIGIN: origin,
    npm_config_update_notifier: "false",
  };
}

/** Takes out what tells whose machine the recording was made on. */
function scrubber(directory: string, origin: string): (text: string) => string {
  const registry = execFileSync("npm", ["config", "get", "registry"], {
    encoding: "utf8",
  });
  const replacements: readonly (readonly [string, string])[] = [
    [join(directory, ".buildkite-checkout"), CHECKOUT],
    [".buildkite-checkout", "."],
    [directory, CHECKOUT],
    [origin, "/srv/git/storefront.git"],
    [ROOT, `${CHECKOUT}/`],
    [homedir(), "/home/buildkite-agent"],
    [hostname(), "ip-10-0-4-17"],
    [new URL(registry).host, "registry.example.com"],
    ["registry.npmjs.org", "registry.example.com"],
  ];
  return (text) =>
    replacements.reduce(
      (result, [from, to]) => result.replaceAll(from, to),
      text,
    );
}
