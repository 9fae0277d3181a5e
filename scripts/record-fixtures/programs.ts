/** The small programs that the recorded tools compile, test, pack and draw with. */

export const CRATE = {
  "Cargo.toml": `[package]
name = "till"
version = "0.3.0"
edition = "2021"

[dependencies]
money = { path = "money" }
`,
  "money/Cargo.toml": `[package]
name = "money"
version = "0.1.0"
edition = "2021"
`,
  "money/src/lib.rs": `pub fn percentage(cents: i64, percent: i64) -> i64 {
    let unused = 1;
    (cents * percent + 50) / 100
}
`,
  "src/main.rs": `fn total(net: i64) -> i64 {
    net + money::percentage(net, "23")
}

fn main() {
    let items: Vec<i64> = vec![450, 890];
    let sum = total(items.iter().sum());
    println!("{}", summ);
}
`,
};

export const C_SOURCES = {
  "till.c": `#include <stdio.h>

static int total(int net, int percent) {
  return net + net * percent / 100;
}

int main(void) {
  int net = 1340;
  printf("%s\\n", total(net, 23));
  return total(net);
}
`,
  "CMakeLists.txt": `cmake_minimum_required(VERSION 3.20)
project(till C)
foreach(number RANGE 1 14)
  file(WRITE \${CMAKE_BINARY_DIR}/part\${number}.c "int part\${number}(int a) { int unused\${number}; return a; }\\n")
  list(APPEND parts \${CMAKE_BINARY_DIR}/part\${number}.c)
endforeach()
add_library(parts STATIC \${parts})
`,
};

export const JS_TESTS = {
  "package.json": `{ "name": "till", "private": true }
`,
  "money.js": `exports.percentage = (cents, percent) => Math.floor((cents * percent) / 100);
exports.format = (cents) => (cents / 100).toFixed(2) + " €";
`,
  "money.test.js": `const assert = require("node:assert");
const { format, percentage } = require("./money.js");

describe("money", () => {
  it("is written with two decimals", () => assert.equal(format(450), "4.50 €"));
  it("rounds half cents up", () => assert.equal(percentage(50, 23), 12));
  it("shares 10 € in 3", () => assert.deepEqual([334, 333, 333], [333, 333, 334]));
});
`,
  "stock.test.js": `const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

describe("stock", () => {
  it("is counted", () => delay(900));
  it.skip("is ordered anew", () => {});
});
`,
};

export const VITEST = {
  "package.json": `{ "name": "till", "private": true, "type": "module" }
`,
  "money.test.js": `import { describe, expect, it } from "vitest";

const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
describe("money", () => {
  it("is written with two decimals", () => expect((4.5).toFixed(2)).toBe("4.50"));
  it("waits for the rates", () => delay(1200));
  it("rounds half cents up", () => expect({ net: 50, vat: 11 }).toEqual({ net: 50, vat: 12 }));
});
`,
  "stock.test.js": `import { it } from "vitest";

const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
it("is counted", () => delay(700));
it("is ordered anew: 在庫", () => delay(700));
`,
};

export const PYTHON_TESTS = {
  "test_money.py": `import warnings

import pytest


def percentage(cents, percent):
    return cents * percent // 100


@pytest.mark.parametrize("cents", range(0, 1200, 100))
def test_whole_euros(cents):
    assert percentage(cents, 100) == cents


def test_rounding():
    assert percentage(50, 23) == 12


@pytest.mark.skip(reason="no rates yet")
def test_rates():
    pass


@pytest.mark.xfail
def test_negative():
    assert percentage(-50, 23) == -11


def test_deprecated():
    warnings.warn("use split()", DeprecationWarning)
`,
};

export const BARS = `import time
from tqdm import tqdm, trange

for epoch in trange(2, desc="epochs", mininterval=0):
    for _ in tqdm(range(8), desc=f"epoch {epoch}", leave=False, mininterval=0):
        time.sleep(0.02)
    tqdm.write(f"epoch {epoch}: loss {1 / (epoch + 2):.3f}")
`;

export const RICH = `import time
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, MofNCompleteColumn
from rich.table import Table

console = Console()
with Progress(SpinnerColumn(), *Progress.get_default_columns(), MofNCompleteColumn(), console=console, refresh_per_second=8) as progress:
    fetch = progress.add_task("[cyan]Fetching 価格", total=20)
    build = progress.add_task("[green]Building", total=20)
    for step in range(20):
        time.sleep(0.06)
        progress.advance(fetch)
        if step > 6:
            progress.advance(build, 20 / 13)
        if step % 9 == 8:
            console.log("checked", {"step": step, "url": "https://example.com/prices"})
table = Table(title="Prices")
table.add_column("SKU", style="bold")
table.add_column("Title")
table.add_column("€", justify="right", style="magenta")
table.add_row("tea-01", "Thé vert 🍵", "4.50")
table.add_row("cof-02", "咖啡", "8.90")
console.print(table)
console.print("[link=https://example.com/report]report[/link] [bold red]1 error[/]")
`;

export const LISTR = `import { Listr } from "listr2";

const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
await new Listr(
  [
    { title: "Install", task: () => delay(250) },
    {
      title: "Check",
      task: (_, task) => task.newListr([
        { title: "types", task: async (_, task) => { for (let file = 1; file <= 4; file++) { task.output = \`checking file \${file}\`; await delay(90); } } },
        { title: "style", task: () => delay(200) },
        { title: "tests", task: async () => { await delay(250); throw new Error("3 tests failed"); } },
      ], { concurrent: true, exitOnError: false }),
    },
    { title: "Publish", skip: () => "not on main", task: () => {} },
  ],
  { renderer: "default", exitOnError: false },
).run();
`;

export const ORA = `import ora from "ora";

const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const spinner = ora("Resolving packages").start();
await delay(400);
spinner.text = "Fetching packages\\n  from two mirrors";
await delay(400);
spinner.warn("Fetched 12 packages, 1 deprecated");
const next = ora({ text: "Linking", color: "yellow" }).start();
await delay(300);
next.succeed("Linked");
ora("Checking").start().fail("Checked: 1 error");
`;

export const CLI_PROGRESS = `import { MultiBar, Presets, SingleBar } from "cli-progress";

const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const single = new SingleBar({ fps: 20 }, Presets.shades_classic);
single.start(20, 0);
for (let step = 1; step <= 20; step++) {
  await delay(25);
  single.update(step);
}
single.stop();
const bars = new MultiBar({ format: "{bar} {percentage}% | {file}", fps: 20 }, Presets.rect);
const one = bars.create(10, 0, { file: "one.tgz" });
const two = bars.create(10, 0, { file: "two.tgz" });
for (let step = 1; step <= 10; step++) {
  await delay(60);
  one.increment();
  if (step === 4) bars.log("one.tgz: checksum matches\\n");
  if (step > 4) two.increment(2);
}
bars.stop();
`;

export const PERL_TESTS = {
  "t/money.t": `use Test::More tests => 5;
for my $step (1 .. 4) { select(undef, undef, undef, 0.3); ok(1, "step $step"); }
is(11, 12, "rounds half cents up");
`,
  "t/stock.t": `use Test::More tests => 3;
for my $step (1 .. 3) { select(undef, undef, undef, 0.4); ok(1, "step $step"); }
`,
};

export const WATCHED = {
  "tsconfig.json": `{ "compilerOptions": { "strict": true, "noEmit": true, "types": [] }, "files": ["money.ts"] }
`,
  "money.ts": `export const half = (cents: number): string => cents / 2;
`,
};

/** A wheel that is large enough for pip to draw a bar. */
export const MAKE_WHEEL = `import os, zipfile
with zipfile.ZipFile("prices-1.2.0-py3-none-any.whl", "w") as wheel:
    wheel.writestr("prices/rates.bin", os.urandom(700_000))
    wheel.writestr("prices/__init__.py", "")
    wheel.writestr("prices-1.2.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: prices\\nVersion: 1.2.0\\n")
    wheel.writestr("prices-1.2.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr("prices-1.2.0.dist-info/RECORD", "")
open("index.html", "w").write('<a href="prices-1.2.0-py3-none-any.whl">prices</a>')
`;

/** A repository with a merge, and files enough for a clone to count them. */
export const REPOSITORY = `git init -qb main origin && cd origin && git config user.name Ana && git config user.email dev@example.com &&
for n in $(seq 300); do mkdir -p pages/$((n % 20)); seq $n > pages/$((n % 20))/article-$n.txt; done && git add -A && git commit -qm 'Open the shop' &&
git checkout -qb fix && echo 'hello wörld 日本' > note && echo changed > pages/1/article-1.txt && git add -A && git commit -qm 'Fix the note' &&
git checkout -q main && echo main > other && git add -A && git commit -qm 'Another page' && git merge -q --no-ff -m 'Merge fix' fix`;
