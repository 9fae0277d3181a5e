import { demoConfig } from "./demo/server/demo-config.js";
import { readSettings, type DemoSettings } from "./demo/server/settings.js";

/** The demo's server (`npm start`). The package itself is built by `scripts/build.ts`. */
export default demoConfig(settingsOrSentence());

/** Somebody who mistyped a variable needs the sentence, not the stack. */
function settingsOrSentence(): DemoSettings {
  try {
    return readSettings(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
