import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Favourites } from "./favourites.js";

const KEY = "buildkite-elements:favourites:acme";

/** As much of a browser's storage as favourites use. */
function storageWith(text: string | null) {
  const written: string[] = [];
  const storage = {
    getItem: (key: string) => (key === KEY ? text : null),
    setItem: (_key: string, value: string) => written.push(value),
  };
  return { written, storage: storage as unknown as Storage };
}

describe("Favourites", () => {
  it("are kept for each organization", () => {
    const { storage, written } = storageWith('["web"]');
    const favourites = new Favourites(storage);
    assert.deepEqual([...favourites.of("acme")], ["web"]);
    assert.deepEqual([...favourites.of("other")], []);
    favourites.toggle("acme", "api");
    favourites.toggle("acme", "web");
    assert.deepEqual(written, ['["web","api"]', '["api"]']);
  });

  it("survive whatever else stands in the storage", () => {
    for (const text of ["{", '{"a":1}', "3", "null", '[1,null,"web"]']) {
      const kept = [...new Favourites(storageWith(text).storage).of("acme")];
      assert.ok(
        kept.every((slug) => slug === "web"),
        text,
      );
    }
  });

  it("work, without being remembered, where storage is refused", () => {
    const refuse = () => {
      throw new Error("Refused");
    };
    const refused = { getItem: refuse, setItem: refuse };
    for (const storage of [undefined, refused as unknown as Storage]) {
      const favourites = new Favourites(storage);
      let told = 0;
      const end = favourites.subscribe(() => told++);
      favourites.toggle("acme", "web");
      end();
      favourites.toggle("acme", "api");
      assert.deepEqual([...favourites.of("acme")], ["web", "api"]);
      assert.equal(told, 1);
    }
  });

  it("keep what another tab has chosen", () => {
    let text: string | null = null;
    const storage = {
      getItem: () => text,
      setItem: (_key: string, value: string) => void (text = value),
    } as unknown as Storage;
    const [here, there] = [new Favourites(storage), new Favourites(storage)];
    let told = 0;
    here.subscribe(() => told++);
    assert.equal(here.of("acme").size, 0);
    there.toggle("acme", "web");
    here.reread("theme");
    assert.equal(told, 0);
    here.reread(KEY);
    assert.equal(told, 1);
    here.toggle("acme", "api");
    assert.equal(text, '["web","api"]');
    text = null;
    here.reread(null);
    assert.equal(here.of("acme").size, 0);
  });
});
