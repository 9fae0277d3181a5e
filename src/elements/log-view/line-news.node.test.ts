import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { LineNews } from "./line-news.js";

describe("the news of lines", () => {
  it("come every ten seconds at most, as one count, while the log is followed", () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    const told: number[] = [];
    const news = new LineNews((count) => told.push(count));
    news.update(100, false);
    for (const lineCount of [110, 120, 150]) news.update(lineCount, true);
    mock.timers.tick(9_999);
    assert.deepEqual(told, []);
    mock.timers.tick(1);
    assert.deepEqual(told, [50]);
    mock.timers.tick(60_000);
    assert.deepEqual(told, [50]);
    news.update(151, true);
    news.update(160, false);
    mock.timers.tick(60_000);
    assert.deepEqual(told, [50], "nothing of what somebody left");
    mock.timers.reset();
  });
});
