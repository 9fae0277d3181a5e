import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CHUNK_SIZE, chunksAround } from "./chunks.js";

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);

describe("chunks of a list", () => {
  it("hold every row once, in order, and know where they start", () => {
    for (const origin of [0, 1, 19, 20, 21, 45]) {
      const chunks = chunksAround(rows(50), origin);
      assert.deepEqual(
        chunks.flatMap(({ items }) => items),
        rows(50),
      );
      for (const { start, items } of chunks) assert.equal(items[0], start);
      assert.ok(chunks.every(({ items }) => items.length <= CHUNK_SIZE));
    }
  });

  it("stay as they were when rows arrive above and below", () => {
    const before = chunksAround(rows(40), 0);
    const after = chunksAround([-3, -2, -1, ...rows(50)], 3);
    for (const { key, items } of before)
      assert.deepEqual(after.find((chunk) => chunk.key === key)?.items, items);
    assert.deepEqual(
      after.map(({ key }) => key),
      [-1, 0, 1, 2],
    );
  });

  it("are none where there are no rows", () => {
    assert.deepEqual(chunksAround([], 0), []);
  });
});
