import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";
import type { Clock } from "../../src/testing/index.js";
import { buildkiteDemo } from "./demo-plugin.js";
import type { DemoSettings } from "./settings.js";
import { workerScript } from "./worker-script.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/**
 * As tight as a portal's may be: no script that is not a file of this server. Styles
 * are written by xterm.js; pictures of people and emoji come from elsewhere.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Those that are loaded late, where Vite does not look for them at first. */
const DEPENDENCIES = ["lit", "@lit/context", "@lit/task", "@xterm/xterm"];

/** Vite's settings for the demo; tests start it with a clock of their own. */
export function demoConfig(settings: DemoSettings, clock?: Clock): UserConfig {
  return {
    root: `${repository}/demo`,
    plugins: [buildkiteDemo(settings, clock), workerScript()],
    resolve: {
      // The pages import what a user of the package would; here it is the source.
      tsconfigPaths: true,
      // Without Vite's "development" condition: Lit would greet the console with it.
      conditions: ["module", "browser"],
    },
    // Found and bundled anew at each start (0.1 s): finding one later reloads the page.
    optimizeDeps: { force: true, include: DEPENDENCIES },
    server: {
      headers: { "content-security-policy": CONTENT_SECURITY_POLICY },
      host: "127.0.0.1",
      cors: false,
      fs: {
        allow: [
          `${repository}/demo`,
          `${repository}/src`,
          `${repository}/node_modules`,
        ],
      },
    },
  };
}
