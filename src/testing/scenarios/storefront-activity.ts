/** What goes on at the storefront while one looks: something new every half minute. */
import type { World } from "../world/world.js";
import { CHANGES } from "./changes.js";
import { merge, push } from "./storefront-builds.js";
import { STOREFRONT, answer } from "./storefront-history.js";

const SOONEST = 25_000;
const LATEST = 40_000;
/** More builds at once would be noise. */
const MOST_UNDER_WAY = 4;

export function keepBusy(world: World, turn = 0): void {
  const wait = world.random.between(`turn/${turn}`, SOONEST, LATEST);
  world.after(wait, () => {
    takeTurn(world, turn);
    keepBusy(world, turn + 1);
  });
}

function takeTurn(world: World, turn: number): void {
  const builds = world.pipeline(STOREFRONT)?.builds ?? [];
  const blocked = builds.filter((build) => build.blocked);
  const underWay = builds.filter((build) => build.finishedAt === null);
  const oldest = blocked[0];
  // The newest question is left for the visitor to answer.
  if (turn % 3 === 2 && oldest && blocked.length > 2) {
    answer(world, oldest);
  } else if (underWay.length < MOST_UNDER_WAY) {
    const change = CHANGES[turn % CHANGES.length];
    if (change === undefined) return;
    world.start(
      STOREFRONT,
      turn % 4 === 3
        ? merge(world, change)
        : push(world, change, turn % change.messages.length),
    );
  }
}
