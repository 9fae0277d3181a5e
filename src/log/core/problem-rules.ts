/** What a line that tells of an error or a warning looks like. */
export interface ProblemRule {
  /** What prints it. */
  readonly source: string;
  readonly pattern: RegExp;
  /** It goes on about what the line before it told of, where that was a problem, too. */
  readonly joins?: true;
}

/*
 * Patterns see the first row of a line, 160 cells. Each must take time in proportion to
 * that: no repetition within a repetition. A line is looked at only where it holds one of
 * `ERROR_WORDS` or `WARNING_WORDS`, so a new rule may need a new word.
 */

/** Neither part of a longer word, an option or a path, nor quoted, as in code and commands. */
const APART = String.raw`(?<![\w"'\x60./\\=-])`;

/** Behind a keyword: a colon, but nothing that says that all is well. */
const MESSAGE = String.raw`:(?!\s*(?:0\b|null|undefined|false|none|nil|""|''))(?=\s|$)`;

/** Before the level of a log line: a time, a thread, a service, but no prose. */
const BEFORE_LEVEL = String.raw`^\s*(?:(?=\S{0,39}[\d\]|])\S{1,40}\s+){0,4}[[(<]?\s?`;

const AFTER_LEVEL = String.raw`(?=[\]:|)>\s]|$)(?!\s*[:=]?\s*0\b)`;

/** A number above zero that stands alone. */
const SOME = String.raw`(?<![\w.,:/#=-])[1-9]\d{0,6}`;

/** What passed is no problem, whatever its name; and a command that is echoed has not run yet. */
export const PASSING: readonly ProblemRule[] = [
  {
    source: "jest, vitest, mocha, node, catch2, Buildkite's plugins",
    pattern: /^\s*(?:✓|✔|√|✅|☑)/,
  },
  { source: "TAP", pattern: /^\s*ok \d/ },
  { source: "go test", pattern: /^\s*--- (?:PASS|SKIP)/ },
  { source: "jest, vitest", pattern: /^\s*PASS(?:ED)?\b/ },
  { source: "pytest", pattern: /\s(?:PASSED|SKIPPED|XFAIL)\b/ },
  {
    source: "GoogleTest",
    pattern: /^\[(?: {2,}(?:OK|PASSED|SKIPPED) {1,2}| RUN {6})\]/,
  },
  {
    source: "cargo test, unittest",
    pattern: /\.\.\. (?:ok|ignored|skipped)\b/,
  },
  {
    source: "Buildkite's agent and shells that echo commands",
    pattern: /^\s*(?:\$|❯|\+{1,4}) /,
  },
];

export const ERRORS: readonly ProblemRule[] = [
  {
    source: "Buildkite's agent: how the command ended",
    pattern: /🚨 Error: |exited with status -?[1-9]|^user command error: /,
    joins: true,
  },
  {
    source: "Buildkite's agent and scripts: this group failed",
    pattern: /^\^\^\^ \+\+\+\s*$/,
    joins: true,
  },
  {
    source:
      "gcc, clang, rustc, swift, javac, cargo, git, kubectl, terraform, node, python, npm, docker",
    pattern: new RegExp(String.raw`${APART}[Ee]rror(?:\[[\w:-]+\])?${MESSAGE}`),
  },
  {
    source: "exceptions of JavaScript, Python, Ruby, Java, .NET, PHP",
    pattern: new RegExp(
      String.raw`(?<!Caused by: [\w$.]{0,80})(?:[a-z]Error|Exception)(?: \[\w+\])?${MESSAGE}`,
    ),
    joins: true,
  },
  {
    source: "python",
    pattern: /^Traceback \(most recent call last\):|^[\w.]*[a-z]Error$/,
  },
  { source: "java", pattern: /Exception in thread "/ },
  {
    source: "tsc, C#, MSBuild, MSVC",
    pattern: new RegExp(String.raw`${APART}error [A-Z]{1,8}\d+\b`),
  },
  {
    source: "logs with levels: log4j, logback, logging, zap, docker, bazel",
    pattern: new RegExp(
      `${BEFORE_LEVEL}(?:ERROR|FATAL|CRITICAL|SEVERE)${AFTER_LEVEL}`,
    ),
  },
  {
    source: "logs in JSON and logfmt",
    pattern:
      /\b(?:level|lvl|severity)(?:=|"\s?:\s?)"?(?:[Ee]rror|ERROR|[Ff]atal|FATAL|[Cc]ritical|CRITICAL|panic)\b/,
  },
  { source: "maven, sbt", pattern: /^\[ERROR\] \S*:\[\d|^\[error\] \S*:\d/ },
  {
    source: "maven, sbt: what else they say of it",
    pattern: /^\[(?:ERROR|error)\](?! \S*:\[?\d)/,
    joins: true,
  },
  { source: "gradle, yarn", pattern: /^error [A-Z]/ },
  { source: "cmake", pattern: /^CMake Error\b/ },
  {
    source: "docker, kubectl, AWS",
    pattern:
      /\bError (?:response )?from (?:daemon|server)|\b[Aa]n error occurred/,
  },
  { source: "npm, lerna, node-gyp", pattern: /\bERR!(?:\s|$)/, joins: true },
  { source: "npm 10", pattern: /\bnpm error(?:\s|$)/, joins: true },
  { source: "pnpm", pattern: /\bERR_PNPM_\w|\bELIFECYCLE\b/ },
  {
    source: "GitHub Actions, Azure Pipelines",
    pattern: /^##\[error\]|^::error\b|^##vso\[task\.logissue type=error/,
  },
  { source: "eslint", pattern: /^\s*\d+:\d+\s+error\s/ },
  { source: "git, php, ruby", pattern: /^(?:remote: )?fatal: / },
  { source: "go", pattern: /^panic: |\bpanicked at\b/ },
  {
    source:
      "go test, jest, vitest, pytest, GoogleTest, cargo, gradle, ctest, ninja, ansible, xcodebuild",
    pattern: new RegExp(
      String.raw`(?:^|(?<!\b0)[\s*[\]])(?:FAIL|FAILED|FAILURES?)(?=[!,.\]:)\s]|$)(?!\s*[:=]?\s*0\b)`,
    ),
  },
  {
    source: "summaries of test runners, tsc, eslint",
    pattern: new RegExp(
      String.raw`${SOME} (?:tests? |specs? |checks? )?(?:failed|failures?|failing|errors?)\b`,
    ),
  },
  {
    source: "surefire, phpunit, ansible, node --test",
    pattern: /\b(?:Failures|Errors): [1-9]|\bfailed=[1-9]|^[#ℹ] fail [1-9]/,
  },
  {
    source: "jest, vitest, mocha, node, listr: what failed by its mark",
    pattern: /^\s*(?:[✕✗✘✖❌]\uFE0F?|×) (?!\d+ problems? \(0 errors)/,
  },
  {
    source: "jest",
    pattern: /^ {2}● (?!Console$|(?:Deprecation|Validation) Warning)/,
  },
  { source: "TAP", pattern: /^\s*not ok\b(?!.*# (?:TODO|SKIP|todo|skip))/ },
  { source: "rspec, minitest", pattern: /^\s*Failure(?:\/Error)?:/ },
  { source: ".NET", pattern: /^Failed! |^\s+Failed \S+ \[/ },
  { source: "make", pattern: /^\s*\w*make(?:\[\d+\])?: \*\*\* / },
  {
    source: "bash, sh, zsh",
    pattern:
      /: command not found(?:$|: )|^\S*(?:sh|\.sh): (?:line )?\d+: .*: not found$/,
  },
  {
    source: "docker, webpack, systemd, package managers",
    pattern:
      /^\W*[Ff]ailed to \w|\b(?:Command|Build|Job|Task|Compilation|Tests?) failed\b/,
  },
  { source: "the kernel, by the shell", pattern: /\bSegmentation fault\b/ },
];

export const WARNINGS: readonly ProblemRule[] = [
  {
    source: "gcc, clang, rustc, swift, cargo, git, Buildkite's agent",
    pattern: new RegExp(
      String.raw`${APART}[Ww]arning(?:\[[\w:-]+\])?${MESSAGE}`,
    ),
  },
  {
    source: "python, node, ruby: DeprecationWarning and its like",
    pattern: new RegExp(String.raw`[a-z]Warning${MESSAGE}`),
  },
  {
    source: "tsc, C#, MSBuild, MSVC",
    pattern: new RegExp(String.raw`${APART}warning [A-Z]{1,8}\d+\b`),
  },
  {
    source: "logs with levels",
    pattern: new RegExp(
      `${BEFORE_LEVEL}(?:WARN|WARNING|[Ww]arn(?=\\])|[Ww]arning(?=\\]))${AFTER_LEVEL}`,
    ),
  },
  {
    source: "logs in JSON and logfmt",
    pattern:
      /\b(?:level|lvl|severity)(?:=|"\s?:\s?)"?(?:[Ww]arn(?:ing)?|WARN(?:ING)?)\b/,
  },
  { source: "npm", pattern: /\bnpm (?:WARN|warn)\b/, joins: true },
  { source: "yarn", pattern: /^warning \S/ },
  { source: "cmake", pattern: /^CMake (?:Deprecation )?Warning\b/ },
  { source: "eslint", pattern: /^\s*\d+:\d+\s+warning\s/ },
  {
    source: "GitHub Actions, Azure Pipelines",
    pattern: /^##\[warning\]|^::warning\b|^##vso\[task\.logissue type=warning/,
  },
  {
    source: "summaries of compilers and linters",
    pattern: new RegExp(`${SOME} warnings?\\b`),
  },
  { source: "Buildkite's agent and many tools", pattern: /^\s*⚠/ },
];

/**
 * A line most of which is red is an error, if it says anything: neither the removed line of
 * a diff, nor a frame of code, nor a place in a stack, nor a number of failures that is 0.
 */
export const RED =
  /^(?!\s*(?:[-+|~^<>\u2500-\u259F]|\d+\s*[|│]|0\b|at ))(?=.*\p{L}{2})/u;

/** Every line that a rule for errors is for holds one of these, in any case, or begins with a mark. */
export const ERROR_WORDS: readonly string[] = [
  "error",
  "failed",
  "failing",
  "failure",
  ...followedBy("fail", ": \t\n!,.])"),
  "fatal",
  "panic",
  "exception",
  "traceback",
  "exited with",
  "critical",
  "severe",
  " err!",
  "err_pnpm",
  "elifecycle",
  "not found",
  "not ok",
  "segmentation fault",
  ": *** ",
  "^^^ +++",
];

/** The same for warnings. */
export const WARNING_WORDS: readonly string[] = [
  "warning",
  ...followedBy("warn", ': \t\n])|>",'),
];

/** What a line may begin with, after blanks, in place of a word. */
export const PROBLEM_MARKS = "✕✗✘✖❌×●⚠";

function followedBy(word: string, characters: string): string[] {
  return Array.from(characters, (character) => word + character);
}
