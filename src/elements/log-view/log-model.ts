import type { LineFilter } from "../../log/core/line-filter.js";
import type { LogGroup, LogText } from "../../log/core/log-text.js";
import { RowModel, type LogRow } from "../../log/core/rows.js";
import type { LiveLog } from "../../log/worker/worker-document.js";
import type { LogPosition } from "./selection.js";

/** The log on show, and the rows that it makes: with groups folded or a filter on, and long lines wrapped or not. */
export class LogModel {
  readonly #onChange: () => void;
  readonly #willChange: () => void;
  #log: LogText | undefined;
  #rows: RowModel | undefined;
  #version = 0;
  #unsubscribe: (() => void) | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onChange Is called when the log has grown, or other rows show.
   * @param willChange Is called just before other rows show because of what a person did.
   */
  constructor(onChange: () => void, willChange: () => void = () => {}) {
    this.#onChange = onChange;
    this.#willChange = willChange;
  }

  /** Another number whenever other rows show of the same lines, or of another log. */
  get version(): number {
    return this.#version;
  }

  get rowCount(): number {
    return this.#rows?.rowCount ?? 0;
  }

  /** Only what a filter lets through is on show. Folds rest meanwhile. */
  get isFiltered(): boolean {
    return this.#rows?.filter !== undefined;
  }

  /** Begins with another log; the same one keeps its folds. */
  setLog(log: LogText | undefined): void {
    if (log === this.#log) return;
    this.#log = log;
    this.#rows = log && new RowModel(log);
    this.#version++;
  }

  /** Calls back whenever the log grows, until stopped. */
  listen(): void {
    this.stop();
    if (isLive(this.#log))
      this.#unsubscribe = this.#log.subscribe(this.#onChange);
  }

  stop(): void {
    clearTimeout(this.#later);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Takes in what the log has become; `wrap` is in columns. */
  update(wrap: number | undefined, filter: LineFilter | undefined): void {
    if (!this.#rows) return;
    if (wrap !== this.#rows.wrap || filter !== this.#rows.filter)
      this.#version++;
    this.#rows.wrap = wrap;
    this.#rows.update();
    this.#rows.filter = filter;
    // Millions of matches come in helpings, between which the page lives on.
    clearTimeout(this.#later);
    if (this.#rows.pending) this.#later = setTimeout(this.#onChange);
  }

  row(index: number): LogRow | undefined {
    return this.#rows?.row(index);
  }

  /** Where a row begins. */
  positionOf(row: number): LogPosition | undefined {
    const found = this.row(row);
    if (!found || !this.#log) return undefined;
    const { line, from } = found;
    const offset = from === 0 ? 0 : this.#log.offsetAt(line, from);
    return { line, offset };
  }

  /** The row that shows a place; that of its group's header or of the gap where it is hidden. */
  rowOf({ line, offset }: LogPosition): number {
    if (!this.#rows || !this.#log) return 0;
    if (this.#rows.wrap === undefined || offset === 0)
      return this.#rows.rowOf(line);
    return this.#rows.rowOf(line, this.#log.columnAt(line, offset));
  }

  /** The group whose header stands on a line. */
  groupAt(line: number): LogGroup | undefined {
    const group = this.groupOf(line);
    return group?.line === line ? group : undefined;
  }

  /** The group that a line is in. */
  groupOf(line: number): LogGroup | undefined {
    const groups = this.#log?.groups;
    return groups?.at(groups.indexAt(line));
  }

  /** Nothing is folded away; a filter shows what matches in all groups. */
  isOpen(group: LogGroup): boolean {
    return this.isFiltered || (this.#rows?.isOpen(group) ?? group.open);
  }

  /** There is something to fold: the group has lines, and no filter decides what shows. */
  isFoldable({ line, endLine }: LogGroup): boolean {
    return endLine > line + 1 && !this.isFiltered;
  }

  /** Folds or unfolds the group whose header stands on a line. */
  toggle(line: number): void {
    const group = this.groupAt(line);
    if (!group || !this.isFoldable(group)) return;
    this.#change((rows) => rows.setOpen(group, !this.isOpen(group)));
  }

  setAllOpen(open: boolean): void {
    this.#change((rows) => rows.setAllOpen(open));
  }

  /** Shows a line that is folded away or filtered out. */
  uncover(line: number): void {
    if (this.#rows?.isHidden(line)) this.#change((rows) => rows.uncover(line));
  }

  /** Shows up to `count` more lines from the top of the gap that `line` is filtered out in. */
  revealGap(line: number, count: number): void {
    this.#change((rows) => rows.revealGap(line, count));
  }

  #change(act: (rows: RowModel) => void): void {
    if (!this.#rows) return;
    this.#willChange();
    this.#version++;
    act(this.#rows);
    this.#onChange();
  }
}

function isLive(log: LogText | undefined): log is LiveLog {
  return log !== undefined && "subscribe" in log;
}
