import { deploy } from "./deploy.js";
import { failingTests } from "./failing-tests.js";
import { gitCheckout } from "./git-checkout.js";
import { imagePull } from "./image-pull.js";
import { lint } from "./lint.js";
import { longLog } from "./long-log.js";
import { npmInstall } from "./npm-install.js";
import type { RecordedJob } from "./recorded-log.js";
import { types } from "./types.js";
import { unitTests } from "./unit-tests.js";
import { viteBuild } from "./vite-build.js";

/** A log to play: `content` is what the agent would have sent from a job begun then. */
export interface PlayableLog extends RecordedJob {
  content(startedAt: number): string;
}

/** Logs of real tools by what they show; README.md says how they were made. */
export const recordedLogs = {
  deploy,
  failingTests,
  gitCheckout,
  imagePull,
  lint,
  longLog,
  npmInstall,
  types,
  unitTests,
  viteBuild,
} satisfies Record<string, PlayableLog>;
