import { Folds, groupIndexAt } from "../../log/core/folds.js";
import type { LogGroup, LogText } from "../../log/core/log-text.js";
import { RowModel, type LogRow } from "../../log/core/rows.js";
import { columnAtOffset, offsetAtColumn } from "../../log/terminal/columns.js";
import type { LiveLog } from "../../log/worker/worker-document.js";
import type { LogPosition } from "./selection.js";

/** The log on show, and the rows that it makes: with groups folded, and long lines wrapped or not. */
export class LogModel {
  readonly #onChange: () => void;
  #log: LogText | undefined;
  #folds = new Folds();
  #rows: RowModel | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get rowCount(): number {
    return this.#rows?.rowCount ?? 0;
  }

  /** Begins with another log; the same one keeps its folds. */
  setLog(log: LogText | undefined): void {
    if (log === this.#log) return;
    this.#log = log;
    this.#folds = new Folds();
    this.#rows = log && new RowModel(log, this.#folds);
  }

  /** Calls back whenever the log grows, until stopped. */
  listen(): void {
    this.stop();
    if (isLive(this.#log))
      this.#unsubscribe = this.#log.subscribe(this.#onChange);
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Takes in what the log has become. */
  update(wrap: number | undefined): void {
    if (!this.#rows) return;
    this.#rows.wrap = wrap;
    this.#rows.update();
  }

  row(index: number): LogRow | undefined {
    return this.#rows?.row(index);
  }

  /** Where a row begins. */
  positionOf(row: number): LogPosition | undefined {
    const found = this.row(row);
    if (!found || !this.#log) return undefined;
    const { line, from } = found;
    const offset = from === 0 ? 0 : offsetAtColumn(this.#log.text(line), from);
    return { line, offset };
  }

  /** The row that shows a place; its group's header where it is folded away. */
  rowOf({ line, offset }: LogPosition): number {
    if (!this.#rows || !this.#log) return 0;
    if (this.#rows.wrap === undefined || offset === 0)
      return this.#rows.rowOf(line);
    const column = columnAtOffset(this.#log.text(line), offset);
    return this.#rows.rowOf(line, column);
  }

  /** The group whose header stands on a line. */
  groupAt(line: number): LogGroup | undefined {
    const group = this.#groupOf(line);
    return group?.line === line ? group : undefined;
  }

  isOpen(group: LogGroup): boolean {
    return this.#folds.isOpen(group);
  }

  /** Folds or unfolds the group whose header stands on a line. */
  toggle(line: number): void {
    const group = this.groupAt(line);
    if (!group) return;
    this.#folds.toggle(group);
    this.#refold();
  }

  setAllOpen(open: boolean): void {
    this.#folds.setAll(open);
    this.#refold();
  }

  /** Unfolds what hides a line. */
  uncover(line: number): void {
    const group = this.#groupOf(line);
    if (!group || !this.#rows?.isHidden(line)) return;
    this.#folds.set(group, true);
    this.#refold();
  }

  #groupOf(line: number): LogGroup | undefined {
    const groups = this.#log?.groups ?? [];
    return groups[groupIndexAt(groups, line)];
  }

  #refold(): void {
    this.#rows?.update();
    this.#onChange();
  }
}

function isLive(log: LogText | undefined): log is LiveLog {
  return log !== undefined && "subscribe" in log;
}
