import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveElement,
  type TemplateResult,
} from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { ref } from "lit/directives/ref.js";

/** More than anybody reads; typing narrows them. */
const MOST = 50;

interface ComboBoxOptions {
  /** Of the text field; the list's and its options' ids are made from it. */
  readonly id: string;
  /** Puts a suggestion into the field. */
  readonly pick: (value: string) => void;
}

interface ComboBoxField {
  readonly name: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  /** Names the list of suggestions. */
  readonly label: string;
  readonly pattern: string;
  readonly isInvalid: boolean;
  readonly describedBy: string;
}

/**
 * A required text field with suggestions, after the ARIA pattern of an editable combo box
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Unlike a `<datalist>` it offers all
 * of them although the field has a value, and only those that fit once somebody types.
 */
export class ComboBox implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: ComboBoxOptions;
  #isOpen = false;
  /** Somebody has typed since the list was opened. */
  #isNarrowed = false;
  /** The option that the arrow keys have reached; -1 for none. */
  #active = -1;
  #shown: readonly string[] = [];

  constructor(host: ReactiveElement, options: ComboBoxOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  template(field: ComboBoxField): TemplateResult {
    const { id } = this.#options;
    const { suggestions, value } = field;
    const wanted = value.trim().toLowerCase();
    this.#shown = suggestions
      .filter(
        (each) => !this.#isNarrowed || each.toLowerCase().includes(wanted),
      )
      .slice(0, MOST);
    const isOpen = this.#isShown;
    return html`<div class="combo">
      <input
        id=${id}
        name=${field.name}
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        required
        data-focus
        pattern=${field.pattern}
        aria-labelledby="${id}-label"
        aria-autocomplete="list"
        aria-expanded=${isOpen}
        aria-controls="${id}-list"
        aria-activedescendant=${ifDefined(isOpen && this.#active >= 0 ? this.#idOf(this.#active) : undefined)}
        aria-invalid=${field.isInvalid}
        aria-describedby=${field.describedBy}
        .value=${live(value)}
        @input=${this.#onInput}
        @keydown=${this.#onKeyDown}
        @click=${this.#onClick}
        @blur=${this.#onBlur}
      />
      <ul
        id="${id}-list"
        role="listbox"
        aria-label=${field.label}
        ?hidden=${!isOpen}
      >
        ${isOpen ? this.#shown.map((each, at) => this.#option(each, at)) : nothing}
      </ul>
    </div>`;
  }

  #option(value: string, at: number): TemplateResult {
    const isActive = at === this.#active;
    return html`<li
      id=${this.#idOf(at)}
      role="option"
      aria-selected=${isActive}
      @mousedown=${keepFocus}
      @click=${() => this.#pick(at)}
      ${isActive ? ref(scrollHere) : nothing}
    >
      <bdi>${value}</bdi>
    </li>`;
  }

  /** A list of nothing is none. */
  get #isShown(): boolean {
    return this.#isOpen && this.#shown.length > 0;
  }

  #idOf(at: number): string {
    return `${this.#options.id}-${at}`;
  }

  #set(isOpen: boolean, active = -1, isNarrowed = this.#isNarrowed): void {
    this.#isOpen = isOpen;
    this.#active = active;
    this.#isNarrowed = isOpen && isNarrowed;
    this.#host.requestUpdate();
  }

  #pick(at: number): void {
    const value = this.#shown[at];
    if (value !== undefined) this.#options.pick(value);
    this.#set(false);
  }

  #move(by: 1 | -1): void {
    const count = this.#shown.length;
    if (!this.#isOpen) this.#set(true, by === 1 ? 0 : count - 1);
    else {
      // Past either end is the field itself.
      const next = this.#active + by;
      this.#set(true, next < -1 ? count - 1 : next >= count ? -1 : next);
    }
  }

  readonly #onInput = (): void => this.#set(true, -1, true);

  readonly #onClick = (): void => this.#set(!this.#isOpen);

  /** Also where an update takes the field away, which is no time to ask for another one. */
  readonly #onBlur = (): void => {
    if (this.#isOpen)
      void this.#host.updateComplete.then(() => this.#set(false));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const isReached = this.#isShown && this.#active >= 0;
    if (event.key === "ArrowDown") this.#move(1);
    else if (event.key === "ArrowUp") this.#move(-1);
    else if (event.key === "Enter" && isReached) this.#pick(this.#active);
    else if (event.key === "Escape" && this.#isShown) this.#set(false);
    else return;
    // Neither does Enter send the form, nor does Escape close the dialog.
    event.preventDefault();
  };
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

function scrollHere(option: Element | undefined): void {
  option?.scrollIntoView({ block: "nearest" });
}
