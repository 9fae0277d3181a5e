import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Preferences } from "./preferences.js";

function memory(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
    clear: () => values.clear(),
    key: () => null,
    length: 0,
  };
}

describe("preferences", () => {
  it("are there again on the next page", () => {
    const storage = memory();
    new Preferences(storage).set("timestamps", "absolute");
    assert.equal(new Preferences(storage).values.timestamps, "absolute");
  });

  it("tell everybody on the page", () => {
    const preferences = new Preferences(memory());
    const seen: boolean[] = [];
    const stop = preferences.subscribe(() =>
      seen.push(preferences.values.wrap),
    );
    preferences.set("wrap", false);
    stop();
    preferences.set("wrap", true);
    assert.deepEqual(seen, [false]);
  });

  it("ignore what is stored and makes no sense", () => {
    for (const stored of [
      "not JSON",
      "null",
      '{"timestamps":"<b>","wrap":"yes","__proto__":{"wrap":false}}',
    ]) {
      const storage = memory();
      storage.setItem("buildkite-elements:preferences", stored);
      assert.deepEqual(
        new Preferences(storage).values,
        new Preferences(undefined).values,
      );
    }
  });

  it("work where storage is full or refused", () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    const preferences = new Preferences(full);
    preferences.set("density", "compact");
    assert.equal(preferences.values.density, "compact");
  });
});
