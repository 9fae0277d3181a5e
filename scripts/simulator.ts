/**
 * The simulated Buildkite over HTTP, on loopback:
 *
 *   npm run simulator -- --port 17080 [--scenario busy] [--strip-headers] [--speed 10]
 *
 * `/v2/…` answers as `https://api.buildkite.com` does, for callers that bring the token;
 * `/api/proxy/buildkite/api/…` answers as a portal's proxy in front of it.
 */
import { createServer } from "node:http";
import { parseArgs } from "node:util";

import { httpHandler } from "../src/testing/http.js";
import {
  scenarios,
  simulateBuildkite,
  systemClock,
} from "../src/testing/index.js";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "17080" },
    scenario: { type: "string", default: "demo" },
    "strip-headers": { type: "boolean", default: false },
    speed: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log("--port N --scenario NAME --strip-headers --speed N --seed N\n");
  for (const { name, description } of scenarios) {
    console.log(`  ${name.padEnd(8)} ${description}`);
  }
  process.exit(0);
}

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`--port takes a number up to 65535, not ${values.port}.`);
if (!scenarios.some(({ name }) => name === values.scenario))
  stop(`There is no scenario ${values.scenario}; see --help.`);
const buildkite = simulateBuildkite({
  scenario: values.scenario,
  clock: systemClock(Number(values.speed)),
  seed: Number(values.seed),
  stripHeaders: values["strip-headers"],
  // Another origin than 127.0.0.1, as the real storage is another than the API.
  artifactOrigin: `http://localhost:${port}`,
});

const asPortal = httpHandler(buildkite.handle, { below: buildkite.baseUrl });
const asStorage = httpHandler(buildkite.storage, { below: "/artifacts" });
const asApi = httpHandler(buildkite.api);

const server = createServer((request, response) => {
  asPortal(request, response, () =>
    asStorage(request, response, () => asApi(request, response)),
  );
});
server.on("error", (error) => stop(error.message));
server.listen(port, "127.0.0.1", () => {
  const host = `http://127.0.0.1:${port}`;
  console.log(`Simulated Buildkite, scenario "${values.scenario}":`);
  console.log(`  the API    ${host}/v2 (Bearer ${buildkite.token})`);
  console.log(`  a portal   ${host}${buildkite.baseUrl}/v2`);
});

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
