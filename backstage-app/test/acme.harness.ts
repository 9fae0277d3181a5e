import {
  type BuildSpec,
  LogRecording,
  ManualClock,
  type SimulationOptions,
  build,
  job,
  markLines,
  pipeline,
  wait,
} from "../../src/testing/index.js";

/** Jobs that stories open, by name, so that their addresses can be written down. */
export const JOBS = {
  failed: "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b",
  running: "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5c",
} as const;

/** The newest build of main, which failed, and the one that runs on another branch. */
export const FAILED = 440;
export const RUNNING = 441;

/** Lines of the failed job's log, and in which of them the tests of the cart are named. */
export const LOG_LINES = 900;
export const CART_LINES = [120, 240, 360, 480, 600, 720, 840] as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const AIDA = { name: "Aida Kovač", email: "aida@acme.example" };
const JUN = { name: "Jun Watanabe", email: "jun@acme.example" };

/**
 * What the stories are about: a shop with a build that failed and one that runs, and two
 * pipelines beside it. It stands still until a story advances the clock.
 */
export function acme(): SimulationOptions & { readonly clock: ManualClock } {
  const clock = new ManualClock(Date.now());
  const now = clock.now();
  return {
    clock,
    // One machine asks for everybody here, and its clock stands still.
    limits: { user: 100_000, organization: 100_000 },
    pipelines: [
      pipeline("acme/storefront", {
        name: "Storefront",
        firstNumber: FAILED - HISTORY,
        builds: [...history(now), failed(now), running(now)],
      }),
      pipeline("acme/catalogue-api", {
        name: "Catalogue API",
        defaultBranch: "trunk",
        builds: [
          "Answer 304 when nothing changed",
          "Refuse negative stock",
        ].map((message) => build({ message, branch: "trunk", creator: JUN })),
      }),
      pipeline("acme/infrastructure", {
        name: "Infrastructure",
        builds: [build({ message: "A third search node", creator: AIDA })],
      }),
    ],
  };
}

const HISTORY = 40;
const BRANCHES = ["main", "main", "feature/gift-cards", "release/4.2"];
const MESSAGES = [
  "Show delivery dates in the buyer's time zone",
  "Bump eslint from 9.38.0 to 9.39.1",
  "Keep the cart when a session expires",
  "Explain why a voucher was refused",
  "Cache currency rates for an hour",
];

function history(now: number): readonly BuildSpec[] {
  return Array.from({ length: HISTORY }, (_, at) => {
    const createdAt = now - (HISTORY + 1 - at) * HOUR;
    return build({
      message: MESSAGES[at % MESSAGES.length] ?? "",
      branch: BRANCHES[at % BRANCHES.length] ?? "main",
      creator: at % 3 === 0 ? JUN : AIDA,
      state: at % 9 === 4 ? "failed" : "passed",
      createdAt,
      finishedAt: createdAt + (2 + (at % 5)) * MINUTE,
      jobs: [job({ name: ":mag: Lint" }), job({ name: ":test_tube: Test" })],
    });
  });
}

function failed(now: number): BuildSpec {
  const createdAt = now - 20 * MINUTE;
  return build({
    number: FAILED,
    message: "Round prices half to even, as the ledger does",
    creator: AIDA,
    state: "failed",
    createdAt,
    finishedAt: createdAt + 4 * MINUTE,
    jobs: [
      job({ name: ":mag: Lint", command: "npm run lint", state: "passed" }),
      job({
        id: JOBS.failed,
        name: ":test_tube: Unit tests",
        command: "npm test",
        exitStatus: 1,
        startedAt: createdAt + 4_000,
        log: new LogRecording(() => markLines(testLog(), 200)),
      }),
      wait(),
      job({ name: ":rocket: Deploy", state: "waiting_failed" }),
    ],
  });
}

function testLog(): readonly string[] {
  return Array.from({ length: LOG_LINES }, (_, at) => {
    const line = at + 1;
    if (line === 1) return "~~~ Preparing working directory";
    if (line === 5) return "+++ npm test";
    if (line === LOG_LINES) return "\x1b[31m✗ 1 of 890 tests failed\x1b[0m";
    return CART_LINES.some((one) => one === line)
      ? `\x1b[32m✓\x1b[0m shopping-cart keeps line ${line}`
      : `\x1b[32m✓\x1b[0m test on line ${line} \x1b[90m(${line % 90} ms)\x1b[0m`;
  });
}

/** Writes a line a second for an hour, a minute of which has passed. */
function running(now: number): BuildSpec {
  return build({
    number: RUNNING,
    message: "Sell gift cards",
    branch: "feature/gift-cards",
    creator: JUN,
    state: "running",
    createdAt: now - MINUTE - 5_000,
    jobs: [
      job({
        id: JOBS.running,
        name: ":repeat: Soak test",
        command: "script/soak",
        state: "running",
        startedAt: now - MINUTE,
        runs: [
          {
            duration: HOUR,
            log: new LogRecording(() =>
              markLines(
                Array.from({ length: 3_601 }, (_, at) => `second ${at}`),
                1_000,
              ),
            ),
          },
        ],
      }),
    ],
  });
}
