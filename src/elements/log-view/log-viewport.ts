import type { CellSize } from "../../log/terminal/terminal-row.js";
import { ScrollScale } from "./scroll-scale.js";

/** Rows of air after the last line, so that it does not stick to the edge. */
const TAIL_ROWS = 1;

/** Where the window stands in the log, and how much it shows; in pixels and in rows. */
export class LogViewport {
  readonly #scale = new ScrollScale();
  /** From left to right: a line of 40 MB is wider than any element can be. */
  readonly #sideways = new ScrollScale();
  #contentWidth = 0;
  #rowCount = 0;
  #cell: CellSize = { width: 8, height: 18 };
  #width = 0;
  #height = 0;
  get cell(): CellSize {
    return this.#cell;
  }

  /** Of the window, without scrollbars. */
  get width(): number {
    return this.#width;
  }

  get height(): number {
    return this.#height;
  }

  get trackHeight(): number {
    return this.#scale.trackHeight;
  }

  get trackWidth(): number {
    return this.#sideways.trackHeight;
  }

  /** What the container's `scrollTop` has to be. */
  get scrollTop(): number {
    return this.#scale.scrollTop;
  }

  /** What the container's `scrollLeft` has to be. */
  get scrollLeft(): number {
    return this.#sideways.scrollTop;
  }

  /** Pixels of the lines that are scrolled off to the left. */
  get left(): number {
    return this.#sideways.top;
  }

  /** The place of the window's top, in rows; a fraction stands for what is scrolled off of the first. */
  get top(): number {
    return this.#scale.top / this.#cell.height;
  }

  /** The furthest that `top` goes. */
  get maxTop(): number {
    return this.#scale.maxTop / this.#cell.height;
  }

  /** The row at the top of the window. */
  get firstRow(): number {
    return Math.floor(this.top);
  }

  /** How many pixels of it are scrolled off. */
  get offset(): number {
    return this.#scale.top - this.firstRow * this.#cell.height;
  }

  /** Rows that the window can show, cut ones at both edges included. */
  get rowsInView(): number {
    return Math.ceil(this.#height / this.#cell.height) + 1;
  }

  /** Rows that a key for a page moves by: one stays for the eye to hold on to. */
  get pageRows(): number {
    return Math.max(1, Math.floor(this.#height / this.#cell.height) - 1);
  }

  get isAtEnd(): boolean {
    return this.#scale.top >= this.#scale.maxTop - this.#cell.height;
  }

  setCell(cell: CellSize): void {
    // Nothing can be measured while the log is not displayed.
    if (cell.width === 0 || cell.height === 0) return;
    const row = this.#scale.top / this.#cell.height;
    this.#cell = cell;
    this.#resize();
    this.moveToRow(row);
  }

  setSize(width: number, height: number): void {
    this.#width = width;
    this.#height = height;
    this.#resize();
  }

  /** How wide the lines are, with what stands beside them; 0 where they are as wide as the window. */
  setContentWidth(width: number): void {
    if (width === this.#contentWidth) return;
    this.#contentWidth = width;
    this.#resize();
  }

  setRowCount(rowCount: number): void {
    this.#rowCount = rowCount;
    this.#resize();
  }

  /** Puts a row at the top of the window; a fraction stands for a part of it. */
  moveToRow(row: number): void {
    this.#scale.moveTo(row * this.#cell.height);
  }

  moveToEnd(): void {
    this.#scale.moveTo(Infinity);
  }

  moveByPixels(x: number, y: number): void {
    this.#scale.moveTo(this.#scale.top + y);
    this.moveToLeft(this.left + x);
  }

  moveToLeft(left: number): void {
    this.#sideways.moveTo(left);
  }

  /** Puts a row in the middle of the window, as far as the ends allow it. */
  showInMiddle(row: number): void {
    this.moveToRow(row - Math.floor(this.#height / this.#cell.height / 2));
  }

  /** Moves as little as shows the whole row, with some of what stands around it. */
  reveal(row: number): void {
    const margin = Math.min(3, Math.floor(this.pageRows / 3));
    const first = this.#scale.top / this.#cell.height;
    const visible = this.#height / this.#cell.height;
    if (row >= first + margin && row + 1 <= first + visible - margin) return;
    this.moveToRow(row - Math.floor(visible / 3));
  }

  /** Takes in a scroll event; returns how far the log has moved: up, where negative. */
  scrolledTo(scrollTop: number, scrollLeft: number): number {
    const before = this.#scale.top;
    this.#scale.scrolledTo(scrollTop);
    this.#sideways.scrolledTo(scrollLeft);
    return this.#scale.top - before;
  }

  /** Scrolling has come to rest; true where that moves the thumb. */
  settle(): boolean {
    const { scrollTop, scrollLeft } = this;
    this.#scale.settle();
    this.#sideways.settle();
    return this.scrollTop !== scrollTop || this.scrollLeft !== scrollLeft;
  }

  #resize(): void {
    const rows = this.#rowCount === 0 ? 0 : this.#rowCount + TAIL_ROWS;
    this.#scale.resize(rows * this.#cell.height, this.#height);
    this.#sideways.resize(this.#contentWidth, this.#width);
  }
}
