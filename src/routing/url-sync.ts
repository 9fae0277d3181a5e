import type { ReactiveController, ReactiveControllerHost } from "lit";
import {
  readView,
  sameView,
  writeView,
  type AddressGrammar,
  type ViewState,
} from "./view-state.js";

export interface UrlSyncOptions {
  /** How the view stands in the address; `undefined` while it is to be left alone. */
  readonly grammar: () => AddressGrammar | undefined;
  /** The address says to show this. */
  readonly onRead: (view: ViewState) => void;
}

/** Which view each prefix of this page's address belongs to. */
const owners = new Map<string, UrlSync>();

/**
 * Keeps a view and the page's address in step: what is written is a step in the
 * browser's history, and going back is read. Of several views with the same prefix
 * the first has the address, so that they do not overwrite each other's.
 */
export class UrlSync implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: UrlSyncOptions;
  #connected = false;
  /** The prefix under which this view has the address. */
  #prefix: string | undefined;

  constructor(host: ReactiveControllerHost, options: UrlSyncOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Records a step that "back" undoes. */
  push(view: ViewState): void {
    this.#write(view, (address) => history.pushState(null, "", address));
  }

  /** Amends the current step, as typing in a filter does. */
  replace(view: ViewState): void {
    // The state belongs to whoever made this step: a router keeps its own in it.
    this.#write(view, (address) =>
      history.replaceState(history.state, "", address),
    );
  }

  /** This page's address with `view` on show; `undefined` while the address is left alone. */
  href(view: ViewState): string | undefined {
    const grammar = this.#own();
    return grammar && writeView(new URL(location.href), view, grammar).href;
  }

  /**
   * Reads the address where that has not been done yet. For the host's `willUpdate`:
   * the grammar may follow from attributes, which are all set by then.
   */
  sync(): void {
    const before = this.#prefix;
    const grammar = this.#own();
    if (grammar && grammar.prefix !== before) this.#read(grammar);
  }

  hostConnected(): void {
    this.#connected = true;
    addEventListener("popstate", this.#onMove);
    addEventListener("hashchange", this.#onMove);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    removeEventListener("popstate", this.#onMove);
    removeEventListener("hashchange", this.#onMove);
    this.#letGo();
  }

  readonly #onMove = (): void => {
    const grammar = this.#own();
    if (grammar) this.#read(grammar);
  };

  #read(grammar: AddressGrammar): void {
    this.#options.onRead(readView(new URL(location.href), grammar));
  }

  #write(view: ViewState, commit: (address: string) => void): void {
    const grammar = this.#own();
    if (!grammar) return;
    const address = new URL(location.href);
    if (sameView(readView(address, grammar), view)) return;
    commit(writeView(address, view, grammar).href);
  }

  /** The grammar, if the address is this view's to read and write; takes it where nobody has it. */
  #own(): AddressGrammar | undefined {
    const grammar = this.#connected ? this.#options.grammar() : undefined;
    if (grammar?.prefix !== this.#prefix) this.#letGo();
    if (!grammar) return undefined;
    if (!owners.has(grammar.prefix)) {
      owners.set(grammar.prefix, this);
      this.#prefix = grammar.prefix;
    }
    return owners.get(grammar.prefix) === this ? grammar : undefined;
  }

  #letGo(): void {
    if (this.#prefix === undefined) return;
    owners.delete(this.#prefix);
    this.#prefix = undefined;
  }
}
