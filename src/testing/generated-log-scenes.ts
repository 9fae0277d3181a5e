import type { Draw } from "./generated-log-draw.js";
import { needle } from "./generated-log-needles.js";
import { NUMBER } from "./generated-log-text.js";

/**
 * What the tools of a CI job write, as lines without their ends. Every scene of a log
 * of the kind `ci` is one of these.
 */

const MODULES = [
  "cart",
  "catalogue",
  "checkout",
  "currency",
  "delivery",
  "discounts",
  "invoices",
  "orders",
  "payments",
  "search",
  "sessions",
];

const file = (draw: Draw, suffix: string) =>
  `src/${draw.pick(MODULES)}/${draw.pick(MODULES)}-${draw.word(4)}.${suffix}`;

const green = (text: string) => `\x1b[32m${text}\x1b[0m`;
const grey = (text: string) => `\x1b[90m${text}\x1b[39m`;
const command = (text: string) => `\x1b[90m$\x1b[0m ${text}`;

export function checkout(draw: Draw): string[] {
  const progress = (what: string) =>
    draw.list(8, (at) => `${what}: ${at * 12}% (${at * 154}/1284)`).join("\r");
  return [
    "~~~ Preparing working directory",
    "# Running on linux-amd64-7",
    command("cd /var/lib/buildkite-agent/builds/linux-amd64-7/acme/storefront"),
    command("git clone -v -- git@git.example:acme/storefront.git ."),
    "Cloning into '.'...",
    "remote: Enumerating objects: 1284, done.",
    progress("Receiving objects") + ", 3.41 MiB | 11.20 MiB/s, done.",
    progress("Resolving deltas") + ", done.",
    command(`git checkout -f ${draw.word(40)}`),
    `HEAD is now at ${draw.word(7)} Round totals after the discount, not before`,
    "~~~ :docker: Running commands",
    command("trap 'kill -- $$' INT TERM QUIT; ./ci/test.sh"),
  ];
}

export function install(draw: Draw): string[] {
  return [
    "--- :npm: Installing packages",
    ...draw.list(260, () => {
      const name = `@acme/${draw.pick(MODULES)}-${draw.word(5)}`;
      const version = `${draw.below(9)}.${draw.below(20)}.${draw.below(40)}`;
      switch (draw.below(40)) {
        case 0:
          return `\x1b[1mnpm\x1b[22m \x1b[33mwarn\x1b[39m ${needle(draw)} ${name}@${version}: see https://packages.example.com/${name}`;
        case 1:
          return `npm http cache ${name}@${version} ${draw.below(90)}ms (cache miss)`;
        case 2:
          return grey(`npm verb reify ${NUMBER} of 9999999 ${name}`);
        default:
          return `npm http fetch GET 200 ${name}@${version} ${draw.below(400)}ms`;
      }
    }),
    "",
    `added ${draw.below(2000)} packages, and audited ${draw.below(3000)} packages in ${draw.below(60)}s`,
  ];
}

export function imageBuild(draw: Draw): string[] {
  return [
    "--- :docker: Building the image",
    ...draw.list(320, (at) => {
      const step = `\x1b[34m#${8 + Math.floor(at / 40)} ${(at * 0.213).toFixed(3)}\x1b[0m`;
      switch (draw.below(32)) {
        case 0:
          return `${step} debconf: delaying package configuration,`;
        case 1:
          return `${step} \x1b[33mW: option --${draw.word(5)} is ${needle(draw)}\x1b[0m`;
        case 2:
          return `${step} sha256:${draw.word(64)} ${draw.below(90)}.${draw.below(10)}MB / 93.1MB`;
        default:
          return `${step} Get:${NUMBER} bookworm/main lib${draw.word(4)} [${draw.below(9000)} kB]`;
      }
    }),
  ];
}

/** Eight layers, whose lines are brought up to date in place. */
export function imagePull(draw: Draw): string[] {
  const layers = draw.list(8, () => draw.word(12));
  const frames = draw.list(24, (frame) =>
    layers.map((layer, at) => {
      const done = Math.min(50, frame * 2 + draw.below(4));
      const state =
        done < 50
          ? `Downloading [${("=".repeat(done) + ">").padEnd(51)}] ${done * 2}%`
          : "\x1b[32mPull complete\x1b[0m";
      return `${at === 0 && frame > 0 ? "\x1b[8A" : ""}\x1b[2K${layer}: ${state}`;
    }),
  );
  return [
    "--- :docker: Pulling the services",
    ...frames.flat(),
    `Digest: sha256:${draw.word(64)}`,
  ];
}

/** Go's own lines begin as headers do, so that each test is a group. */
export function goTests(draw: Draw): string[] {
  const tests = draw.list(72, () => {
    const name = `Test${draw.pick(["Cart", "Order", "Price", "Stock"])}${draw.word(6)}`;
    const at = file(draw, "go");
    const failed = draw.below(60) === 0;
    return [
      `=== RUN   ${name}`,
      `    ${at}:${draw.below(300)}: request ${NUMBER} took ${draw.below(90)}.${draw.below(999)}ms`,
      ...(draw.below(12) === 0
        ? [
            `    ${at}:${draw.below(300)}: Field Total is ${needle(draw)}, use GrossTotal`,
          ]
        : []),
      ...(failed
        ? [`    \x1b[31m${at}:${draw.below(300)}: want 41.30, got 41.29\x1b[0m`]
        : []),
      `--- ${failed ? "FAIL" : "PASS"}: ${name} (0.${draw.below(90)}s)`,
    ];
  });
  return [
    "--- :go: go test -v ./...",
    ...tests.flat(),
    `ok  \tgit.example/acme/${draw.pick(MODULES)}\t${draw.below(20)}.402s\tcoverage: ${draw.below(99)}.1% of statements`,
  ];
}

export function unitTests(draw: Draw): string[] {
  const suite = () => {
    const at = file(draw, "test.ts");
    const cases = draw.list(14, () => {
      const what = `${draw.pick(["adds", "keeps", "rounds", "refuses"])} ${draw.pick(["an empty cart", "totals of 0,00 €", "カート", "a price with three digits"])} ${NUMBER}`;
      return `   ${green("✓")} ${what} ${grey(`(${draw.below(90)} ms)`)}`;
    });
    const failure = [
      `   \x1b[31m✗ rounds the total\x1b[39m`,
      // The colour is carried over lines, as many tools do.
      `\x1b[31m     AssertionError: expected 41.29 to equal 41.3`,
      `       at ${at}:${draw.below(200)}:${draw.below(40)}`,
      `       at process.processTicksAndRejections (node:internal/process/task_queues:105:5)\x1b[39m`,
      `     \x1b[32m+ 41.3\x1b[39m`,
      `     \x1b[31m- 41.29\x1b[39m`,
    ];
    return [
      ` ${draw.below(30) === 0 ? "\x1b[41;97m FAIL \x1b[0m" : "\x1b[42;30m PASS \x1b[0m"} \x1b[2msrc/\x1b[22m\x1b[1m${at}\x1b[22m`,
      ...cases,
      ...(draw.below(20) === 0 ? failure : []),
      ...(draw.below(7) === 0
        ? [`   \x1b[33m⚠ \`sum()\` is ${needle(draw)} and goes in v4\x1b[39m`]
        : []),
    ];
  };
  return ["--- :vitest: Unit tests", ...draw.list(18, suite).flat()];
}

export function serviceLog(draw: Draw): string[] {
  return [
    "--- :kubernetes: Logs of the services",
    ...draw.list(280, () => {
      const head = `\x1b[2m09:${10 + draw.below(50)}:${10 + draw.below(50)}\x1b[22m`;
      const worker = `\x1b[38;5;${17 + draw.below(200)}m[worker-${draw.below(16)}]\x1b[39m`;
      switch (draw.below(26)) {
        case 0:
          return `${head} \x1b[93mWARN\x1b[39m  ${worker} parameter "currency" is ${needle(draw)} (order=${NUMBER})`;
        case 1:
          return `${head} \x1b[91mERROR\x1b[39m ${worker} order=${NUMBER} upstream answered 502 after 3 attempts`;
        case 2:
        case 3:
        case 4:
        case 5:
          return `${head} \x1b[36mINFO\x1b[39m  ${worker} 受注を処理しました order=${NUMBER} total=4,310円 🚚`;
        default:
          return `${head} \x1b[36mINFO\x1b[39m  ${worker} order=${NUMBER} took ${draw.below(90)} ms, ${draw.below(9)} articles`;
      }
    }),
  ];
}

export function jsonLog(draw: Draw): string[] {
  const article = () =>
    `{"sku":"${draw.word(12)}","name":"${draw.pick(["Füllfederhalter", "ノート", "Pencil", "Eraser"])}","price":${draw.below(90)}.${10 + draw.below(89)},"stock":${NUMBER}}`;
  return [
    "--- :package: Importing the catalogue",
    ...draw.list(200, () => {
      const start = `{"level":"${draw.pick(["info", "info", "debug", "warn"])}","path":"/api/v2/${draw.pick(MODULES)}","status":200,"n":${NUMBER}`;
      if (draw.below(90) === 0)
        return `${start},"articles":[${draw.list(16 + draw.below(24), article).join(",")}]}`;
      return draw.below(34) === 0
        ? `${start},"msg":"v1 is ${needle(draw)}"}`
        : `${start},"ms":${draw.below(90)}}`;
    }),
  ];
}

export function compile(draw: Draw): string[] {
  const warning = (at: string) => [
    `\x1b[1m\x1b[33mwarning\x1b[0m\x1b[1m: use of ${needle(draw)} function \`${draw.word(6)}\`\x1b[0m`,
    `  \x1b[1m\x1b[38;5;12m-->\x1b[0m ${at}:${draw.below(400)}:${draw.below(60)}`,
    `   \x1b[1m\x1b[38;5;12m│\x1b[0m     let total = cart.${draw.word(6)}();`,
    `   \x1b[1m\x1b[38;5;12m│\x1b[0m                     \x1b[1m\x1b[33m^^^^^^\x1b[0m`,
    "",
  ];
  const error = (at: string) => [
    `\x1b[1m\x1b[31merror[E0308]\x1b[0m\x1b[1m: mismatched types\x1b[0m`,
    `  \x1b[1m\x1b[38;5;12m-->\x1b[0m ${at}:${draw.below(400)}:${draw.below(60)}`,
    `   \x1b[1m\x1b[38;5;12m│\x1b[0m     expected \`u32\`, found \`i64\``,
    "",
  ];
  return [
    "+++ :rust: cargo build --release",
    ...draw
      .list(230, () => {
        const at = file(draw, "rs");
        if (draw.below(70) === 0) return warning(at);
        if (draw.below(200) === 0) return error(at);
        return [
          `\x1b[1m\x1b[32m   Compiling\x1b[0m ${draw.pick(MODULES)}-${draw.word(6)} v${draw.below(9)}.${draw.below(90)}.${draw.below(300)}`,
        ];
      })
      .flat(),
  ];
}

/** Bars that return to the beginning of their line. */
export function bundle(draw: Draw): string[] {
  const bar = (at: number) =>
    `\x1b[36m${"█".repeat(at)}${"░".repeat(24 - at)}\x1b[39m ${at * 4}% sealing`;
  return [
    "--- :rollup: Bundling",
    ...draw.list(140, (at) =>
      at % 10 === 0
        ? draw.list(9, (part) => bar(part * 3)).join("\r") +
          `\r\x1b[2K${green("✓")} ${NUMBER} modules`
        : `\x1b[2mdist/assets/\x1b[22m\x1b[36m${draw.pick(MODULES)}-${draw.word(8)}.js\x1b[39m   ${draw.below(900)}.${draw.below(99)} kB \x1b[2m│ gzip: ${draw.below(300)}.${draw.below(99)} kB\x1b[22m`,
    ),
  ];
}

/** Colours of 24 bits, backgrounds, and a table. */
export function plan(draw: Draw): string[] {
  const rgb = () => `${draw.below(256)};${draw.below(256)};${draw.below(256)}`;
  return [
    "--- :terraform: Plan",
    ...draw.list(150, () =>
      draw.below(5) === 0
        ? `\x1b[38;2;${rgb()}m┃\x1b[0m \x1b[48;2;${rgb()}m   \x1b[49m module.${draw.pick(MODULES)}["${draw.word(8)}"] \x1b[3mwill be updated in-place\x1b[23m`
        : `\x1b[38;2;${rgb()}m  ~\x1b[0m aws_s3.${draw.pick(MODULES)}["${draw.word(4)}"] = "${draw.word(12)}" \x1b[33m->\x1b[0m (known after apply)`,
    ),
  ];
}

/** Links and images, as the terminal's and as Buildkite's sequences. */
export function reports(draw: Draw): string[] {
  return [
    "+++ :frame_with_picture: Reports",
    ...draw.list(40, () => {
      const url = `https://reports.example.com/${draw.pick(MODULES)}/${draw.word(8)}`;
      switch (draw.below(4)) {
        case 0:
          return `Report: \x1b]8;;${url}\x1b\\coverage of ${draw.pick(MODULES)}\x1b]8;;\x1b\\ (${NUMBER} lines)`;
        case 1:
          return `\x1b]1339;url=${url};content=timings ${NUMBER}\x07`;
        case 2:
          return `\x1b]1338;url=artifact://screenshots/${draw.word(8)}.png;alt=cart ${NUMBER}\x07`;
        default:
          return `Uploaded ${url}.html and https://reports.example.com/index?run=${NUMBER}`;
      }
    }),
  ];
}
