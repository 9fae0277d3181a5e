/** What the jobs of the storefront upload: reports, pictures and tables. */
import { png } from "../png.js";
import type { ArtifactSpec } from "../world/specs.js";

const SUITES = ["cart", "checkout", "money", "search"];

/** A report as test runners write it; with a failure, an error and a skipped test, if there are any. */
export function junitXml({ fails }: { readonly fails: boolean }): string {
  const suites = SUITES.map((name, at) => {
    const cases = Array.from({ length: 6 }, (_, nth) =>
      testCase(name, nth, fails && at === 1 ? nth : -1),
    );
    return `  <testsuite name="${name}" tests="6">\n${cases.join("\n")}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Unit tests">\n${suites.join("\n")}\n</testsuites>\n`;
}

function testCase(suite: string, nth: number, fault: number): string {
  const time = ((nth + 1) * 0.0173).toFixed(3);
  const open = `    <testcase classname="src/${suite}/${suite}.test.ts" name="${suite} ${TITLES[nth]}" time="${time}"`;
  switch (fault) {
    case 1:
      return `${open}><failure message="expected &apos;€ 12,40&apos; to equal &apos;€ 12.40&apos;" type="AssertionError">AssertionError: expected '€ 12,40' to equal '€ 12.40'
    at Context.&lt;anonymous&gt; (src/checkout/checkout.test.ts:88:24)
    at processTicksAndRejections (node:internal/process/task_queues:95:5)</failure><system-out>GET /rates 200 12 ms
rate EUR 1.0</system-out></testcase>`;
    case 2:
      return `${open}><error message="connect ECONNREFUSED 127.0.0.1:5432" type="Error">Error: connect ECONNREFUSED 127.0.0.1:5432</error></testcase>`;
    case 4:
      return `${open}><skipped message="Only on Sundays"/></testcase>`;
    default:
      return `${open}/>`;
  }
}

const TITLES = [
  "begins empty",
  "rounds to cents",
  "survives a session that expires",
  "keeps the order of its items",
  "closes on Sundays",
  "adds up",
];

/** A report that is a page, with a script that nobody should run. */
export const COVERAGE_HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Coverage</title>
    <style>
      body { font: 15px/1.5 system-ui; margin: 24px; color: #1b1f27 }
      td, th { padding: 4px 16px 4px 0; text-align: left }
      .bar { width: 220px; height: 10px; background: #f3c6c6 }
      .bar i { display: block; height: 10px; background: #2f9e6e }
    </style>
    <script src="https://cdn.example/sorter.js"></script>
  </head>
  <body>
    <h1>91.4 % of statements</h1>
    <table>
      <tr><th>File</th><th>Covered</th><th></th></tr>
      <tr><td><a href="cart.html">src/cart</a></td><td>97 %</td><td><div class="bar"><i style="width:97%"></i></div></td></tr>
      <tr><td><a href="checkout.html">src/checkout</a></td><td>84 %</td><td><div class="bar"><i style="width:84%"></i></div></td></tr>
      <tr><td><a href="money.html">src/money</a></td><td>93 %</td><td><div class="bar"><i style="width:93%"></i></div></td></tr>
    </table>
    <script>document.body.textContent = "The script ran."</script>
  </body>
</html>
`;

const COVERAGE_JSON = JSON.stringify(
  {
    total: { statements: { total: 1840, covered: 1682, pct: 91.4 } },
    files: Object.fromEntries(
      SUITES.map((name, at) => [
        `src/${name}`,
        {
          statements: 460,
          covered: 418 + at * 3,
          uncovered: [12, 88, 90 + at],
        },
      ]),
    ),
  },
  null,
  2,
);

const TIMINGS_CSV = [
  "suite,test,seconds",
  ...SUITES.map(
    (name, at) => `${name},"${name}, as a whole",${at * 1.7 + 0.4}`,
  ),
].join("\n");

const SERVER_LOG = [
  "\u001b[32m✔\u001b[0m Listening on \u001b[4mhttp://localhost:8080\u001b[0m",
  "\u001b[2m12:04:11\u001b[0m GET /cart \u001b[32m200\u001b[0m 12 ms",
  "\u001b[2m12:04:12\u001b[0m POST /checkout \u001b[31m500\u001b[0m 380 ms",
  "\u001b[1;31mError: connect ECONNREFUSED 127.0.0.1:5432\u001b[0m",
  "",
].join("\n");

/** A shop's window, more or less. */
export function screenshot(): Uint8Array<ArrayBuffer> {
  return png(240, 150, (x, y) => {
    if (y < 22) return 0x1259c3;
    const isCard = x % 80 > 10 && x % 80 < 70 && y > 36 && y < 132;
    if (!isCard) return 0xf6f7f9;
    return y < 96 ? 0xb9d2f5 - (x % 80) * 0x10101 : 0xffffff;
  });
}

/** Of one of the jobs that run the unit tests. */
export function testArtifacts(
  shard: number,
  fails: boolean,
): readonly ArtifactSpec[] {
  return [
    {
      path: `reports/junit-${shard}.xml`,
      mimeType: "text/xml",
      content: junitXml({ fails }),
    },
    { path: `coverage/shard-${shard}.html`, content: COVERAGE_HTML },
    {
      path: `coverage/shard-${shard}.json`,
      mimeType: "application/json",
      content: COVERAGE_JSON,
    },
    {
      path: `reports/timings-${shard}.csv`,
      mimeType: "text/csv",
      content: TIMINGS_CSV,
    },
  ];
}

/** Of one of the jobs that drive a browser. */
export function browserArtifacts(browser: string): readonly ArtifactSpec[] {
  return [
    {
      path: `screenshots/${browser}/window.png`,
      mimeType: "image/png",
      content: screenshot(),
    },
    {
      path: `logs/${browser}/server.log`,
      mimeType: "text/plain",
      content: SERVER_LOG,
    },
    {
      path: `traces/${browser}.zip`,
      mimeType: "application/zip",
      content: "PK\u0003\u0004",
      ...(browser === "firefox" && { state: "expired" }),
    },
  ];
}

/** As many as the reports of a large suite: a folder for each package, and files in it. */
export function manyArtifacts(count: number): readonly ArtifactSpec[] {
  return Array.from({ length: count }, (_, at) => ({
    path: `reports/package-${(at % 40) + 1}/junit-${at + 1}.xml`,
    mimeType: "text/xml",
    content: '<testsuite name="empty"/>',
  }));
}
