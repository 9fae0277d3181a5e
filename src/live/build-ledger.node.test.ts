import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseBuild } from "../api/parse-build.js";
import type { Build } from "../api/types.js";
import { mergeWindow } from "./build-ledger.js";

const START = Date.parse("2026-11-20T09:00:00.000Z");

/** Build `number`, created that many seconds after the start, or in the second that is given. */
function made(number: number, second = number, state = "passed"): Build {
  const created_at = new Date(START + second * 1_000).toISOString();
  return parseBuild({ id: `build-${number}`, number, state, created_at });
}

const builds = (...numbers: number[]) => numbers.map((number) => made(number));
const numbers = (known: readonly Build[]) => known.map((one) => one.number);
const at = (second: number) => START + second * 1_000;

describe("windows over what is known of a list", () => {
  it("add what is new at the top, and keep what it pushed off the page", () => {
    const merged = mergeWindow(builds(5, 4, 3), {
      items: builds(7, 6, 5),
      createdTo: undefined,
      last: false,
    });
    assert.deepEqual(numbers(merged), [7, 6, 5, 4, 3]);
  });

  it("add what is older at the bottom, and nothing twice", () => {
    const merged = mergeWindow(builds(5, 4, 3), {
      items: builds(3, 2, 1),
      createdTo: at(3) + 1,
      last: true,
    });
    assert.deepEqual(numbers(merged), [5, 4, 3, 2, 1]);
  });

  it("take the newer word on a build", () => {
    const [first] = mergeWindow([made(5, 5, "running"), made(4)], {
      items: [made(5, 5, "failed"), made(4)],
      createdTo: undefined,
      last: true,
    });
    assert.equal(first?.state, "failed");
  });

  it("let go of what no longer matches within their reach, and of nothing beyond", () => {
    const merged = mergeWindow(builds(6, 5, 4, 3, 2), {
      items: builds(5, 3),
      createdTo: at(5) + 1,
      last: false,
    });
    assert.deepEqual(numbers(merged), [6, 5, 3, 2]);
  });

  it("let go of everything older when they are the last", () => {
    const merged = mergeWindow(builds(6, 5, 4, 3), {
      items: builds(5),
      createdTo: at(5) + 1,
      last: true,
    });
    assert.deepEqual(numbers(merged), [6, 5]);
  });

  it("empty the list when nothing matches any more", () => {
    const window = { items: [], createdTo: undefined, last: true };
    assert.deepEqual(mergeWindow(builds(2, 1), window), []);
  });

  it("keep builds of the oldest millisecond, which a full page may have cut off", () => {
    const merged = mergeWindow([made(4, 1), made(3, 1), made(2, 1)], {
      items: [made(5, 2), made(4, 1)],
      createdTo: undefined,
      last: false,
    });
    assert.deepEqual(numbers(merged), [5, 4, 3, 2]);
  });
});
