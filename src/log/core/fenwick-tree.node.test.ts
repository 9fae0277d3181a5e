import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { FenwickTree } from "./fenwick-tree.js";

const value = fc.nat(5);
const act = fc.oneof(
  fc.record({ push: fc.array(value, { minLength: 1, maxLength: 20 }) }),
  fc.record({ at: fc.nat(), set: value }),
  fc.record({ truncate: fc.nat(60) }),
);

describe("a list with partial sums", () => {
  it("agrees with adding up, whatever is appended, changed and dropped", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const tree = new FenwickTree();
        const plain: number[] = [];
        for (const one of acts) {
          if ("push" in one) {
            for (const number of one.push) tree.push(number);
            plain.push(...one.push);
          } else if ("set" in one) {
            if (plain.length === 0) continue;
            tree.set(one.at % plain.length, one.set);
            plain[one.at % plain.length] = one.set;
          } else {
            tree.truncate(one.truncate);
            plain.length = Math.min(plain.length, one.truncate);
          }
        }
        let sum = 0;
        for (const [index, number] of plain.entries()) {
          assert.equal(tree.before(index), sum);
          assert.equal(tree.at(index), number);
          for (let unit = 0; unit < number; unit++)
            assert.equal(tree.find(sum + unit), index);
          sum += number;
        }
        assert.equal(tree.length, plain.length);
        assert.equal(tree.total, sum);
        assert.equal(tree.find(sum), plain.length);
      }),
      { numRuns: 4_000 },
    );
  });
});
