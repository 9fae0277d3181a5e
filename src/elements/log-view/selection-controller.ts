import type { LogText } from "../../log/core/log-text.js";
import type { LogCommand } from "./keys.js";
import type { PointerSelectionTarget } from "./pointer-selection.js";
import {
  isEmpty,
  LogSelection,
  type Granularity,
  type LogPosition,
  type TextRange,
} from "./selection.js";
import { characterStep, wordStep, type Direction } from "./selection-steps.js";

/** What the selection needs to know of the view it is made in. */
export interface SelectionHost {
  readonly log: LogText | undefined;
  /** Rows that a key for a page moves by. */
  readonly pageRows: number;
  /** The character at a place of the page, or the gap between two that is nearest to it. */
  positionAt(x: number, y: number, nearest: "character" | "gap"): LogPosition;
  /** In cells from the start of the row. */
  columnOf(position: LogPosition): number;
  /** A column of the row so many rows below, or above where negative; folded lines are passed over. */
  rowsAway(position: LogPosition, rows: number, column: number): LogPosition;
  /** The first place in view. */
  firstPosition(): LogPosition;
  isInView(position: LogPosition): boolean;
  reveal(position: LogPosition): void;
  scrollBy(x: number, y: number): void;
  requestUpdate(): void;
  /** Something is selected that was not, or the reverse. */
  selectionChanged(empty: boolean): void;
}

type Extend = Extract<LogCommand, `extend${string}`>;

/** Turns what a person does by mouse, finger and keyboard into a selection. */
export class SelectionController implements PointerSelectionTarget {
  readonly #host: SelectionHost;
  #selection: LogSelection | undefined;
  #granularity: Granularity = "character";
  /** The column that keys for rows keep to, over rows that are shorter. */
  #column: number | undefined;

  constructor(host: SelectionHost) {
    this.#host = host;
  }

  /** `undefined` while nothing is selected. */
  get range(): TextRange | undefined {
    const { log } = this.#host;
    const range = log && this.#selection?.range(log);
    return range && !isEmpty(range) ? range : undefined;
  }

  /** Where keys select from: the end that moves, or the first place in view. */
  get caret(): LogPosition {
    return this.#live?.head ?? this.#host.firstPosition();
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
    const selection = this.#live ?? LogSelection.at(log, this.caret);
    const column = this.#column ?? this.#host.columnOf(selection.head);
    const head = this.#moved(selection.head, command, log, column);
    this.#set(selection.extendTo(head));
    if (BY_ROWS.has(command)) this.#column = column;
    this.#host.reveal(head);
  }

  /** Not what was only clicked at, and has been scrolled away from since. */
  get #live(): LogSelection | undefined {
    const selection = this.#selection;
    if (!selection || this.range) return selection;
    return this.#host.isInView(selection.head) ? selection : undefined;
  }

  #moved(
    head: LogPosition,
    command: Extend,
    log: LogText,
    column: number,
  ): LogPosition {
    const rows = (by: number) => this.#host.rowsAway(head, by, column);
    switch (command) {
      case "extendUp":
        return rows(-1);
      case "extendDown":
        return rows(1);
      case "extendPageUp":
        return rows(-this.#host.pageRows);
      case "extendPageDown":
        return rows(this.#host.pageRows);
      case "extendLeft":
        return characterStep(log, head, -1) ?? this.#nextLine(head, -1, log);
      case "extendRight":
        return characterStep(log, head, 1) ?? this.#nextLine(head, 1, log);
      case "extendWordLeft":
        return wordStep(log, head, -1) ?? this.#nextLine(head, -1, log);
      case "extendWordRight":
        return wordStep(log, head, 1) ?? this.#nextLine(head, 1, log);
      case "extendRowStart":
        return this.#host.rowsAway(head, 0, 0);
      case "extendRowEnd":
        return this.#host.rowsAway(head, 0, Infinity);
      case "extendStart":
        return { line: 0, offset: 0 };
      case "extendEnd":
        return LogSelection.everything(log).head;
    }
  }

  /** From the end of a line to the start of the next one that is shown, or the other way round. */
  #nextLine(
    head: LogPosition,
    direction: Direction,
    log: LogText,
  ): LogPosition {
    const { line } = this.#host.rowsAway(head, direction, 0);
    if (line === head.line) return head;
    return { line, offset: direction > 0 ? 0 : log.lengthOf(line) };
  }

  #position(x: number, y: number): LogPosition {
    const nearest = this.#granularity === "character" ? "gap" : "character";
    return this.#host.positionAt(x, y, nearest);
  }

  #set(selection: LogSelection | undefined): void {
    const before = this.range === undefined;
    this.#selection = selection;
    this.#column = undefined;
    const empty = this.range === undefined;
    if (empty !== before) this.#host.selectionChanged(empty);
    this.#host.requestUpdate();
  }
}

const BY_ROWS: ReadonlySet<Extend> = new Set([
  "extendUp",
  "extendDown",
  "extendPageUp",
  "extendPageDown",
]);
