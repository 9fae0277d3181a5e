import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Preferences } from "./preferences.js";

class MemoryStorage implements Storage {
  readonly #values = new Map<string, string>();
  readonly length = 0;

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#values.set(key, value);
  }

  removeItem(): void {}

  clear(): void {}

  key(): null {
    return null;
  }
}

class FullStorage extends MemoryStorage {
  override setItem(): void {
    throw new DOMException("full", "QuotaExceededError");
  }
}

describe("preferences", () => {
  it("are there again on the next page", () => {
    const storage = new MemoryStorage();
    new Preferences(storage).set("timestamps", "absolute");
    assert.equal(new Preferences(storage).values.timestamps, "absolute");
  });

  it("tell everybody on the page", () => {
    const preferences = new Preferences(new MemoryStorage());
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
      const storage = new MemoryStorage();
      storage.setItem("buildkite-elements:preferences", stored);
      assert.deepEqual(
        new Preferences(storage).values,
        new Preferences(undefined).values,
      );
    }
  });

  it("work where storage is full or refused", () => {
    const preferences = new Preferences(new FullStorage());
    preferences.set("density", "compact");
    assert.equal(preferences.values.density, "compact");
  });
});
