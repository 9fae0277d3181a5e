import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  FILTER_PARAMETERS,
  fromSearchParams,
  toSearchParams,
} from "./filter-address.js";
import {
  NO_FILTERS,
  chips,
  choiceOf,
  isEmpty,
  toBuildFilters,
  withChoice,
  type FilterState,
} from "./filter-state.js";

const UUID = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";
const SHA = "4a8c0f1e2d3b4c5a69788796a5b4c3d2e1f00112";

const everything: FilterState = {
  states: ["failed", "canceling", "canceled", "skipped"],
  branches: ["main", "release/*"],
  creator: UUID,
  commit: SHA,
  from: "2026-11-01",
  to: "2026-11-30",
  metaData: { "app:prod:deployed": "true", "100%": "a:b=c" },
  text: "fix & run",
};

describe("what Buildkite is asked", () => {
  it("is nothing where nothing is chosen", () => {
    assert.deepEqual(toBuildFilters(NO_FILTERS), {});
  });

  it("holds every condition but the text, which Buildkite cannot search", () => {
    assert.deepEqual(toBuildFilters(everything), {
      states: everything.states,
      branches: everything.branches,
      creator: UUID,
      commits: [SHA],
      createdFrom: new Date(2026, 10, 1).getTime(),
      createdTo: new Date(2026, 11, 1).getTime(),
      metaData: everything.metaData,
    });
  });

  it("covers the whole of the last day, also where a clock changes on it", () => {
    const { createdTo } = toBuildFilters({ ...NO_FILTERS, to: "2026-10-25" });
    assert.equal(createdTo, new Date(2026, 9, 26).getTime());
  });
});

describe("a choice of states", () => {
  it("takes the passing state along with the one it leads to", () => {
    const chosen = withChoice(NO_FILTERS, "canceled", true);
    assert.deepEqual(chosen.states, ["canceling", "canceled"]);
    assert.deepEqual(withChoice(chosen, "canceled", false), NO_FILTERS);
  });

  it("is half on where a link asks for a part of it", () => {
    const half: FilterState = { ...NO_FILTERS, states: ["skipped"] };
    assert.equal(choiceOf(half, "not_run"), "some");
    assert.equal(choiceOf(half, "passed"), "none");
    assert.equal(choiceOf(withChoice(half, "not_run", true), "not_run"), "all");
  });
});

describe("chips", () => {
  it("name every condition once, a whole choice of states by its name", () => {
    assert.deepEqual(
      chips(everything).map(({ kind, value }) => `${kind} ${value}`),
      [
        "state failed",
        "state canceled",
        "state skipped",
        "branch main",
        "branch release/*",
        `creator ${UUID}`,
        `commit ${SHA}`,
        "from 2026-11-01",
        "to 2026-11-30",
        "metaData app:prod:deployed=true",
        "metaData 100%=a:b=c",
        "text fix & run",
      ],
    );
  });

  it("take nothing but their own condition away, down to none", () => {
    let filters = everything;
    for (let left = chips(everything).length; left > 0; left--) {
      assert.equal(chips(filters).length, left);
      assert.equal(isEmpty(filters), false);
      filters = chips(filters)[0]?.without ?? filters;
    }
    assert.deepEqual(filters, NO_FILTERS);
    assert.equal(isEmpty(filters), true);
  });
});

describe("filters in an address", () => {
  it("come back as they were", () => {
    const params = toSearchParams(everything);
    const again = fromSearchParams(new URLSearchParams(params.toString()));
    assert.deepEqual(again, everything);
    const names: readonly string[] = FILTER_PARAMETERS;
    assert.ok([...params.keys()].every((name) => names.includes(name)));
  });

  it("leave an address without filters as it was", () => {
    assert.equal(toSearchParams(NO_FILTERS).toString(), "");
    assert.deepEqual(fromSearchParams(new URLSearchParams()), NO_FILTERS);
  });

  it("read as a person would write them", () => {
    const params = new URLSearchParams(
      `state=failed,passed&state=running&branch=main&branch=release/*&creator=${UUID.toUpperCase()}&from=2026-11-01&meta=deploy:prod&q=cache`,
    );
    assert.deepEqual(fromSearchParams(params), {
      ...NO_FILTERS,
      states: ["failed", "passed", "running"],
      branches: ["main", "release/*"],
      creator: UUID,
      from: "2026-11-01",
      metaData: { deploy: "prod" },
      text: "cache",
    });
  });

  const hostile: readonly string[] = [
    "state=constructor,__proto__,finished%00",
    "branch=%00&branch=&branch=%20%20",
    `branch=${"x".repeat(300)}`,
    "creator=../../access-token",
    "creator=ada@example.com",
    "commit=HEAD&commit=abc123",
    "from=2026-02-30&to=yesterday",
    "from=0000-00-00&to=2026-13-01",
    "meta=&meta=:value&meta=novalue",
    "q=%1b%5b31m",
  ];
  for (const query of hostile) {
    it(`leave out what does not fit: ${query.slice(0, 50)}`, () => {
      assert.deepEqual(
        fromSearchParams(new URLSearchParams(query)),
        NO_FILTERS,
      );
    });
  }

  it("take a key that looks like a prototype as any other", () => {
    const { metaData } = fromSearchParams(
      new URLSearchParams("meta=__proto__:polluted"),
    );
    assert.deepEqual(Object.entries(metaData), [["__proto__", "polluted"]]);
  });

  it("stop at thirty of a kind", () => {
    const params = new URLSearchParams();
    for (let index = 0; index < 500; index++)
      params.append("branch", `branch-${index}`);
    assert.equal(fromSearchParams(params).branches.length, 30);
  });
});
