import type { ReactiveElement } from "lit";
import { pageAddress } from "../../api/build-address.js";
import type { PipelineRef } from "../../api/types.js";
import { HostSettingsController } from "../../live/host-settings.js";
import {
  tabsBeside,
  unusualTab,
  type ViewTab,
} from "../../routing/list-view.js";
import { UrlSync } from "../../routing/url-sync.js";
import {
  isPrefix,
  type AddressGrammar,
  type ViewState,
} from "../../routing/view-state.js";
import {
  FILTER_PARAMETERS,
  fromSearchParams,
  toSearchParams,
} from "../build-filters/filter-address.js";
import { NO_FILTERS, type FilterState } from "../build-filters/filter-state.js";
import { BuildkiteNavigateEvent, type PipelineView } from "./events.js";

/** What a view shows, as its properties have it, and how it is routed. */
interface NavigatedHost extends ReactiveElement {
  build: number | undefined;
  job: string | undefined;
  line: string | undefined;
  tab: ViewTab | undefined;
  filters: FilterState;
  readonly urlSync: boolean;
  readonly urlPrefix: string;
  readonly hrefFor: ((view: PipelineView) => string) | undefined;
}

/** Takes a view from one place to the next, and keeps the page's address in step if it is to. */
export class Navigation {
  readonly #host: NavigatedHost;
  readonly #ref: () => PipelineRef | undefined;
  readonly #url: UrlSync;
  readonly #settings: HostSettingsController;
  #started = false;

  constructor(host: NavigatedHost, ref: () => PipelineRef | undefined) {
    this.#host = host;
    this.#ref = ref;
    this.#settings = new HostSettingsController(host);
    this.#url = new UrlSync(host, {
      grammar: () => this.#grammar(),
      onRead: (view) => this.#show(view),
    });
  }

  get view(): PipelineView {
    const { build, job, line, tab, filters } = this.#host;
    return { build, job, line, tab, filters };
  }

  /** The address of what shows after `change`; Buildkite's own page where nobody routes, or this one. */
  href(change: Partial<PipelineView>): string {
    const view = this.#after(change);
    return (
      this.#host.hrefFor?.(view) ??
      this.#url.href(stateOf(view)) ??
      this.#buildkitePage(view)
    );
  }

  /** Shows something else, unless whoever routes says otherwise. */
  go(change: Partial<PipelineView>, { replace = false } = {}): void {
    const view = this.#after(change);
    const event = new BuildkiteNavigateEvent(view, this.href(change), replace);
    if (!this.#host.dispatchEvent(event)) return;
    Object.assign(this.#host, view);
    if (replace) this.#url.replace(stateOf(view));
    else this.#url.push(stateOf(view));
  }

  /** Looks at the build, or at the pipeline, in another way. A host whose addresses leave tabs out is not asked. */
  look(view: ViewTab): void {
    const tab = unusualTab(view, this.#host.build);
    if (this.#hostRoutesTabs) this.go({ tab });
    else this.#host.tab = tab;
  }

  /** For the host's `willUpdate`: another build begins with its usual tab, where no address says which. */
  forgetTab(): void {
    if (!this.#hostRoutesTabs) this.#host.tab = undefined;
  }

  /** Begins anew: for another pipeline, whose builds are others. A host that routes says itself what shows. */
  reset(): void {
    if (this.#host.hrefFor) return;
    Object.assign(this.#host, NOWHERE);
    this.#url.replace(stateOf(this.view));
  }

  /** Begins with the builds of a branch; an address that a host keeps should say so, too. */
  async narrow(branch: string): Promise<void> {
    this.#host.filters = { ...NO_FILTERS, branches: [branch] };
    this.#url.replace(stateOf(this.view));
    // What a host then sets is for the next update.
    await this.#host.updateComplete;
    const { view } = this;
    this.#host.dispatchEvent(
      new BuildkiteNavigateEvent(view, this.href({}), true),
    );
  }

  /** For the host's `willUpdate`: shows what the address says at first. */
  sync(): void {
    this.#url.sync();
  }

  /** What shows after `change`. A build has other tabs than the pipeline. */
  #after(change: Partial<PipelineView>): PipelineView {
    const view = { ...this.view, ...change };
    return { ...view, tab: unusualTab(view.tab, view.build) };
  }

  /** So does this page's own address. */
  get #hostRoutesTabs(): boolean {
    const { hrefFor } = this.#host;
    if (!hrefFor) return true;
    const [first, second] = tabsBeside(this.#host.build).map((tab) =>
      hrefFor({ ...this.view, tab }),
    );
    return first !== second;
  }

  #grammar(): AddressGrammar | undefined {
    const { urlSync, urlPrefix } = this.#host;
    if (!urlSync) return undefined;
    const prefix = isPrefix(urlPrefix) ? urlPrefix : "";
    return { prefix, filterParameters: FILTER_PARAMETERS };
  }

  #show(state: ViewState): void {
    const host = this.#host;
    const first = !this.#started;
    this.#started = true;
    const { build, job, line, tab } = state;
    // At first, attributes hold for what the address says nothing of.
    if (!first || build !== undefined || tab !== undefined)
      Object.assign(host, { build, job, line, tab });
    if (!first || state.filters !== "") host.filters = this.#filtersOf(state);
    if (first) this.#url.replace(stateOf(this.view));
  }

  /** The same object while it says the same, so that nothing is asked again for it. */
  #filtersOf({ filters }: ViewState): FilterState {
    const current = this.#host.filters;
    return filters === queryOf(current)
      ? current
      : fromSearchParams(new URLSearchParams(filters));
  }

  #buildkitePage({ build: number, job }: PipelineView): string {
    const ref = this.#ref();
    if (!ref) return "";
    if (!this.#settings.buildkiteLinks) return location.href;
    if (number === undefined) return pageAddress(ref);
    return pageAddress({ ...ref, number, ...(job ? { job } : {}) });
  }
}

const NOWHERE: PipelineView = {
  build: undefined,
  job: undefined,
  line: undefined,
  tab: undefined,
  filters: NO_FILTERS,
};

function stateOf({ tab, filters, ...place }: PipelineView): ViewState {
  return { ...place, tab, filters: queryOf(filters) };
}

function queryOf(filters: FilterState): string {
  return toSearchParams(filters).toString();
}
