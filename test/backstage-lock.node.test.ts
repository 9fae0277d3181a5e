import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readLock } from "../scripts/backstage/lock.js";
import { packages, published } from "../scripts/backstage/pack.js";

const RENEW = "npm run lock:backstage renews backstage-app/package-lock.json";

describe("the lock of the Backstage that the packages are tested in", () => {
  const lock = readLock();

  it("takes each of our packages as it was last packed, whatever its bytes", () => {
    for (const { name, tarball } of packages) {
      const locked = lock.packages[`node_modules/${name}`];
      assert.equal(locked?.resolved, `file:tarballs/${tarball}`, RENEW);
      assert.equal(locked.integrity, undefined, RENEW);
    }
  });

  it("installs what our packages depend on today", () => {
    for (const { name, folder } of packages)
      assert.deepEqual(
        lock.packages[`node_modules/${name}`]?.dependencies,
        published(folder).dependencies,
        RENEW,
      );
  });

  it("names no registry", () => {
    const named = Object.values(lock.packages)
      .map(({ resolved }) => resolved ?? "")
      .filter((resolved) => /^[a-z+]+:\/\//i.test(resolved));
    assert.deepEqual(named, [], RENEW);
  });
});
