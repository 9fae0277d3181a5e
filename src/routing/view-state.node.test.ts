import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  START,
  isPrefix,
  parseBuildNumber,
  readView,
  sameView,
  writeView,
  type AddressGrammar,
  type ViewState,
} from "./view-state.js";

const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";
const PLAIN: AddressGrammar = {
  prefix: "",
  filterParameters: ["state", "branch"],
};
const CI: AddressGrammar = { ...PLAIN, prefix: "ci" };

const log: ViewState = {
  build: 12,
  job: JOB,
  line: "120-140",
  tab: "waterfall",
  filters: "state=failed&branch=main",
};

function read(address: string, grammar = PLAIN): ViewState {
  return readView(new URL(address, "https://portal.example/ci"), grammar);
}

/** The address after the path. */
function write(address: string, view: ViewState, grammar = PLAIN): string {
  const from = new URL(address, "https://portal.example/ci");
  const { search, hash } = writeView(from, view, grammar);
  return search + hash;
}

describe("a view's address", () => {
  it("is the grammar that the documentation states", () => {
    assert.equal(
      write("", log),
      `?build=12&tab=waterfall&job=${JOB}&state=failed&branch=main#L120-L140`,
    );
    assert.equal(
      write("", log, CI),
      `?ci.build=12&ci.tab=waterfall&ci.job=${JOB}&ci.state=failed&ci.branch=main#ci.L120-L140`,
    );
  });

  for (const [what, view] of Object.entries({
    "the list": START,
    "a filtered list": { ...START, filters: "branch=a%26b%3Dc&branch=%23+%25" },
    "a tab of the pipeline": { ...START, tab: "insights" as const },
    "a tab of the pipeline, beside the list's filters": {
      ...START,
      tab: "deployments" as const,
      filters: "state=failed",
    },
    "a build": { ...START, build: 12 },
    "a tab of a build": { ...START, build: 12, tab: "artifacts" as const },
    "a job": { ...START, build: 12, job: JOB },
    "a line": { ...log, line: "7" },
    "a range of lines": log,
  }))
    it(`leads back to ${what}`, () => {
      for (const grammar of [PLAIN, CI])
        assert.deepEqual(read(write("", view, grammar), grammar), view);
    });

  it("keeps a branch readable", () => {
    const filters = "branch=release%2F*&branch=ada%3Afix";
    assert.equal(
      write("", { ...START, filters }),
      "?branch=release/*&branch=ada:fix",
    );
  });

  it("leaves what belongs to the page as it was written", () => {
    const address = "?tab=ci%2Fcd&empty&a=b+c&build=3&A=%20";
    assert.equal(
      write(address, { ...START, build: 12 }),
      "?tab=ci%2Fcd&empty&a=b+c&A=%20&build=12",
    );
    assert.equal(write("?tab=1#notes", START), "?tab=1#notes");
    assert.equal(write("?build=3", START), "");
  });

  it("tells a build's tab from one of the page around it", () => {
    const page = "?tab=ci%2Fcd";
    const shown = write(page, { ...START, build: 12, tab: "graph" });
    assert.equal(shown, "?tab=ci%2Fcd&build=12&tab=graph");
    assert.equal(read(shown).tab, "graph");
    assert.equal(write(shown, START), page);
    // Nothing shows of a build, so that it cannot be this view's.
    assert.equal(write("?tab=graph", START), "?tab=graph");
    assert.equal(read("?tab=graph").tab, undefined);
  });

  it("tells the pipeline's tabs from a build's", () => {
    assert.equal(write("?tab=insights", { ...START, build: 12 }), "?build=12");
    assert.equal(
      write("?build=12&tab=graph", { ...START, tab: "insights" }),
      "?tab=insights",
    );
    assert.equal(
      write("", { ...START, build: 12, tab: "insights" }),
      "?build=12",
    );
    assert.equal(write("", { ...START, tab: "graph" }), "");
    assert.equal(read("?build=12&tab=insights").tab, undefined);
    assert.equal(read("?build=abc&tab=insights").tab, "insights");
  });

  for (const tab of ["", "Graph", "graph%00", "../x", "constructor", "jobs"])
    it(`shows a build's jobs for the tab “${tab}”`, () => {
      assert.deepEqual(read(`?build=12&tab=${tab}`), { ...START, build: 12 });
    });

  it("writes nothing for the usual tab", () => {
    assert.equal(write("", { ...START, build: 12, tab: "jobs" }), "?build=12");
  });

  it("is removed whole once the list shows again", () => {
    assert.equal(write(write("?tab=1", log), START), "?tab=1");
  });

  it("has room for two views", () => {
    const other: AddressGrammar = { ...PLAIN, prefix: "nightly" };
    const first = write(
      "",
      { ...START, build: 12, filters: "state=failed" },
      CI,
    );
    const both = write(first, log, other);
    assert.deepEqual(read(both, CI), {
      ...START,
      build: 12,
      filters: "state=failed",
    });
    assert.deepEqual(read(both, other), log);
    assert.deepEqual(read(both), START);
    assert.equal(write(both, START, other), first);
  });

  it("lets the line that was chosen last have the fragment", () => {
    const other: AddressGrammar = { ...PLAIN, prefix: "nightly" };
    const both = write(write("", log, CI), { ...log, line: "3" }, other);
    assert.equal(read(both, CI).line, undefined);
    assert.equal(read(both, other).line, "3");
    assert.equal(write("#notes", log).split("#")[1], "L120-L140");
  });

  it("never overwrites the route of a page that keeps it in the fragment", () => {
    for (const route of ["#/catalog/web", "#!/catalog"])
      assert.equal(new URL(write(route, log), "https://x.example").hash, route);
  });

  for (const address of [
    "?build=0",
    "?build=-1",
    "?build=1e3",
    "?build=12abc",
    "?build=99999999999999999999",
    "?build=%2e%2e%2f",
    "?build[]=12",
    "?build=",
    "?BUILD=12",
    `?job=${JOB}`,
    "#L120",
    "?ci.build=12",
    "?__proto__=1&constructor=2",
    "?%E0%A4%A=1",
  ])
    it(`shows the list for ${address}`, () => {
      assert.deepEqual(read(address), START);
    });

  for (const hash of [
    "#L0",
    "#L",
    "#L12-",
    "#L12-14",
    "#L9999999999",
    "#l12",
    "#ci.L12",
    "#L12<script>",
  ])
    it(`shows no line for ${hash}`, () => {
      assert.deepEqual(read(`?build=12&job=${JOB}${hash}`), {
        ...START,
        build: 12,
        job: JOB,
      });
    });

  it("takes no job that could not be one", () => {
    for (const job of ["../x", "1", `${JOB}%00`, `${JOB}/log`])
      assert.equal(read(`?build=12&job=${job}`).job, undefined);
  });

  it("counts the first of several", () => {
    assert.equal(read("?build=12&build=13").build, 12);
  });
});

describe("a view", () => {
  it("is the same with a tab that there is not", () => {
    assert.ok(sameView({ ...START, tab: "graph" }, START));
    assert.ok(!sameView({ ...START, tab: "insights" }, START));
  });

  it("is the same when all of it is", () => {
    assert.ok(sameView(log, { ...log }));
    for (const other of [
      { ...log, build: 13 },
      { ...log, job: undefined },
      { ...log, line: "1" },
      { ...log, tab: undefined },
      { ...log, filters: "" },
    ])
      assert.ok(!sameView(log, other));
  });

  it("may be told apart by a plain word only", () => {
    assert.ok(isPrefix("ci") && isPrefix("my-view_2"));
    for (const text of ["", "a.b", "a b", "1", "#", "ä"])
      assert.ok(!isPrefix(text), text);
  });

  it("names builds by whole numbers", () => {
    assert.equal(parseBuildNumber("12"), 12);
    assert.equal(parseBuildNumber("012"), undefined);
  });
});
