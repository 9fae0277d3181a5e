import type { Draw } from "./generated-log-draw.js";
import type { LogParts } from "./generated-log.js";
import * as scenes from "./generated-log-scenes.js";
import { prepareLines } from "./generated-log-text.js";
import { LAST_LINE, RARE_NEEDLE } from "./generated-log-needles.js";

/** How many variants there are of each scene: how often it comes. */
const SHARES: readonly (readonly [(draw: Draw) => string[], number])[] = [
  [scenes.install, 6],
  [scenes.imageBuild, 4],
  [scenes.imagePull, 3],
  [scenes.goTests, 2],
  [scenes.unitTests, 6],
  [scenes.serviceLog, 5],
  [scenes.jsonLog, 5],
  [scenes.compile, 5],
  [scenes.bundle, 3],
  [scenes.plan, 3],
  [scenes.reports, 1],
];

/** What a CI job writes: some forty scenes of a few hundred lines. */
export function ciParts(draw: Draw): LogParts {
  return {
    opening: prepareLines(scenes.checkout(draw)),
    scenes: SHARES.flatMap(([scene, variants]) =>
      draw.list(variants, () => prepareLines(scene(draw))),
    ),
    rare: prepareLines([
      "--- :gear: Machine room",
      `\x1b[1;31m${RARE_NEEDLE}\x1b[0m`,
      "goroutine 1 [running]:",
    ]),
    ending: prepareLines([
      "\x1b[0m",
      "^^^ +++",
      "\x1b[31m🚨 Error: The command exited with status 1\x1b[0m",
      "~~~ Running global pre-exit hook",
      LAST_LINE,
    ]),
    newline: "\n",
  };
}
