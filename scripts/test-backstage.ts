/**
 * Everything that needs a Backstage: packs the packages, installs them into a real one,
 * checks and tests them there, and ends with one line that counts it all.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { SYSTEMS, buildApp, install, packAll } from "./backstage/prepare.js";
import { root } from "./backstage/step.js";
import { findOrInstallBrowser } from "./find-browser.js";
import {
  type Outcome,
  conclude,
  nodeTestsIn,
  run,
  runNodeTests,
} from "./node-tests.js";

const outcomes: Outcome[] = [];
try {
  process.env.CHROME_PATH = findOrInstallBrowser();
  packAll();
  install();
  const checks = ["--import", "tsx", "scripts/check-backstage.ts"];
  if (!run("Checks", checks)) outcomes.push({ passed: 0, failed: 1 });
  const units = nodeTestsIn("backstage-common/src", "backstage-wrapper/src");
  outcomes.push(runNodeTests("Tests of the plugin", units));
  SYSTEMS.forEach(buildApp);
  rmSync(join(root, ".cache/backstage/failures"), {
    recursive: true,
    force: true,
  });
  outcomes.push(
    runNodeTests("Tests in Backstage", nodeTestsIn("backstage-app/test"), [
      // Each starts a backend and a browser.
      "--test-concurrency=1",
    ]),
  );
} catch (error) {
  // A step that failed has printed why; nothing after it could be tested.
  console.log(error instanceof Error ? error.message : String(error));
  outcomes.push({ passed: 0, failed: 1 });
}
conclude(outcomes);
