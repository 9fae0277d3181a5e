/** Two weeks of the storefront, played before anyone looks. */
import { unblock } from "../world/acts.js";
import { cancelBuild } from "../world/cancel.js";
import { personFrom } from "../world/people.js";
import { pendingBlock } from "../world/build-state.js";
import type { BuildRecord } from "../world/records.js";
import type { BuildSpec } from "../world/specs.js";
import type { World } from "../world/world.js";
import { CHANGES } from "./changes.js";
import { PEOPLE } from "./company.js";
import { merge, nightly, push, release } from "./storefront-builds.js";
import { slower } from "./storefront.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DAYS = 14;

export const STOREFRONT = "acme/storefront";

export function writeHistory(world: World): void {
  const now = world.now();
  for (let day = DAYS; day > 0; day--) {
    const midnight = now - (now % DAY) - (day - 1) * DAY;
    startAt(world, midnight - 22 * HOUR, () => nightly(world));
  }
  const begin = now - DAYS * DAY;
  const pace = (now - HOUR - begin) / CHANGES.length;
  CHANGES.forEach((change, at) => {
    // The last change is still being worked on.
    const isOpen = at === CHANGES.length - 1;
    const first = isOpen
      ? now - 26 * MINUTE
      : workingTime(begin + at * pace, begin + (at + 1) * pace);
    // After the last message, `main` is merged into the branch once more.
    const pushes = isOpen ? 1 : change.messages.length + 1;
    for (let nth = 0; nth < pushes; nth++) {
      startAt(world, first + nth * 47 * MINUTE, () => push(world, change, nth));
    }
    if (isOpen) return;
    const merged = first + pushes * 47 * MINUTE;
    startAt(world, merged, () => merge(world, change));
    if (at % 6 === 5) {
      startAt(world, merged + HOUR, () =>
        release(world, `v4.${7 + Math.floor(at / 6)}.0`),
      );
    }
  });
  for (const [ago, at] of [
    [9 * MINUTE, 5],
    [31_000, 10],
    [6_000, 16],
  ] as const) {
    const change = CHANGES[at];
    if (change) startAt(world, now - ago, () => push(world, change, 3));
  }
}

/** Starts a build, and has someone answer its question some minutes after it was asked. */
function startAt(world: World, time: number, spec: () => BuildSpec): void {
  if (time > world.now()) return;
  // Builds took their time; only while one looks do they hurry.
  const pace = world.now() - time > 10 * MINUTE ? 4 : 1;
  world.at(time, () => {
    const { jobs = [], ...rest } = spec();
    const build = world.start(STOREFRONT, {
      ...rest,
      jobs: slower(jobs, pace),
    });
    const answers = world.random.fraction(`answers/${build.number}`) < 0.85;
    const after = world.random.between(`after/${build.number}`, 4, 25) * MINUTE;
    if (answers) world.after(after, () => answer(world, build));
    if (world.random.fraction(`cancel/${build.number}`) < 0.05) {
      world.after(MINUTE, () => cancelBuild(world, build, "Superseded"));
    }
  });
}

/** Someone lets a blocked build go on. */
export function answer(world: World, build: BuildRecord): void {
  const block = pendingBlock(build);
  if (block === undefined) return;
  const person = world.random.pick(`unblocker/${build.number}`, PEOPLE);
  unblock(world, build, block, personFrom(person, world.random), {
    regions: "eu\nus",
  });
}

/** The first moment from `from` on when people are at work, in UTC; `to` at the latest. */
function workingTime(from: number, to: number): number {
  for (let time = from; time < to; time += HOUR) {
    const date = new Date(time);
    const isWeekend = date.getUTCDay() % 6 === 0;
    const hour = date.getUTCHours();
    if (!isWeekend && hour >= 8 && hour < 16) return time;
  }
  return from;
}
