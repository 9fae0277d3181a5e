import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteClient } from "../api/client.js";
import { BuildkiteError } from "../api/errors.js";
import { ManualClock, simulateBuildkite } from "../testing/index.js";
import { LiveStore } from "./live-store.js";
import { LogFollower } from "./log-follower.js";

/** What the tail answers, and when it was asked. */
function follow({ ended = false } = {}) {
  const clock = new ManualClock(0);
  const asked: number[] = [];
  const job = { ended };
  const tail = {
    received: 0,
    grows: true,
    failure: undefined as BuildkiteError | undefined,
    update(): Promise<void> {
      asked.push(clock.now());
      if (tail.failure) return Promise.reject(tail.failure);
      if (tail.grows) tail.received += 100;
      return Promise.resolve();
    },
  };
  const { baseUrl, fetch } = simulateBuildkite({ clock });
  /** Whether the store still serves anybody. */
  const page = { isWatched: false };
  const store = new LiveStore({
    client: new BuildkiteClient({ baseUrl, fetch }),
    clock,
    visibility: {
      hidden: false,
      subscribe: () => {
        page.isWatched = true;
        return () => (page.isWatched = false);
      },
    },
  });
  const follower = new LogFollower({
    store,
    tail,
    jobHasEnded: () => job.ended,
    onChange: () => {},
  });
  follower.setActive(true);
  return { clock, asked, job, tail, follower, page };
}

describe("following a log", () => {
  it("looks often while the log grows, and less often once it is quiet", async () => {
    const { clock, asked, tail } = follow();
    await clock.advance(9_000);
    assert.deepEqual(asked, [0, 3_000, 6_000, 9_000]);
    tail.grows = false;
    await clock.advance(60_000);
    const pauses = asked
      .slice(4)
      .map((at, index) => at - (asked[index + 3] ?? 0));
    assert.equal(pauses.at(-1), 10_000);
    assert.ok(
      pauses.every((pause, index) => pause >= (pauses[index - 1] ?? 0)),
    );
  });

  it("looks once more after the job's end, and then never again", async () => {
    const { clock, asked, job, follower } = follow();
    await clock.advance(4_000);
    job.ended = true;
    follower.lookNow();
    await clock.advance(0);
    assert.deepEqual(asked, [0, 3_000, 4_000]);
    assert.equal(follower.complete, true);
    follower.lookNow();
    await clock.advance(3_600_000);
    assert.equal(asked.length, 3);
    assert.equal(clock.pending, 0);
  });

  it("reads the log of a finished job once", async () => {
    const { clock, asked } = follow({ ended: true });
    await clock.advance(3_600_000);
    assert.deepEqual(asked, [0]);
  });

  it("is let go of by the store once the whole log is there", async () => {
    const { clock, job, follower, page } = follow();
    await clock.advance(4_000);
    assert.equal(page.isWatched, true);
    job.ended = true;
    follower.lookNow();
    await clock.advance(0);
    assert.equal(page.isWatched, false);
    assert.equal(follower.complete, true);
  });

  it("asks for nothing more once it is stopped, whoever wants a look", async () => {
    const { clock, asked, follower } = follow();
    await clock.advance(4_000);
    follower.stop();
    await follower.lookNow();
    await clock.advance(3_600_000);
    assert.deepEqual(asked, [0, 3_000]);
    assert.equal(clock.pending, 0);
  });

  it("asks for nothing while nobody sees it, and goes on when somebody does", async () => {
    const { clock, asked, follower } = follow();
    await clock.advance(1_000);
    follower.setActive(false);
    await clock.advance(600_000);
    assert.deepEqual(asked, [0]);
    follower.setActive(true);
    await clock.advance(0);
    assert.deepEqual(asked, [0, 601_000]);
  });

  it("waits as long as Buildkite says after a refusal, however impatient somebody is", async () => {
    const { clock, asked, tail, follower } = follow();
    await clock.advance(1_000);
    tail.failure = new BuildkiteError({
      kind: "rate-limited",
      retryAt: 45_000,
      retryAfter: 42_000,
    });
    await clock.advance(2_000);
    assert.equal(follower.error?.kind, "rate-limited");
    tail.failure = undefined;
    follower.lookNow();
    await clock.advance(41_000);
    assert.deepEqual(asked, [0, 3_000]);
    await clock.advance(1_000);
    assert.deepEqual(asked, [0, 3_000, 45_000]);
    assert.equal(follower.error, undefined);
  });

  it("tries later and later while the network fails", async () => {
    const { clock, asked, tail, follower } = follow();
    tail.failure = new BuildkiteError({ kind: "network" });
    await clock.advance(40_000);
    const [first = 0, second = 0, third = 0, fourth = 0] = asked;
    assert.ok(third - second > second - first);
    assert.ok(fourth - third > third - second);
    assert.equal(follower.error?.kind, "network");
  });

  it("keeps looking for a log that is not there yet", async () => {
    const { clock, asked, tail, follower } = follow();
    await clock.advance(0);
    tail.failure = new BuildkiteError({ kind: "not-found", what: "log" });
    await clock.advance(3_000);
    assert.equal(follower.absent, true);
    assert.equal(follower.error, undefined);
    tail.failure = undefined;
    await clock.advance(10_000);
    assert.equal(follower.absent, false);
    assert.ok(asked.length >= 3);
  });

  it("gives up on a log that is gone once the job has ended", async () => {
    const { clock, asked, job, tail, follower } = follow();
    tail.failure = new BuildkiteError({ kind: "not-found", what: "log" });
    job.ended = true;
    await clock.advance(3_600_000);
    assert.equal(follower.absent, true);
    assert.ok(asked.length <= 2);
  });

  it("asks no more for a log that the token may not read, until somebody retries", async () => {
    const { clock, asked, tail, follower } = follow();
    await clock.advance(0);
    tail.failure = new BuildkiteError({
      kind: "scope-missing",
      scope: "read_build_logs",
    });
    await clock.advance(3_600_000);
    assert.equal(asked.length, 2);
    tail.failure = undefined;
    follower.lookNow();
    await clock.advance(0);
    assert.equal(asked.length, 3);
    assert.equal(follower.error, undefined);
  });
});
