import { LogRecording, markLines } from "./log-recording.js";

interface LogSubject {
  readonly command: string;
  readonly agent: string;
  readonly repository: string;
  readonly commit: string;
  readonly exitStatus: number | null;
}

/** The log of a job that has no recording of its own: what the agent itself writes. */
export function syntheticLog(subject: LogSubject): LogRecording {
  return new LogRecording(() => markLines(linesOf(subject), 700));
}

function linesOf(subject: LogSubject): string[] {
  const { command, agent, repository, commit, exitStatus } = subject;
  const lines = [
    `~~~ Preparing working directory`,
    `# Running on ${agent}`,
    `\x1b[90m$\x1b[0m cd /var/lib/buildkite-agent/builds/${agent}`,
    `\x1b[90m$\x1b[0m git clone -v -- ${repository} .`,
    `Cloning into '.'...`,
    `remote: Enumerating objects: 1284, done.`,
    `Receiving objects:  42% (540/1284)\rReceiving objects: 100% (1284/1284), 3.41 MiB | 11.20 MiB/s, done.`,
    `\x1b[90m$\x1b[0m git checkout -f ${commit}`,
    `HEAD is now at ${commit.slice(0, 7)}`,
    `~~~ Running commands`,
    `\x1b[90m$\x1b[0m ${command}`,
    `+++ ${command}`,
    ...Array.from({ length: 12 }, (_, at) => step(at)),
    exitStatus === null || exitStatus === 0
      ? `\x1b[32mEverything passed.\x1b[0m`
      : `\x1b[31mError: ${command} failed\x1b[0m`,
  ];
  if (exitStatus !== null && exitStatus !== 0) {
    lines.push(
      `^^^ +++`,
      `\x1b[31m🚨 Error: The command exited with status ${exitStatus}\x1b[0m`,
    );
  }
  return lines;
}

const MODULES = [
  "cart",
  "catalogue",
  "checkout",
  "currency",
  "delivery",
  "discounts",
  "inventory",
  "invoices",
  "orders",
  "payments",
  "search",
  "sessions",
];

function step(at: number): string {
  const module = MODULES[at % MODULES.length];
  return `\x1b[32m✓\x1b[0m ${module} \x1b[90m(${18 + at * 7} ms)\x1b[0m`;
}
