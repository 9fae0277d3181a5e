import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { recordedLogs } from "../../testing/logs/index.js";
import { LogDocument } from "./log-document.js";
import type { LogText } from "./log-text.js";
import { ERRORS, WARNINGS } from "./problem-rules.js";

function logOf(...pieces: readonly (string | Uint8Array)[]): LogDocument {
  const log = new LogDocument();
  for (const piece of pieces)
    log.append(
      typeof piece === "string" ? new TextEncoder().encode(piece) : piece,
    );
  return log;
}

/** As `e12` for an error in line 12, `w3` for a warning in line 3. */
function problemsOf({ problems }: LogText): string[] {
  return Array.from({ length: problems.length }, (_, index) => {
    const problem = problems.at(index);
    return `${problem?.kind[0] ?? "?"}${problem?.line ?? "?"}`;
  });
}

const ERROR_LINES = [
  "\x1b[31m🚨 Error: The command exited with status 1\x1b[0m",
  "^^^ +++",
  "user command error: exit status 2",
  "src/main.c:12:5: error: use of undeclared identifier 'x'",
  "src/main.c:1:10: fatal error: missing.h: No such file or directory",
  "error[E0308]: mismatched types",
  'error: could not compile `web` (bin "web") due to 2 previous errors',
  "Main.java:3: error: ';' expected",
  "src/checkout.ts(6,45): error TS2339: Property 'title' does not exist on type 'Item'.",
  "src/checkout.ts:6:45 - error TS2339: Property 'title' does not exist on type 'Item'.",
  "Program.cs(7,13): error CS1002: ; expected [/src/web.csproj]",
  "LINK : fatal error LNK1120: 1 unresolved externals",
  "  12:5  error  'x' is not defined  no-undef",
  "✖ 3 problems (2 errors, 1 warning)",
  "Found 3 errors in 2 files.",
  "[ERROR] /src/App.java:[3,4] cannot find symbol",
  "[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin",
  "[INFO] BUILD FAILURE",
  "FAILURE: Build failed with an exception.",
  "BUILD FAILED in 3s",
  "[FAIL] checks/links.sh",
  "> Task :test FAILED",
  "--- FAIL: TestCheckout (0.01s)",
  "    --- FAIL: TestCheckout/tax (0.00s)",
  "FAIL\tgithub.com/acme/web\t0.012s",
  "FAIL",
  "panic: runtime error: index out of range [3] with length 3",
  "thread 'main' panicked at src/main.rs:4:5:",
  "Traceback (most recent call last):",
  "ValueError: invalid literal for int() with base 10: 'x'",
  "requests.exceptions.HTTPError: 404 Client Error: Not Found for url",
  "AssertionError",
  "FAILED tests/test_cart.py::test_tax - assert 1 == 2",
  "E       AssertionError: assert 1 == 2",
  "======= 1 failed, 41 passed in 0.12s =======",
  "     Failure/Error: expect(total).to eq(2)",
  "12 examples, 1 failure",
  " FAIL  src/cart.test.ts > takes the tax",
  "FAIL src/cart.test.js",
  "  ● cart › takes the tax",
  "    ✕ takes the tax (3 ms)",
  "   × takes the tax 5ms",
  "× takes the tax 5ms",
  "✖ takes the tax (1.1ms)",
  "  1 failing",
  "Tests:       1 failed, 3 passed, 4 total",
  "ℹ fail 3",
  "not ok 3 - takes the tax",
  "[  FAILED  ] Cart.TakesTheTax (3 ms)",
  "test cart::takes_the_tax ... FAILED",
  "test result: FAILED. 3 passed; 1 failed; 0 ignored",
  "Tests run: 3, Failures: 1, Errors: 0, Skipped: 0",
  "Failed!  - Failed:     1, Passed:     2, Skipped:     0",
  "CMake Error at CMakeLists.txt:3 (find_package):",
  "make: *** [Makefile:3: all] Error 1",
  "make[1]: *** No rule to make target 'x', needed by 'all'.  Stop.",
  "FAILED: src/main.o",
  "collect2: error: ld returned 1 exit status",
  "/bin/bash: line 3: foo: command not found",
  "zsh: command not found: foo",
  "sh: 1: foo: not found",
  "npm ERR! code ELIFECYCLE",
  "npm error code ENOENT",
  ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
  " ELIFECYCLE  Command failed with exit code 1.",
  "error Command failed with exit code 1.",
  'ERROR: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
  '#8 ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
  "Error response from daemon: manifest for web:latest not found",
  'Error from server (NotFound): pods "web" not found',
  "│ Error: Unsupported argument",
  "fatal: not a git repository (or any of the parent directories): .git",
  'fatal: [web-1]: FAILED! => {"changed": false}',
  "web-1 : ok=3 changed=0 unreachable=0 failed=1",
  "remote: fatal: pack exceeds maximum allowed size",
  "Error: Cannot find module './missing.js'",
  "Uncaught TypeError: x is not a function",
  'TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string',
  'Exception in thread "main" java.lang.NullPointerException',
  "java.lang.IllegalStateException: no such cart",
  "PHP Fatal error:  Uncaught Error: Call to undefined function f() in /src/a.php:3",
  "##[error]Process completed with exit code 1.",
  "::error file=app.js,line=1::Missing semicolon",
  "2026-11-20 09:30:00,123 [main] ERROR com.acme.Web - refused",
  "2026-11-20T09:30:00Z ERROR refused",
  "web-1  | 2026-11-20T09:30:00Z FATAL refused",
  "ERROR:root:refused",
  '{"level":"error","msg":"refused"}',
  "time=2026-11-20T09:30:00Z level=error msg=refused",
  "An error occurred (AccessDenied) when calling the PutObject operation",
  "./run.sh: line 3: 12345 Segmentation fault      (core dumped) ./web",
  "Failed to compile.",
  "failed to solve: rpc error: code = Unknown",
  "❌ Deploy failed",
  "\x1b[31mCannot reach the registry\x1b[0m",
  "  \x1b[1;91mno such cart\x1b[0m",
];

const WARNING_LINES = [
  "src/main.c:12:5: warning: unused variable 'x' [-Wunused-variable]",
  "warning: unused import: `std::fmt`",
  'warning: `web` (bin "web") generated 3 warnings',
  "Program.cs(7,13): warning CS0168: The variable 'x' is declared but never used",
  "  18:7   warning  'same' is never reassigned  prefer-const",
  "✖ 3 problems (0 errors, 3 warnings)",
  "npm warn deprecated glob@7.2.3: Glob versions prior to v9 are no longer supported",
  "npm WARN deprecated glob@7.2.3",
  "warning package.json: No license field",
  "[WARNING] Using platform encoding (UTF-8 actually)",
  "[warn] 2 deprecations; re-run with -deprecation for details",
  "(node:12) [DEP0040] DeprecationWarning: The `punycode` module is deprecated.",
  "/src/a.py:3: UserWarning: this is slow",
  "CMake Warning at CMakeLists.txt:3 (message):",
  "PHP Warning:  Undefined variable $x in /src/a.php on line 3",
  "2026-11-20 09:30:00 WARN  slow answer",
  "2026-11-20 09:30:00 (WARN) slow answer",
  "WARNING: apt does not have a stable CLI interface.",
  '{"level":"warn","msg":"slow"}',
  "##[warning]Node.js 16 actions are deprecated.",
  "\x1b[33m⚠️ Warning: Checkout failed, retrying\x1b[0m",
  "⚠ slow answer",
];

const PLAIN_LINES = [
  "0 errors",
  "no errors found",
  "errors: 0, warnings: 0",
  "Errors: 0",
  "12 passed, 0 failed",
  "0 errors and 0 warnings potentially fixable with the `--fix` option.",
  "Tests run: 3, Failures: 0, Errors: 0, Skipped: 0",
  "web-1 : ok=3 changed=0 unreachable=0 failed=0",
  "ℹ fail 0",
  "src/error.ts",
  "compiling src/errors/error.ts",
  "dist/assets/error-C1x.js   3.4 kB",
  "eslint --max-warnings 0 --no-error-on-unmatched-pattern .",
  "GET https://example.com/logs?level=info&on=error: 200",
  "  ✓ shows an error: not found (3 ms)",
  "    ✔ says TypeError: x is not a function (1 ms)",
  "ok 3 - fails with Error: nope",
  "--- PASS: TestError (0.00s)",
  "PASS src/error.test.js",
  "tests/test_error.py::test_failed PASSED",
  "[       OK ] Cart.FailsWithError (3 ms)",
  "test error::is_shown ... ok",
  "\x1b[90m$\x1b[0m echo error: nope",
  "+ echo 'error: nope'",
  'throw new Error("error: nope")',
  '"error": null',
  "error: null",
  "Setting the log level to ERROR",
  "not okay",
  "● nginx.service - A high performance web server",
  "a fatality, a panicked crowd, a failover and a warned user",
  "\x1b[31m- removed line\x1b[0m",
  "\x1b[31m+   received\x1b[0m",
  "\x1b[31m0 failed\x1b[0m",
  "a \x1b[31mred\x1b[0m word in a line of text",
  "\x1b[31m━━━━━━━━━━━━\x1b[0m 3.1/3.1 MB",
  "\x1b[32mall is well\x1b[0m",
  "\x1b[41m white on red \x1b[0m",
  "\x1b[31m12 |\x1b[0m     const x = 1;",
];

describe("the errors and warnings of a log", () => {
  for (const [kind, lines, expected] of [
    ["errors", ERROR_LINES, ["e1"]],
    ["warnings", WARNING_LINES, ["w1"]],
    ["nothing of the kind", PLAIN_LINES, []],
  ] as const)
    it(`are known by their lines: ${kind}`, () => {
      const wrong = lines.filter((line) => {
        const found = problemsOf(logOf(`before\r\n${line}\r\nafter\r\n`));
        return found.join() !== expected.join();
      });
      assert.deepEqual(wrong, []);
    });

  it("have no rule that none of these lines needs", () => {
    const lines = [...ERROR_LINES, ...WARNING_LINES].map((line) =>
      logOf(line).text(0),
    );
    const idle = [...ERRORS, ...WARNINGS].filter(
      ({ pattern }) => !lines.some((line) => pattern.test(line)),
    );
    assert.deepEqual(
      idle.map(({ source }) => source),
      [],
    );
  });

  it("count once where several lines tell of the same", () => {
    const log = logOf(
      "npm error code 1\r\nnpm error path /src\r\nnpm error command failed\r\nfine\r\n",
      "\x1b[31mcannot reach\r\nthe registry\x1b[0m\r\nfine\r\n",
      "\x1b[31m🚨 Error: The command exited with status 1\x1b[0m\r\n^^^ +++\r\nuser command error: exit status 1\r\n",
    );
    assert.deepEqual(problemsOf(log), ["e0", "e4", "e7"]);
  });

  it("are counted, and found from any line", () => {
    const { problems } = logOf(
      "warning: a\r\nfine\r\nerror: b\r\nfine\r\nerror: c\r\n",
    );
    assert.equal(problems.length, 3);
    assert.equal(problems.errorCount, 2);
    assert.equal(problems.firstErrorLine, 2);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((line) => problems.firstFrom(line)),
      [0, 1, 1, 2, 2, 3],
    );
    assert.deepEqual(problems.at(2), { line: 4, kind: "error" });
    assert.equal(problems.at(3), undefined);
  });

  it("are kept while the log grows and is redrawn", () => {
    const log = logOf("fine\r\nerror: a\r\n");
    assert.deepEqual(problemsOf(log), ["e1"]);
    log.append(new TextEncoder().encode("\x1b[1A\x1b[2Kfine again\r\n"));
    assert.deepEqual(problemsOf(log), []);
    assert.equal(log.problems.errorCount, 0);
    assert.equal(log.problems.firstErrorLine, undefined);
    log.append(new TextEncoder().encode("busy\rerror: b\r\n"));
    assert.deepEqual(problemsOf(log), ["e2"]);
    assert.equal(log.problems.firstErrorLine, 2);
  });

  it("do not depend on how the log arrives", () => {
    const parts = fc.constantFrom(
      "error: a\r\n",
      "warning: b\r\n",
      "\x1b[31mred ",
      "\x1b[0m plain\r\n",
      "\r\n",
      "npm error x\r\n",
      "x".repeat(700),
      `error: ${"long ".repeat(4_000)}\r\n`,
      "日本語 ✕ \r\n✕ 日本語\r\n",
      "\x1b[2Aback",
      "busy\rready\r\n",
      "fine\r\n".repeat(60),
      "fail",
      "ed: x\r\n",
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 30 }),
        fc.array(fc.nat(300), { minLength: 1, maxLength: 20 }),
        (text, sizes) => {
          const bytes = new TextEncoder().encode(text.join(""));
          const whole = problemsOf(logOf(bytes));
          const log = new LogDocument();
          for (let at = 0, turn = 0; at < bytes.length; turn++) {
            const size = 1 + (sizes[turn % sizes.length] ?? 0) ** 2;
            log.append(bytes.slice(at, at + size));
            at += size;
            // Asking makes it take a delta.
            assert.ok(log.problems.length >= 0);
          }
          assert.deepEqual(problemsOf(log), whole);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("are few in logs of real tools that went well, and lead to the failure in the others", () => {
    const found = Object.entries(recordedLogs).map(([name, recorded]) => {
      const log = logOf(recorded.content(1_700_000_000_000));
      const first = log.problems.firstErrorLine;
      return [
        name,
        log.problems.errorCount,
        first === undefined ? "" : log.text(first).trim().slice(0, 40),
      ];
    });
    assert.deepEqual(found, [
      ["deploy", 0, ""],
      ["failingTests", 11, "✖ takes the discount off before the tax "],
      ["gitCheckout", 0, ""],
      ["imagePull", 0, ""],
      ["lint", 3, "13:23  error  Parsing error: Unexpected "],
      ["longLog", 0, ""],
      ["npmInstall", 0, ""],
      ["types", 5, "src/checkout.js:6:45 - error TS2339: Pro"],
      ["unitTests", 0, ""],
      ["viteBuild", 0, ""],
    ]);
  });
});
