import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import "../../define/job-log.js";
import "../../define/provider.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  build,
  type JobSpec,
  ManualClock,
  pipeline,
  type SimulatedBuildkite,
  simulateBuildkite,
  type SimulationOptions,
} from "../../testing/index.js";
import { ShownLog } from "../log-view/log-view.harness.js";
import type { BuildkiteJobLog } from "./job-log.js";

export const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";
export const START = Date.parse("2026-11-20T09:30:00Z");

/** A job's log on the page, beside the simulated Buildkite that it comes from. */
export class ShownJob {
  readonly element: BuildkiteJobLog;
  readonly server: SimulatedBuildkite;
  readonly clock: ManualClock;

  constructor(
    element: BuildkiteJobLog,
    server: SimulatedBuildkite,
    clock: ManualClock,
  ) {
    this.element = element;
    this.server = server;
    this.clock = clock;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("The element has not rendered");
    return shadowRoot;
  }

  /** Everything around the log itself; before there is one, what stands in its place. */
  get viewer(): ShadowRoot {
    return (
      this.root.querySelector("buildkite-log-viewer")?.shadowRoot ?? this.root
    );
  }

  get text(): string {
    return [this.root, this.viewer]
      .map(({ textContent }) => textContent.replace(/\s+/g, " ").trim())
      .join(" ");
  }

  /** The log itself, once there is one. */
  get log(): ShownLog {
    const view = this.viewer.querySelector("buildkite-log-view");
    if (!view) throw new Error("There is no log");
    return new ShownLog(view);
  }

  get search(): HTMLElement {
    const search = this.viewer.querySelector("buildkite-log-search");
    if (!search) throw new Error("There is no search");
    return search;
  }

  /** Requests for the log itself. */
  get logRequests(): string[] {
    return this.server.requests
      .filter(({ path }) => /\/log(?:\?|$)/.test(path))
      .map(({ method }) => method);
  }

  shows(line: string): boolean {
    return (
      this.viewer.querySelector("buildkite-log-view") !== null &&
      this.log.painted.some((row) => row.includes(line))
    );
  }

  async painted(line: string): Promise<void> {
    await waitUntil(() => this.shows(line), `${line} is painted`, {
      timeout: 10_000,
    });
  }

  /** Lets time pass, a second at a time, until the line is there. */
  async paintedInTime(line: string): Promise<void> {
    await waitUntil(
      async () => {
        await this.clock.advance(1_000);
        return this.shows(line);
      },
      `${line} is painted in time`,
      { timeout: 10_000 },
    );
  }

  /** Lets time pass, a second at a time, until it is said. */
  async saysInTime(text: string): Promise<void> {
    await waitUntil(
      async () => {
        await this.clock.advance(1_000);
        return this.text.includes(text);
      },
      `says ${text} in time`,
      { timeout: 10_000 },
    );
  }

  async says(text: string): Promise<void> {
    await waitUntil(() => this.text.includes(text), `says ${text}`, {
      timeout: 10_000,
    });
  }

  button(label: string): HTMLElement {
    const found = this.viewer.querySelector<HTMLElement>(
      `[aria-label="${label}"]`,
    );
    if (!found) throw new Error(`There is no button ${label}`);
    return found;
  }

  async look(text: string): Promise<void> {
    const input = this.search.shadowRoot?.querySelector("input");
    if (!input) throw new Error("There is no field");
    input.value = text;
    input.dispatchEvent(new Event("input"));
    await this.element.updateComplete;
  }
}

/** The file that the page offers next; the browser's own dialog is kept shut. */
export function nextDownload(): Promise<File> {
  return new Promise((resolve, reject) => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      HTMLAnchorElement.prototype.click = click;
      fetch(this.href)
        .then((answer) => answer.blob())
        .then((blob) => resolve(new File([blob], this.download)))
        .catch(reject);
    };
  });
}

export async function showJob(
  jobs: readonly JobSpec[],
  {
    before,
    properties,
    state = "passed",
    ...options
  }: SimulationOptions & {
    readonly state?: string;
    readonly properties?: Partial<BuildkiteJobLog>;
    /** Runs before the element asks for anything. */
    readonly before?: (server: SimulatedBuildkite) => void;
  } = {},
): Promise<ShownJob> {
  const clock = new ManualClock(START + 60_000);
  const server = simulateBuildkite({
    clock,
    limits: { user: 100_000, organization: 100_000 },
    pipelines: [pipeline("acme/web", { builds: [build({ state, jobs })] })],
    ...options,
  });
  before?.(server);
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
  const element = document.createElement("buildkite-job-log");
  Object.assign(element, {
    pipeline: "acme/web",
    build: 1,
    job: JOB,
    ...properties,
  });
  provider.append(element);
  await observed(element);
  await element.updateComplete;
  return new ShownJob(element, server, clock);
}
