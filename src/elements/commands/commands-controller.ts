import { ContextConsumer } from "@lit/context";
import type { ReactiveController, ReactiveElement } from "lit";
import {
  commandsContext,
  type CommandRegistry,
  type CommandSource,
} from "./command-registry.js";

/**
 * Gives what an element can do to the palette around it, through shadow roots, for as long
 * as the element is on the page:
 *
 *     new CommandsController(this, () => [{ id: "copy-link", label: …, run: … }]);
 */
export class CommandsController implements ReactiveController {
  readonly #source: CommandSource;
  #registry: CommandRegistry | undefined;
  #remove: (() => void) | undefined;

  constructor(host: ReactiveElement, source: CommandSource) {
    this.#source = source;
    host.addController(this);
    new ContextConsumer(host, {
      context: commandsContext,
      subscribe: true,
      callback: (registry) => this.#join(registry),
    });
  }

  /** There is a palette around the element. */
  get isListed(): boolean {
    return this.#registry !== undefined;
  }

  hostDisconnected(): void {
    this.#join(undefined);
  }

  #join(registry: CommandRegistry | undefined): void {
    this.#remove?.();
    this.#registry = registry;
    this.#remove = registry?.add(this.#source);
  }
}
