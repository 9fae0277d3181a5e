import { demoConfig } from "./demo/server/demo-config.js";
import { readSettings } from "./demo/server/settings.js";

/** The demo's server (`npm start`). The package itself is built by `scripts/build.ts`. */
export default demoConfig(readSettings(process.env));
