import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import "../../define/log-comparison.js";
import "../../define/provider.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  type BuildSpec,
  ManualClock,
  pipeline,
  type SimulatedBuildkite,
  simulateBuildkite,
  type SimulationOptions,
} from "../../testing/index.js";
import type { BuildkiteLogComparison } from "./log-comparison.js";

/** A comparison on the page, beside the simulated Buildkite that it comes from. */
export class ShownComparison {
  readonly element: BuildkiteLogComparison;
  readonly server: SimulatedBuildkite;
  readonly clock: ManualClock;

  constructor(
    element: BuildkiteLogComparison,
    server: SimulatedBuildkite,
    clock: ManualClock,
  ) {
    this.element = element;
    this.server = server;
    this.clock = clock;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("The comparison has not rendered");
    return shadowRoot;
  }

  get text(): string {
    return this.root.textContent.replace(/\s+/g, " ").trim();
  }

  get rows(): readonly HTMLTableRowElement[] {
    return [...this.root.querySelectorAll("tr")];
  }

  /** Lines that are marked as new, or as gone. */
  lines(kind: "new" | "gone"): readonly string[] {
    return [...this.root.querySelectorAll(`td.${kind} .line`)].map(
      ({ textContent }) => textContent,
    );
  }

  /** What was asked for, below the pipeline. */
  get requests(): readonly string[] {
    return this.server.requests.map(
      ({ method, path }) =>
        `${method} ${decodeURIComponent(path).replace(/^.*\/pipelines\//, "")}`,
    );
  }

  async says(text: string): Promise<void> {
    await waitUntil(
      async () => {
        await this.clock.advance(0);
        return this.text.includes(text);
      },
      `says ${text}`,
      { timeout: 10_000 },
    );
    await this.element.updateComplete;
  }

  button(words: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll("button")].find(
      (button) =>
        button.textContent.includes(words) ||
        button.getAttribute("aria-label") === words,
    );
    if (!found) throw new Error(`There is no button ${words}`);
    return found;
  }
}

export async function showComparison(
  number: number,
  {
    builds,
    slug = "acme/web",
    job = ({ name }) => name?.includes("Tests") ?? false,
    properties,
    before,
    width = 1_200,
    ...options
  }: SimulationOptions & {
    readonly builds?: readonly BuildSpec[];
    readonly slug?: string;
    /** Tells the job of the build. */
    readonly job?: (job: { readonly name?: string | null }) => boolean;
    readonly properties?: Partial<BuildkiteLogComparison>;
    /** Runs before the element asks for anything. */
    readonly before?: (server: SimulatedBuildkite) => void;
    /** CSS pixels. */
    readonly width?: number;
  },
): Promise<ShownComparison> {
  const clock = new ManualClock();
  const server = simulateBuildkite({
    clock,
    limits: { user: 100_000, organization: 100_000 },
    ...(builds && { pipelines: [pipeline(slug, { builds })] }),
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
  const place = await fixture(
    html`<buildkite-provider .store=${store}
      ><div style="inline-size: ${width}px"></div
    ></buildkite-provider>`,
  );
  const element = document.createElement("buildkite-log-comparison");
  const found = server.world
    .build(slug, number)
    ?.jobs.find((one) => job(one as { name?: string | null }));
  Object.assign(element, {
    pipeline: slug,
    number,
    job: found?.id ?? "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b",
    ...properties,
  });
  place.querySelector("div")?.append(element);
  await element.updateComplete;
  await observed(element);
  return new ShownComparison(element, server, clock);
}
