import type { LogText } from "../../log/core/log-text.js";
import { rangeText, type TextForm } from "../../log/core/range-text.js";
import type { LogCommand } from "./keys.js";
import type { PointerSelectionTarget } from "./pointer-selection.js";
import {
  isEmpty,
  LogSelection,
  type Granularity,
  type LogPosition,
  type TextRange,
} from "./selection.js";

/** What the selection needs to know of the view it is made in. */
export interface SelectionHost {
  readonly log: LogText | undefined;
  /** The character at a place of the page, or the gap between two that is nearest to it. */
  positionAt(x: number, y: number, nearest: "character" | "gap"): LogPosition;
  /** The place as many rows below, or above where negative; folded lines are passed over. */
  rowsAway(position: LogPosition, rows: number): LogPosition;
  /** The first place in view. */
  firstPosition(): LogPosition;
  reveal(position: LogPosition): void;
  scrollBy(x: number, y: number): void;
  requestUpdate(): void;
  /** Something is selected that was not, or the reverse. */
  selectionChanged(empty: boolean): void;
}

type Extend = Extract<LogCommand, `extend${string}`>;

/** Turns what a person does into a selection, and the selection into text. */
export class SelectionController implements PointerSelectionTarget {
  readonly #host: SelectionHost;
  #selection: LogSelection | undefined;
  #granularity: Granularity = "character";

  constructor(host: SelectionHost) {
    this.#host = host;
  }

  /** `undefined` while nothing is selected. */
  get range(): TextRange | undefined {
    const { log } = this.#host;
    const range = log && this.#selection?.range(log);
    return range && !isEmpty(range) ? range : undefined;
  }

  text(form: TextForm): string | undefined {
    const { log } = this.#host;
    if (!log || !this.range) return undefined;
    return [...rangeText(log, this.range, form)].join("");
  }

  begin(x: number, y: number, by: Granularity, extend: boolean): void {
    const { log } = this.#host;
    if (!log) return;
    if (extend && this.#selection) {
      this.drag(x, y);
      return;
    }
    this.#granularity = by;
    this.#set(LogSelection.at(log, this.#position(x, y), by));
  }

  drag(x: number, y: number): void {
    this.#set(this.#selection?.extendTo(this.#position(x, y)));
  }

  scrollBy(x: number, y: number): void {
    this.#host.scrollBy(x, y);
  }

  selectAll(): void {
    const { log } = this.#host;
    if (log) this.#set(LogSelection.everything(log));
  }

  clear(): void {
    this.#set(undefined);
  }

  /** Moves the end of the selection by a key; where there is none it begins in view. */
  extend(command: Extend): void {
    const { log } = this.#host;
    if (!log) return;
    const selection =
      this.#selection ?? LogSelection.at(log, this.#host.firstPosition());
    const head = this.#moved(selection.head, command, log);
    this.#set(selection.extendTo(head));
    this.#host.reveal(head);
  }

  #moved(head: LogPosition, command: Extend, log: LogText): LogPosition {
    const { line, offset } = head;
    switch (command) {
      case "extendUp":
        return this.#host.rowsAway(head, -1);
      case "extendDown":
        return this.#host.rowsAway(head, 1);
      case "extendLeft":
        return { line, offset: Math.max(0, offset - 1) };
      case "extendRight":
        return { line, offset: Math.min(log.text(line).length, offset + 1) };
      default:
        return head;
    }
  }

  #position(x: number, y: number): LogPosition {
    const nearest = this.#granularity === "character" ? "gap" : "character";
    return this.#host.positionAt(x, y, nearest);
  }

  #set(selection: LogSelection | undefined): void {
    const before = this.range === undefined;
    this.#selection = selection;
    const empty = this.range === undefined;
    if (empty !== before) this.#host.selectionChanged(empty);
    this.#host.requestUpdate();
  }
}
