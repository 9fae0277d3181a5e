import { fixture, html, waitUntil } from "@open-wc/testing";
import type { LitElement } from "lit";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import { parsePipelineSlug } from "../../api/slugs.js";
import type { Build, Job } from "../../api/types.js";
import { LiveStore } from "../../live/live-store.js";
import { buildQuery } from "../../live/queries.js";
import "../../define/provider.js";
import {
  ManualClock,
  simulateBuildkite,
  type SimulatedBuildkite,
  type SimulationOptions,
} from "../../testing/index.js";
import type { ActHost } from "./act-host.js";

/** A control, as a test sees it. */
export type ActElement = LitElement &
  ActHost & { job?: Job | undefined; ask(): boolean };

export type ActTag =
  | "buildkite-rebuild-button"
  | "buildkite-cancel-button"
  | "buildkite-retry-failed-button"
  | "buildkite-retry-button"
  | "buildkite-reprioritize-button"
  | "buildkite-unblock-button"
  | "buildkite-new-build-button";

export interface ActOptions extends SimulationOptions {
  readonly properties?: Partial<ActElement>;
  /** The job that a control for jobs is about; the build's first unless told otherwise. */
  readonly jobOf?: (build: Build) => Job | undefined;
  /** The control is about the build, or one of its jobs; true unless told otherwise. */
  readonly isOfBuild?: boolean;
}

/** A control on a page, with build 1 of `acme/web` kept up to date as its owner would. */
export interface ShownAct {
  readonly server: SimulatedBuildkite;
  readonly clock: ManualClock;
  readonly store: LiveStore;
  readonly element: ActElement;
  readonly button: () => HTMLButtonElement | null;
  readonly dialog: () => HTMLDialogElement;
  readonly confirm: () => HTMLButtonElement | null;
  readonly reason: () => string;
  readonly hint: () => HTMLElement | null;
  /** What has the focus, in words. */
  readonly focused: () => string;
  /** How often Buildkite was asked with this method for a path that matches. */
  readonly asked: (method: string, path: RegExp) => number;
  /** Opens the question by its button, once that can be used. */
  readonly ask: () => Promise<void>;
  readonly settled: () => Promise<void>;
}

export const words = (root: ParentNode | null | undefined): string =>
  root?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

const firstJob = (build: Build) => build.jobs?.[0];

export async function showAct(
  tag: ActTag,
  { properties, jobOf = firstJob, isOfBuild = true, ...options }: ActOptions,
): Promise<ShownAct> {
  const clock = new ManualClock();
  const server = simulateBuildkite({ clock, ...options });
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    now: () => clock.now(),
    storage: mapStorage(),
  });
  const store = new LiveStore({ client, clock });
  const element = document.createElement(tag) as ActElement;
  Object.assign(element, { pipeline: "acme/web", ...properties });
  const query = buildQuery(client, {
    ...parsePipelineSlug("acme/web"),
    number: 1,
  });
  const known = () => store.peek<Build>(query.key).value;
  store.watch(query, () => {
    if (!isOfBuild) return;
    const build = known();
    element.build = build;
    // A control is about the job that it was given first, whatever becomes of that.
    element.job =
      build?.jobs?.find(({ id }) => id === element.job?.id) ??
      (build && jobOf(build));
  });
  await waitUntil(known, "the build is loaded");
  const provider = await fixture(
    html`<buildkite-provider .store=${store}></buildkite-provider>`,
  );
  provider.append(element);
  await element.updateComplete;
  const inside = element.shadowRoot!;
  const shown: ShownAct = {
    server,
    clock,
    store,
    element,
    button: () => inside.querySelector("[part=button]"),
    dialog: () => inside.querySelector("dialog")!,
    confirm: () => inside.querySelector("dialog .primary"),
    reason: () => words(inside.querySelector("[part=reason]")),
    hint: () => inside.querySelector("[popover]"),
    focused: () => words(inside.activeElement),
    asked: (method, path) =>
      server.requests.filter(
        (request) => request.method === method && path.test(request.path),
      ).length,
    ask: async () => {
      await waitUntil(() => shown.button()?.ariaDisabled === "false");
      shown.button()!.focus();
      shown.button()!.click();
      await waitUntil(() => shown.dialog().open);
    },
    settled: async () => {
      await clock.advance(0);
      await waitUntil(
        () => server.requests.every(({ status }) => status !== 0),
        "every request is answered",
      );
      await clock.advance(0);
      await element.updateComplete;
    },
  };
  await shown.settled();
  return shown;
}
