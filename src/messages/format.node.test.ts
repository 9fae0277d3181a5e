import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  formatBytes,
  formatClockTime,
  formatDateTime,
  formatDuration,
  formatRelative,
} from "./format.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("durations", () => {
  const table: readonly (readonly [number, string])[] = [
    [0, "0s"],
    [999, "0s"],
    [12 * SECOND, "12s"],
    [3 * MINUTE, "3m"],
    [3 * MINUTE + 20 * SECOND, "3m 20s"],
    [HOUR + 4 * MINUTE + 59 * SECOND, "1h 4m"],
    [HOUR + 59 * SECOND, "1h"],
    [2 * DAY + 3 * HOUR, "2d 3h"],
  ];
  for (const [ms, text] of table)
    it(`of ${ms} ms read ${text}`, () => {
      assert.equal(formatDuration(ms, "en"), text);
    });

  it("never run backwards where the viewer's clock is behind", () => {
    assert.equal(formatDuration(-5 * SECOND, "en"), "0s");
  });

  it("are written in the page's language", () => {
    assert.equal(formatDuration(3 * HOUR + 2 * MINUTE, "fr"), "3h 2min");
  });
});

describe("moments", () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const table: readonly (readonly [number, string])[] = [
    [10 * SECOND, "now"],
    [5 * MINUTE, "5 minutes ago"],
    [3 * HOUR, "3 hours ago"],
    [DAY, "yesterday"],
    [10 * DAY, "last week"],
    [100 * DAY, "3 months ago"],
  ];
  for (const [ago, text] of table)
    it(`${ago} ms before now read ${text}`, () => {
      assert.equal(formatRelative(now - ago, now, "en"), text);
    });

  it("are exact on request, and say in which zone", () => {
    const text = formatDateTime(now, "en-GB", "utc");
    assert.match(text, /22 Nov 2026/);
    assert.match(text, /12:00:00/);
    assert.match(text, /UTC/);
    assert.equal(formatClockTime(now + 123, "en", "utc"), "12:00:00.123");
  });
});

describe("sizes", () => {
  const table: readonly (readonly [number, string])[] = [
    [1, "1 byte"],
    [999, "999 bytes"],
    [1_500, "1.5 kB"],
    [2_000_000, "2 MB"],
    [1_073_741_824, "1.1 GB"],
  ];
  for (const [bytes, text] of table)
    it(`of ${bytes} bytes read ${text}`, () => {
      assert.equal(formatBytes(bytes, "en"), text);
    });
});
