import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

/* The README's advice is only worth as much as it was tested: in the real Backstage, as `/buildkite/recommended`. */

const root = join(import.meta.dirname, "..");

/** What stands in the list of that name, first after `start`. */
function listAfter(file: string, start: string, name: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const from = text.indexOf(start);
  assert.notEqual(from, -1, `${file} says “${start}”`);
  const [, list] =
    new RegExp(`${name}:\\s*\\[([^\\]]*)\\]`).exec(text.slice(from)) ?? [];
  assert.ok(list, `${file} has ${name} after “${start}”`);
  return list
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

describe("the proxy settings that the README recommends", () => {
  for (const name of ["allowedMethods", "allowedHeaders"])
    it(`have the ${name} that the real Backstage is tested with`, () => {
      const recommended = listAfter("README.md", "what we recommend", name);
      const tested = listAfter(
        "backstage-app/app-config.yaml",
        '"/buildkite/recommended":',
        name,
      );
      assert.deepEqual(recommended, tested);
      assert.notEqual(recommended.length, 0);
    });
});
