import { ContextConsumer, createContext } from "@lit/context";
import type { ReactiveElement } from "lit";
import type { Messages } from "./messages.js";
import { english } from "./translated.js";

/** The words below a provider, where its host has replaced them. */
export const messagesContext = createContext<Messages | undefined>(
  Symbol.for("buildkite-messages"),
);

/** Words, and the language to write times and numbers in. */
export type SpokenMessages = Pick<MessagesController, "words" | "language">;

/** Gives an element its words, and the language to write times and numbers in. */
export class MessagesController {
  readonly #host: ReactiveElement;
  readonly #consumer: ContextConsumer<typeof messagesContext, ReactiveElement>;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#consumer = new ContextConsumer(host, {
      context: messagesContext,
      subscribe: true,
    });
  }

  get words(): Messages {
    return this.#consumer.value ?? english;
  }

  /** The closest `lang`, through shadow roots; the browser's own where there is none. */
  get language(): string {
    let node: Node | null = this.#host;
    while (node) {
      const found: Element | null | undefined =
        node instanceof Element ? node.closest("[lang]") : undefined;
      const language = found?.getAttribute("lang");
      if (language && isLanguage(language)) return language;
      const root: Node = node.getRootNode();
      node = root instanceof ShadowRoot ? root.host : null;
    }
    return navigator.language;
  }
}

/** A `lang` that is no language tag would make every `Intl` formatter throw. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
