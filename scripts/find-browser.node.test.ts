import assert from "node:assert/strict";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { findBrowser } from "./find-browser.js";

describe("finding a browser", () => {
  let folder: string;
  let browser: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "browser-"));
    browser = join(folder, "chromium");
    writeFileSync(browser, "#!/bin/sh\n");
    chmodSync(browser, 0o755);
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("takes the one that CHROME_PATH names before any other", () => {
    assert.equal(
      findBrowser({ CHROME_PATH: process.execPath, PATH: folder }),
      process.execPath,
    );
  });

  it("says what to do where CHROME_PATH names nothing that runs", () => {
    const missing = join(folder, "nothing-here");
    assert.throws(
      () => findBrowser({ CHROME_PATH: missing, PATH: folder }),
      /CHROME_PATH is .*nothing-here.*Point it at/,
    );
  });

  it("finds one on the PATH, and skips files that cannot be run", () => {
    const broken = mkdtempSync(join(folder, "broken-"));
    writeFileSync(join(broken, "google-chrome"), "", { mode: 0o644 });
    assert.equal(findBrowser({ PATH: `${broken}:${folder}` }), browser);
  });

  it("finds Playwright's download, the newest of several", () => {
    const cache = mkdtempSync(join(folder, "cache-"));
    const paths = ["chromium-999", "chromium-1200"].map((name) =>
      join(cache, name, "chrome-linux64"),
    );
    for (const path of paths) {
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, "chrome"), "", { mode: 0o755 });
    }
    const found = findBrowser({ PATH: "", PLAYWRIGHT_BROWSERS_PATH: cache });
    // Where a browser is installed in one of its usual places, that one comes first.
    if (found?.startsWith(cache))
      assert.equal(found, join(paths[1] ?? "", "chrome"));
    else assert.ok(found);
  });
});
