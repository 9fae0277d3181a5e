import { noChange, nothing, render } from "lit";
import { directive, Directive, type ElementPart } from "lit/directive.js";

/**
 * Fills the last child of a `<details>` while that is open. What nobody sees would be nodes
 * all the same.
 */
class WhileOpen extends Directive {
  #details: HTMLDetailsElement | undefined;
  #content: unknown;

  override update(
    { element }: ElementPart,
    [content]: Parameters<WhileOpen["render"]>,
  ): unknown {
    if (!this.#details) {
      this.#details = element as HTMLDetailsElement;
      this.#details.addEventListener("toggle", () => this.#fill());
    }
    return this.render(content);
  }

  override render(content: unknown): unknown {
    this.#content = content;
    this.#fill();
    return noChange;
  }

  #fill(): void {
    const { open, lastElementChild } = this.#details ?? {};
    if (lastElementChild instanceof HTMLElement)
      render(open ? this.#content : nothing, lastElementChild);
  }
}

export const whileOpen = directive(WhileOpen);
