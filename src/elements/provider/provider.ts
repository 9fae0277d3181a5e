import { ContextProvider } from "@lit/context";
import { LitElement, css, html, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { BuildkiteClient } from "../../api/client.js";
import { liveContext } from "../../live/context.js";
import { hostSettingsContext, pageSize } from "../../live/host-settings.js";
import { LiveStore } from "../../live/live-store.js";
import type { Messages } from "../../messages/messages.js";
import { messagesContext } from "../../messages/messages-controller.js";

/**
 * Tells every element below it where Buildkite is. It shows nothing of its own.
 *
 * ```html
 * <buildkite-provider base-url="/api/proxy/buildkite/api">
 *   <buildkite-pipeline pipeline="acme/web"></buildkite-pipeline>
 * </buildkite-provider>
 * ```
 *
 * @element buildkite-provider
 * @slot - The elements that share this connection.
 */
export class BuildkiteProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The proxy that holds the token, as a path or an `https:` URL; never Buildkite itself. */
  @property({ attribute: "base-url" }) accessor baseUrl = "";

  /** How to reach the proxy, where the host's own `fetch` adds its session. */
  @property({ attribute: false }) accessor fetch: typeof fetch | undefined;

  /** A client made by the host; wins over `baseUrl` and `fetch`. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** How many builds a list asks for at once, 1 to 100. */
  @property({ attribute: "per-page", converter: numberOf })
  accessor perPage: number | undefined;

  /**
   * No link leads to buildkite.com, for people who have no account there. Rows of a list
   * are links only where the host routes (`hrefFor`, `url-sync`).
   */
  @property({ attribute: "hide-buildkite-links", type: Boolean })
  accessor hideBuildkiteLinks = false;

  /**
   * The most requests a minute that polling may bring this page to; 0 polls nothing. What a
   * person opens, refreshes or does counts, but never waits. Everything on the same client
   * shares one ceiling: the provider that was last told holds.
   */
  @property({ attribute: "requests-per-minute", converter: numberOf })
  accessor requestsPerMinute: number | undefined;

  /** `off`: no single character does anything, where the host has such keys itself. */
  @property() accessor keys: "on" | "off" = "on";

  /** A store made by the host, with a clock of its own; wins over `client`. */
  @property({ attribute: false }) accessor store: LiveStore | undefined;

  /** Other words than the English ones. */
  @property({ attribute: false }) accessor messages: Messages | undefined;

  readonly #live = new ContextProvider(this, {
    context: liveContext,
    initialValue: undefined,
  });
  readonly #settings = new ContextProvider(this, {
    context: hostSettingsContext,
    initialValue: undefined,
  });
  readonly #messages = new ContextProvider(this, {
    context: messagesContext,
    initialValue: undefined,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const connected =
      changed.has("baseUrl") ||
      changed.has("fetch") ||
      changed.has("client") ||
      changed.has("store");
    if (connected) this.#live.setValue(this.store ?? this.#storeOfClient());
    // Not said, it is left to the store, which may have been told by whoever made it.
    const said = connected && this.requestsPerMinute !== undefined;
    if (said || changed.has("requestsPerMinute"))
      this.#limit(this.requestsPerMinute);
    if (SETTINGS.some((name) => changed.has(name)))
      this.#settings.setValue({
        perPage: pageSize(this.perPage),
        buildkiteLinks: !this.hideBuildkiteLinks,
        singleKeys: this.keys !== "off",
      });
    if (changed.has("messages")) this.#messages.setValue(this.messages);
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  #limit(requestsPerMinute: number | undefined): void {
    const store = this.#live.value;
    if (store) store.requestsPerMinute = requestsPerMinute;
  }

  #storeOfClient(): LiveStore | undefined {
    if (this.client) return LiveStore.for(this.client);
    if (!this.baseUrl) return undefined;
    const { baseUrl, fetch } = this;
    return LiveStore.for(
      new BuildkiteClient(fetch ? { baseUrl, fetch } : { baseUrl }),
    );
  }
}

/** What `HostSettings` are made of. */
const SETTINGS = ["perPage", "hideBuildkiteLinks", "keys"] as const;

/** An attribute that is empty says nothing: it is no 0. */
function numberOf(text: string | null): number | undefined {
  return text?.trim() ? Number(text) : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-provider": BuildkiteProvider;
  }
}
