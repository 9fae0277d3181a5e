import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RowSlots } from "./row-slots.js";

describe("the slots of rows", () => {
  it("stay with the rows that stay in view, and are taken over from those that left", () => {
    const slots = new RowSlots();
    assert.deepEqual(slots.assign(["a", "b", "c"]), [0, 1, 2]);
    assert.deepEqual(slots.assign(["b", "c", "d"]), [1, 2, 0]);
    assert.deepEqual(slots.assign(["d", "e", "b"]), [0, 2, 1]);
  });

  it("are all used again by a jump to elsewhere", () => {
    const slots = new RowSlots();
    slots.assign(["a", "b", "c"]);
    assert.deepEqual(slots.assign(["x", "y", "z"]), [0, 1, 2]);
  });

  it("grow and shrink with the window", () => {
    const slots = new RowSlots();
    slots.assign(["a"]);
    assert.deepEqual(slots.assign(["a", "b", "c"]), [0, 1, 2]);
    assert.deepEqual(slots.assign(["c"]), [2]);
    assert.deepEqual(slots.assign(["c", "d"]), [2, 0]);
  });
});
