import { ContextConsumer, createContext } from "@lit/context";
import type { ReactiveElement } from "lit";
import { pageAddress } from "../api/build-address.js";
import type { BuildRef, JobRef, PipelineRef } from "../api/types.js";
import { BUILDS_PER_PAGE } from "./queries.js";

/** What the host of a page decides for every element below its provider. */
export interface HostSettings {
  /** Builds that a list asks for at once, 1 to 100. */
  readonly perPage: number;
  /** Whether people may be led to buildkite.com, where not everybody has an account. */
  readonly buildkiteLinks: boolean;
  /** Whether keys that are a single character may do anything. */
  readonly singleKeys: boolean;
}

const DEFAULTS: HostSettings = {
  perPage: BUILDS_PER_PAGE,
  buildkiteLinks: true,
  singleKeys: true,
};

export const hostSettingsContext = createContext<HostSettings | undefined>(
  Symbol.for("buildkite-host-settings"),
);

/** Gives an element the settings of the closest provider. */
export class HostSettingsController {
  readonly #consumer: ContextConsumer<
    typeof hostSettingsContext,
    ReactiveElement
  >;

  constructor(host: ReactiveElement) {
    this.#consumer = new ContextConsumer(host, {
      context: hostSettingsContext,
      subscribe: true,
    });
  }

  get perPage(): number {
    return this.#settings.perPage;
  }

  get buildkiteLinks(): boolean {
    return this.#settings.buildkiteLinks;
  }

  get singleKeys(): boolean {
    return this.#settings.singleKeys;
  }

  /** The page on buildkite.com; `undefined` where the host wants no links there. */
  pageAddress(ref: PipelineRef | BuildRef | JobRef): string | undefined {
    return this.buildkiteLinks ? pageAddress(ref) : undefined;
  }

  get #settings(): HostSettings {
    return this.#consumer.value ?? DEFAULTS;
  }
}

/** A page size that Buildkite takes; the largest for what is no number. */
export function pageSize(wanted: number | undefined): number {
  if (wanted === undefined || Number.isNaN(wanted)) return BUILDS_PER_PAGE;
  return Math.min(BUILDS_PER_PAGE, Math.max(1, Math.trunc(wanted)));
}
