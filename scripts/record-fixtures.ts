import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { homedir, hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AgentLog } from "./record-logs/agent.js";
import { runInTerminal } from "./record-logs/pseudo-terminal.js";
import type { Fixture } from "./record-fixtures/fixture.js";
import { fixtures } from "./record-fixtures/fixtures.js";
import { expectedGroups } from "./record-fixtures/expected-groups.js";
import { serveSlowly } from "./record-fixtures/slow-server.js";
import { terminalLines } from "./record-fixtures/terminal-lines.js";

/*
 * Records the pairs in src/log/fixtures/recorded; its README tells what has to be installed.
 * The result is committed; run it again only to change what is recorded:
 * `RECORDING_TOOLS=<directory> npm run record-fixtures [name…]`.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TARGET = join(ROOT, "src/log/fixtures/recorded");
const CHECKOUT = "/builds/acme/storefront";
const STARTED = Date.UTC(2026, 10, 2, 8);
const HOST = "127.0.0.1:48080";

const tools = process.env.RECORDING_TOOLS;
if (!tools) {
  throw new Error(
    `Set RECORDING_TOOLS to a directory with the tools that ${TARGET}/README.md lists.`,
  );
}
const registry = execFileSync("npm", ["config", "get", "registry"], {
  encoding: "utf8",
}).trim();
const wanted = process.argv.slice(2);
for (const fixture of fixtures) {
  if (wanted.length > 0 && !wanted.includes(fixture.name)) continue;
  // As long as the path that replaces it, so that what tools align to the terminal's width stays aligned.
  const filler = CHECKOUT.length - tmpdir().length - "/XXXXXX".length;
  const directory = await mkdtemp(
    join(tmpdir(), "r".repeat(Math.max(1, filler))),
  );
  try {
    await record(fixture, directory, tools);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function record(
  fixture: Fixture,
  directory: string,
  tools: string,
): Promise<void> {
  await using server = await serveSlowly(directory);
  const env = environment(directory, tools, server.host);
  const options = { cwd: directory, env } as const;
  for (const [path, text] of Object.entries(fixture.files ?? {})) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  const packages = join(directory, "node_modules");
  await symlink(join(tools, "node_modules"), packages);
  const version = execFileSync("sh", ["-c", fixture.version], {
    ...options,
    encoding: "utf8",
  });
  if (fixture.installs) await rm(packages);
  if (fixture.setup) execFileSync("sh", ["-c", fixture.setup], options);

  const log = new AgentLog(1, scrubber(directory, tools, server.host));
  for (const [index, command] of fixture.commands.entries()) {
    const header = fixture.headers?.[index];
    if (header) log.line(header);
    if (header) log.prompt(command);
    const run = await runInTerminal(command, options);
    log.output(run);
    if (header && run.exitStatus !== 0) log.failure(run.exitStatus);
  }
  const raw = log.pieces
    .map(([time, text]) =>
      fixture.headers ? `\x1b_bk;t=${STARTED + time}\x07${text}` : text,
    )
    .join("");
  const { differs } = fixture;
  const { lines, timestamps } = await terminalLines(
    differs ? raw.replace(differs.pattern, differs.instead) : raw,
  );
  const expected = {
    tool: version.trim(),
    commands: fixture.commands,
    shows: fixture.shows,
    ...(differs ? { differs: differs.why } : {}),
    lines,
    groups: expectedGroups(lines),
    ...(fixture.headers ? { timestamps } : {}),
  };
  await writeFile(join(TARGET, `${fixture.name}.raw`), raw);
  await writeFile(
    join(TARGET, `${fixture.name}.expected.json`),
    `${JSON.stringify(expected, null, 2)}\n`,
  );
  console.log(
    `${fixture.name}: ${version.trim()}, ${raw.length} bytes, ${lines.length} lines`,
  );
}

function environment(
  directory: string,
  tools: string,
  server: string,
): NodeJS.ProcessEnv {
  const bins = ["node_modules/.bin", "venv/bin"].map((bin) => join(tools, bin));
  return {
    PATH: [
      ...bins,
      join(ROOT, "node_modules/.bin"),
      process.env.PATH ?? "",
    ].join(":"),
    HOME: directory,
    LANG: "C.UTF-8",
    TERM: "xterm-256color",
    COLORTERM: "truecolor",
    TZ: "UTC",
    SERVER: server,
    RUSTUP_HOME: process.env.RUSTUP_HOME ?? join(homedir(), ".rustup"),
    PIP_CONFIG_FILE: "/dev/null",
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
    PIP_ROOT_USER_ACTION: "ignore",
    npm_config_update_notifier: "false",
    npm_config_registry: registry,
    YARN_REGISTRY: registry,
  };
}

/** Takes out what tells whose machine the recording was made on. */
function scrubber(
  directory: string,
  tools: string,
  server: string,
): (text: string) => string {
  const replacements: readonly (readonly [string, string])[] = [
    [directory, CHECKOUT],
    [tools, CHECKOUT],
    [server, HOST],
    [ROOT, `${CHECKOUT}/`],
    [homedir(), "/home/buildkite-agent"],
    [hostname(), "ip-10-0-4-17"],
    [new URL(registry).host, "registry.example.com"],
    ["registry.npmjs.org", "registry.example.com"],
    ["registry.yarnpkg.com", "registry.example.com"],
  ];
  return (text) =>
    replacements.reduce(
      (result, [from, to]) => result.replaceAll(from, to),
      text,
    );
}
