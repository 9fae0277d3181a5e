/**
 * A real Backstage to try the plugin in, one for each frontend system, in front of the
 * simulated Buildkite, or of the real one:
 *
 *   npm run backstage [-- legacy|next]
 *   BUILDKITE_API_TOKEN=… BUILDKITE_PIPELINE=organization/pipeline npm run backstage
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DemoSettings, readSettings } from "../demo/server/settings.js";
import { Backend, freePort } from "./backstage/backend.js";
import {
  SYSTEMS,
  type System,
  buildApp,
  install,
  packAll,
} from "./backstage/prepare.js";
import {
  TOKEN_WITHOUT_LOGS,
  serveBuildkite,
} from "./backstage/simulated-buildkite.js";
import { root } from "./backstage/step.js";

const PORTS: Readonly<Record<System, number>> = { legacy: 7007, next: 7008 };

const systems = systemsFrom(process.argv.slice(2));
const settings = readSettings(process.env);
if (settings.mode === "proxied" && !settings.pipeline)
  stop(
    "BUILDKITE_API_TOKEN is set: name a pipeline too, as BUILDKITE_PIPELINE=organization/pipeline.",
  );
packAll();
install();
systems.forEach(buildApp);

const stops: (() => Promise<void>)[] = [];
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    void Promise.all(stops.map((stop) => stop())).then(() => process.exit(0));
  });

const { buildkite, components, path } = await behind(settings);
for (const system of systems) {
  const port = await freePort(PORTS[system]);
  const backend = await Backend.start({
    system,
    port,
    buildkite,
    components,
  });
  stops.push(() => backend.stop());
  console.log(`  ${system.padEnd(7)} ${backend.url}${path}`);
}
console.log("Sign in with “Enter”; Ctrl-C stops all.");

function systemsFrom(names: readonly string[]): readonly System[] {
  if (names.length === 0) return SYSTEMS;
  const chosen = SYSTEMS.filter((system) => names.includes(system));
  if (chosen.length === names.length) return chosen;
  return stop(`Name ${SYSTEMS.join(" or ")}, or neither for both.`);
}

/** The Buildkite that the proxy forwards to, and the component to open. */
async function behind(settings: DemoSettings) {
  if (settings.mode === "proxied") {
    console.log("\nBackstage, in front of Buildkite:");
    return {
      buildkite: { url: "https://api.buildkite.com", token: settings.token },
      components: [componentOf(settings.pipeline)],
      path: "/catalog/default/component/yours/ci-cd",
    };
  }
  const server = await serveBuildkite({ scenario: settings.scenario });
  stops.push(() => server.stop());
  console.log(
    `\nBackstage, in front of a simulated Buildkite (${server.url}):`,
  );
  return {
    buildkite: { ...server, tokenWithoutLogs: TOKEN_WITHOUT_LOGS },
    components: [],
    path: "/catalog/default/component/storefront/ci-cd",
  };
}

/** The file of a component with the pipeline that was named. */
function componentOf(pipeline: string | undefined) {
  const file = join(root, ".cache/backstage/yours.yaml");
  mkdirSync(join(file, ".."), { recursive: true });
  const entity = {
    apiVersion: "backstage.io/v1alpha1",
    kind: "Component",
    metadata: {
      name: "yours",
      annotations: { "buildkite.com/pipeline-slug": pipeline },
    },
    spec: { type: "service", lifecycle: "production", owner: "shop" },
  };
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(entity));
  return file;
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
