import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { ORDERS, type Order } from "./arrangement.js";

interface Tools {
  readonly words: Messages["pipelines"];
  readonly text: string;
  readonly order: Order;
  /** How many are archived, in words to choose by; `undefined` where none is. */
  readonly archived: string | undefined;
  readonly showArchived: boolean;
  /** How many show, in words. */
  readonly count: string;
  readonly onText: (text: string) => void;
  readonly onOrder: (order: Order) => void;
  readonly onArchived: (show: boolean) => void;
  /** From the search field into the rows. */
  readonly onDown: () => void;
}

/** Above the rows: what to search for, in which order, and how many there are. */
export function listTools(tools: Tools): TemplateResult {
  const { words, archived } = tools;
  return html`<div class="tools" part="tools" role="search">
    ${searchField(tools)}
    <label class="order">
      <span class="visually-hidden">${words.sort}</span>
      <select
        title=${words.sort}
        @change=${({ target }: Event) =>
          tools.onOrder(orderOf((target as HTMLSelectElement).value))}
      >
        ${ORDERS.map(
          (order) =>
            html`<option value=${order} ?selected=${order === tools.order}>
              ${words.orders[order]}
            </option>`,
        )}
      </select>
    </label>
    ${
      archived === undefined
        ? nothing
        : html`<label class="archived-toggle">
            <input
              type="checkbox"
              .checked=${tools.showArchived}
              @change=${({ target }: Event) =>
                tools.onArchived((target as HTMLInputElement).checked)}
            />
            ${archived}
          </label>`
    }
    <span class="count" role="status">${tools.count}</span>
  </div>`;
}

function searchField({ words, text, onText, onDown }: Tools): TemplateResult {
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") onDown();
    else if (event.key === "Escape" && text !== "") onText("");
    else return;
    event.preventDefault();
    // The key has done its work here; a dialog around the list stays open.
    event.stopPropagation();
  };
  return html`<span class="search">
    ${icons.search}
    <input
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${words.search}
      placeholder=${words.search}
      .value=${text}
      @input=${({ target }: Event) =>
        onText((target as HTMLInputElement).value)}
      @keydown=${onKeydown}
    />
  </span>`;
}

function orderOf(value: string): Order {
  return ORDERS.find((order) => order === value) ?? "listed";
}
