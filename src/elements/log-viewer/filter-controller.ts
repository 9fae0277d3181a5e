import type { ReactiveController, ReactiveControllerHost } from "lit";
import { LineFilter } from "../../log/core/line-filter.js";
import type { LogFinder } from "../../log/worker/log-finder.js";
import type { SearchController } from "./search-controller.js";

/** How many lines may show around each match. */
export const CONTEXTS = [0, 2, 5] as const;

export type Context = (typeof CONTEXTS)[number];

/** Shows the lines alone that the search finds, while somebody wants that. */
export class FilterController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #search: SearchController;
  #active = false;
  #context: Context = 0;
  #filter: LineFilter | undefined;
  #finder: LogFinder | undefined;

  constructor(host: ReactiveControllerHost, search: SearchController) {
    this.#host = host;
    this.#search = search;
    host.addController(this);
  }

  /** It is wanted, be there something to filter by or not. */
  get active(): boolean {
    return this.#active;
  }

  get context(): Context {
    return this.#context;
  }

  /** For the view; another one whenever there is something else to filter by. */
  get filter(): LineFilter | undefined {
    return this.#filter;
  }

  toggle(): void {
    this.#active = !this.#active;
    this.#host.requestUpdate();
  }

  setContext(context: Context): void {
    this.#context = context;
    this.#finder = undefined;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const finder = this.#active ? this.#search.finder : undefined;
    if (finder === this.#finder) return;
    this.#finder = finder;
    this.#filter = finder && new LineFilter(finder, this.#context);
  }
}
