import type { Fixture } from "./fixture.js";
import * as programs from "./programs.js";

export const fixtures: readonly Fixture[] = [
  {
    name: "git",
    shows:
      "per cents by carriage return, erased remote lines, a coloured graph and diff",
    version: "git --version",
    setup: programs.REPOSITORY,
    headers: [
      "~~~ Preparing working directory",
      "--- :scroll: History",
      "+++ Last change",
    ],
    commands: [
      'git clone --progress "file://$PWD/origin" shop',
      "git -C shop --no-pager log --graph --color --oneline --decorate",
      "git -C shop --no-pager diff --color --stat -p HEAD~1 HEAD",
    ],
  },
  {
    name: "npm",
    installs: true,
    shows: "npm's spinner, erased at the end, and a failing script",
    version: "npm --version",
    files: {
      "package.json":
        '{ "name": "till", "private": true, "scripts": { "build": "exit 3" } }\n',
    },
    headers: ["--- :npm: Installing", "+++ :npm: Building"],
    commands: [
      "npm install --no-audit --no-fund picocolors@1.1.1 ms@2.1.3",
      "npm run build",
    ],
  },
  {
    name: "pnpm",
    installs: true,
    shows: "progress redrawn rows above, by cursor up and erase below",
    version: "pnpm --version",
    files: { "package.json": '{ "name": "till", "private": true }\n' },
    headers: ["--- :pnpm: Installing"],
    commands: [
      "pnpm add --store-dir ./store picocolors@1.1.1 debug@4.4.0 chalk@5.4.1",
    ],
  },
  {
    name: "yarn",
    installs: true,
    shows: "spinner and bar by erase in line and absolute column",
    version: "yarn --version",
    files: {
      "package.json": '{ "name": "till", "private": true }\n',
      ".yarnrc": "disable-self-update-check true\n",
    },
    commands: ["yarn add --cache-folder ./cache picocolors@1.1.1 debug@4.4.0"],
  },
  {
    name: "curl",
    shows: "a table that is redrawn by carriage return, and the bar of -#",
    version: "curl --version | head -1",
    setup: "head -c 600000 /dev/zero > rates.bin",
    commands: [
      "curl -o out.bin http://$SERVER/rates.bin",
      "curl -# -o out.bin http://$SERVER/rates.bin",
      "curl -fo out.bin http://$SERVER/none",
    ],
  },
  {
    name: "wget",
    shows: "a bar as wide as the terminal, redrawn by carriage return",
    version: "wget --version | head -1",
    setup: "head -c 600000 /dev/zero > rates.bin",
    commands: ["wget -O out.bin http://$SERVER/rates.bin"],
  },
  {
    name: "dd",
    shows: "a line by carriage return that the next ones end",
    version: "dd --version | head -1",
    commands: [
      "timeout -s INT 3.4 dd if=/dev/zero of=/dev/null bs=1M status=progress",
    ],
  },
  {
    name: "pip",
    shows: "a bar in 256 colours, redrawn by erase in line and carriage return",
    version: "python3 -m pip --version | cut -d' ' -f1,2",
    files: { "make_wheel.py": programs.MAKE_WHEEL },
    setup: "python3 make_wheel.py",
    headers: ["--- :python: Installing"],
    commands: [
      "python3 -m pip install --no-cache-dir --no-index --target lib --find-links http://$SERVER/index.html prices",
    ],
  },
  {
    name: "pytest",
    shows: "colours over lines, per cents at the right edge, a summary",
    version: "pytest --version",
    files: programs.PYTHON_TESTS,
    headers: ["+++ :pytest: Tests"],
    commands: ["pytest -p no:cacheprovider"],
  },
  {
    name: "tqdm",
    shows: "two nested bars: line feed, carriage return and cursor up",
    version: "python3 -c 'import tqdm; print(tqdm.__version__)'",
    files: { "bars.py": programs.BARS },
    commands: ["python3 bars.py"],
  },
  {
    name: "rich",
    shows:
      "bars with lines printed above them, wide characters in a table, an OSC 8 link",
    version:
      "python3 -c 'import importlib.metadata as m; print(m.version(\"rich\"))'",
    files: { "prices.py": programs.RICH },
    commands: ["python3 prices.py"],
  },
  {
    name: "cargo",
    shows:
      "a progress line below the messages, warnings and errors with coloured code",
    version: "cargo --version",
    files: programs.CRATE,
    headers: ["+++ :rust: Building"],
    commands: ["cargo build --offline"],
  },
  {
    name: "gcc",
    shows: "coloured carets with erase in line after each colour, OSC 8 links",
    version: "gcc --version | head -1",
    files: { "till.c": programs.C_SOURCES["till.c"] },
    commands: ["gcc -Wall -Wextra -c till.c"],
  },
  {
    name: "ninja",
    shows: "one line of status that warnings push up",
    version: "echo ninja $(ninja --version), $(cmake --version | head -1)",
    files: { "CMakeLists.txt": programs.C_SOURCES["CMakeLists.txt"] },
    commands: [
      "cmake -G Ninja -B build -DCMAKE_C_FLAGS='-Wall -fdiagnostics-color'",
      "ninja -C build",
    ],
  },
  {
    name: "mocha",
    shows: "symbols, colours and a coloured diff",
    version: "mocha --version",
    files: programs.JS_TESTS,
    headers: ["+++ :mocha: Tests"],
    commands: ["mocha *.test.js"],
  },
  {
    name: "jest",
    shows:
      "a status area that is erased row by row, upwards, before each result",
    version: "jest --version",
    files: programs.JS_TESTS,
    headers: ["+++ :jest: Tests"],
    commands: ["jest --cacheDirectory ./cache"],
  },
  {
    name: "vitest",
    shows:
      "a window of rows that is erased and redrawn, synchronised output, hidden cursor",
    version: "vitest --version",
    files: programs.VITEST,
    headers: ["+++ :vitest: Tests"],
    commands: ["vitest run"],
  },
  {
    name: "webpack",
    shows: "progress by erase in line and carriage return, 400 times",
    version:
      "node -p 'require(\"./node_modules/webpack/package.json\").version'",
    files: {
      "src/index.js": 'import { x } from "./none.js";\nconsole.log(x);\n',
    },
    commands: ["webpack --progress --mode production"],
  },
  {
    name: "esbuild",
    shows: "errors with underlined code, a summary",
    version: "esbuild --version",
    files: {
      "a.js": 'import "./none.js";\nlet x = 1;\nlet x = 2;\n',
      "b.js": "export default 1;\n",
    },
    commands: [
      "esbuild --bundle a.js --outdir=dist",
      "esbuild --bundle b.js --outdir=dist",
    ],
  },
  {
    name: "listr2",
    shows: "nested tasks that are redrawn as a whole",
    version:
      "node -p 'require(\"./node_modules/listr2/package.json\").version'",
    files: { "tasks.mjs": programs.LISTR },
    commands: ["node tasks.mjs"],
  },
  {
    name: "ora",
    shows: "spinners of one line and of two",
    version:
      'node -p \'JSON.parse(require("fs").readFileSync("./node_modules/ora/package.json")).version\'',
    files: { "spin.mjs": programs.ORA },
    commands: ["node spin.mjs"],
  },
  {
    name: "cli-progress",
    shows:
      "one bar and several, with line wrap off, absolute column and cursor up",
    version:
      "node -p 'require(\"./node_modules/cli-progress/package.json\").version'",
    files: { "bars.mjs": programs.CLI_PROGRESS },
    commands: ["node bars.mjs"],
  },
  {
    name: "prove",
    shows: "status by carriage return that blanks overwrite",
    version: "prove --version",
    files: programs.PERL_TESTS,
    commands: ["prove --color t/money.t t/stock.t"],
  },
  {
    name: "mke2fs",
    shows: "counts that backspaces take back",
    version: "mke2fs -V 2>&1 | head -1",
    setup: "truncate -s 2G disk.img",
    commands: [
      "mke2fs -t ext4 -U 00000000-0000-4000-8000-000000000000 disk.img",
    ],
  },
  {
    name: "man",
    shows:
      "bold and underlined letters by overstriking: letter, backspace, letter",
    version: "groff --version | head -1",
    commands: [
      "gzip -dcf /usr/share/man/man1/tar.1.gz | GROFF_NO_SGR=1 nroff -man -rLL=150n | head -60",
    ],
  },
  {
    name: "zstd",
    shows: "progress that erases itself by blanks",
    version: "zstd --version",
    setup: "seq 9000000 > numbers.txt",
    commands: [
      "zstd -12 --progress numbers.txt",
      "zstd -d --progress -o again.txt numbers.txt.zst",
      "xz -vT1 -0 numbers.txt",
    ],
  },
  {
    name: "ls-and-grep",
    shows:
      "colours of names, tabs between columns, erase in line inside a line",
    version: "echo $(ls --version | head -1), $(grep --version | head -1)",
    setup:
      "mkdir -p src docs; touch run.sh 'a file' notes.tgz photo.png 日本.txt; chmod +x run.sh; ln -s run.sh link; for n in $(seq 60); do echo \"total $n items\" > src/file-$n.txt; done",
    commands: [
      "ls --color src",
      "ls --color -gGF --time-style=+",
      "grep --color -rn 'total [12]' src | sort -V",
    ],
  },
  {
    name: "apt",
    shows: "counting per cents of reading lists, by carriage return",
    version: "apt-get --version | head -1",
    // The machine's own sources, without the warnings about files beside them.
    setup:
      "mkdir parts; cp /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list parts || true",
    commands: [
      "apt-get -o Dir::Etc::sourceparts=$PWD/parts install --simulate --no-install-recommends cowsay",
    ],
  },
  {
    name: "tsc-watch",
    shows: "a compiler that clears the screen before each run",
    version: "tsc --version",
    files: programs.WATCHED,
    commands: [
      "(sleep 7; sed -i s/string/number/ money.ts) & timeout --foreground -s INT 14 tsc --watch --pretty < /dev/null",
    ],
    differs: {
      why: "CSI H goes to the first column of an empty line, as on Buildkite's page, and not to the top of the screen: the last run stands below the lines that were erased.",
      // eslint-disable-next-line no-control-regex -- the sequence that is meant
      pattern: /\x1b\[H/g,
      instead: "\r",
    },
  },
];
