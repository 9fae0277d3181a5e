/** The shop's tests: tables, so that a run prints some hundreds of lines. */
export const tests: Readonly<Record<string, string>> = {
  "test/money.test.js": `import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { format, percentage, split } from "../src/money.js";

describe("format", () => {
  for (const currency of ["EUR", "USD", "GBP", "JPY", "CHF", "AUD", "CAD", "SEK"])
    for (const cents of [0, 1, 99, 100, 12345, 99999999])
      it(\`writes \${cents} cents of \${currency}\`, () =>
        assert.match(format(cents, currency), /\\d/));
});

describe("percentage", () => {
  for (const [cents, percent, expected] of [[1000, 10, 100], [999, 50, 500], [1, 23, 0], [3, 50, 2], [4500, 23, 1035]])
    it(\`\${percent} % of \${cents} is \${expected}\`, () => assert.equal(percentage(cents, percent), expected));
});

describe("split", () => {
  for (const parts of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    for (const cents of [100, 101, 9999])
      it(\`shares \${cents} cents among \${parts} and loses none\`, () =>
        assert.equal(split(cents, parts).reduce((sum, part) => sum + part), cents));
});
`,
  "test/cart.test.js": `import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { add, subtotal, total } from "../src/cart.js";

const tea = { sku: "tea-01", price: 450, quantity: 2 };
const coffee = { sku: "cof-02", price: 890, quantity: 1 };

describe("cart", () => {
  it("is worth nothing when empty", () => assert.equal(subtotal([]), 0));
  it("adds prices by quantity", () => assert.equal(subtotal([tea, coffee]), 1790));
  it("puts the same article together", () =>
    assert.deepEqual(add([tea, coffee], { ...tea, quantity: 3 }), [{ ...tea, quantity: 5 }, coffee]));
  it("keeps different articles apart", () => assert.equal(add([tea], coffee).length, 2));
  it("takes the discount off before the tax", () =>
    assert.equal(total([tea, coffee], { discount: 10, vat: 23 }), 1982));
  for (const vat of [0, 5, 7, 10, 13.5, 19, 20, 21, 23, 25, 27])
    it(\`adds \${vat} % of tax\`, () => assert.ok(total([tea], { vat }) >= 900));
});
`,
  "test/slug.test.js": `import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { slug } from "../src/slug.js";

describe("slug", () => {
  for (const [title, expected] of Object.entries({
    "Thé vert à la menthe": "the-vert-a-la-menthe",
    "Café solo": "cafe-solo",
    "Straße": "strasse",
    "  spaces  everywhere  ": "spaces-everywhere",
    "日本茶 Sencha": "sencha",
    "Crème brûlée, 4 × 100 g": "creme-brulee-4-100-g",
    "100% cotton": "100-cotton",
    "Señor Ñandú": "senor-nandu",
    "Ελληνικός coffee": "coffee",
    "☕ hot": "hot",
  }))
    it(\`\${title} → \${expected}\`, () => assert.equal(slug(title), expected));
});
`,
  "test/stock.test.js": `import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { OutOfStock, Warehouse } from "../src/stock.js";

const articles = ["tea-01", "coffee-02", "mug-03", "filter-04", "kettle-05", "grinder-06", "scale-07", "sugar-08"];

describe("warehouse", () => {
  for (const article of articles) {
    describe(article, () => {
      for (const quantity of [1, 2, 5, 9])
        it(\`reserves \${quantity}\`, async () => {
          const warehouse = new Warehouse({ [article]: 10 });
          assert.equal(await warehouse.reserve(article, quantity), 10 - quantity);
        });
      it("refuses more than there is", async () => {
        const warehouse = new Warehouse({ [article]: 3 });
        await assert.rejects(warehouse.reserve(article, 4), OutOfStock);
      });
      it("gives the last one once", async () => {
        const warehouse = new Warehouse({ [article]: 1 });
        const orders = await Promise.allSettled([warehouse.reserve(article, 1), warehouse.reserve(article, 1)]);
        assert.deepEqual(orders.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
      });
    });
  }
});
`,
};
