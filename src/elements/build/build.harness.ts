import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import { LiveStore } from "../../live/live-store.js";
import "../../define/build.js";
import "../../define/provider.js";
import {
  ManualClock,
  simulateBuildkite,
  type SimulatedBuildkite,
  type SimulationOptions,
} from "../../testing/index.js";
import type { BuildkiteBuild } from "./build.js";

/** A build on the page, beside the simulated Buildkite that it comes from. */
export interface ShownBuild {
  readonly server: SimulatedBuildkite;
  readonly clock: ManualClock;
  readonly build: BuildkiteBuild;
  /** Inside the list of jobs. */
  readonly jobs: () => ShadowRoot;
  /** Inside the header. */
  readonly header: () => ShadowRoot;
  readonly rebuild: () => ShadowRoot;
  /** How often Buildkite was asked with this method for a path that matches. */
  readonly asked: (method: string, path: RegExp) => number;
  /** Every request has been answered, and the answers are on the page. */
  readonly settled: () => Promise<void>;
}

export async function showBuild(
  pipeline: string,
  number: number,
  options: SimulationOptions & {
    readonly properties?: Partial<BuildkiteBuild>;
    /** Runs before the element asks for anything. */
    readonly before?: (server: SimulatedBuildkite) => void;
  } = {},
): Promise<ShownBuild> {
  const clock = new ManualClock();
  const server = simulateBuildkite({ clock, ...options });
  options.before?.(server);
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    now: () => clock.now(),
    storage: mapStorage(),
  });
  const store = new LiveStore({ client, clock });
  const provider = await fixture(
    html`<buildkite-provider .store=${store}></buildkite-provider>`,
  );
  const build = document.createElement("buildkite-build");
  Object.assign(build, { pipeline, number, ...options.properties });
  provider.append(build);
  const inside = (tag: string) =>
    build.shadowRoot?.querySelector(tag)?.shadowRoot;
  const shadow = (tag: string) => () => {
    const root = inside(tag);
    if (!root) throw new Error(`There is no <${tag}>`);
    return root;
  };
  await waitUntil(
    () => inside("buildkite-build-header") ?? inside("buildkite-error"),
    "the build, or an error, shows",
  );
  const settled = async () => {
    await clock.advance(0);
    await waitUntil(
      () => server.requests.every(({ status }) => status !== 0),
      "every request is answered",
    );
    await clock.advance(0);
    await build.updateComplete;
  };
  await settled();
  return {
    settled,
    server,
    clock,
    build,
    jobs: shadow("buildkite-job-list"),
    header: shadow("buildkite-build-header"),
    rebuild: shadow("buildkite-rebuild-button"),
    asked: (method, path) =>
      server.requests.filter(
        (request) => request.method === method && path.test(request.path),
      ).length,
  };
}
