import { cellSize } from "../../log/terminal/cell-size.js";
import type { CellSize, SurfaceFont } from "../../log/terminal/terminal-row.js";
import type { LogViewport } from "./log-viewport.js";
import type { TerminalLayer } from "./terminal-layer.js";

/** Keeps the window's size and that of a character up to date. */
export class LogMeasure {
  readonly #viewport: LogViewport;
  readonly #layer: TerminalLayer;
  readonly #onChange: () => void;
  readonly #size = new ResizeObserver(() => this.take());
  /** A web font that arrives late, or another size, makes the probe's text another width. */
  readonly #fontSize = new ResizeObserver(() => this.#onFontChange());
  #screen: MediaQueryList | undefined;
  #scroller: HTMLElement | undefined;
  #probe: HTMLElement | undefined;

  constructor(
    viewport: LogViewport,
    layer: TerminalLayer,
    onChange: () => void,
  ) {
    this.#viewport = viewport;
    this.#layer = layer;
    this.#onChange = onChange;
  }

  start(scroller: HTMLElement, probe: HTMLElement): void {
    this.#watchScreen();
    this.#scroller = scroller;
    this.#probe = probe;
    this.#size.observe(scroller);
    this.#fontSize.observe(probe);
  }

  stop(): void {
    this.#screen?.removeEventListener("change", this.#onScreenChange);
    this.#size.disconnect();
    this.#fontSize.disconnect();
  }

  /** Measures now: the terminal has come, whose cells have a size of their own. */
  take(): void {
    if (!this.#scroller) return;
    const { clientWidth, clientHeight } = this.#scroller;
    this.#viewport.setSize(clientWidth, clientHeight);
    const cell = this.#layer.surface?.cell ?? this.#plainCell;
    if (cell) this.#viewport.setCell(cell);
    this.#onChange();
  }

  /** As the probe's text is set; the terminal takes it over. */
  font(): SurfaceFont {
    if (!this.#probe) throw new Error("There is nothing yet to measure.");
    const { fontFamily, fontSize } = getComputedStyle(this.#probe);
    return { family: fontFamily, size: Number.parseFloat(fontSize) };
  }

  /** Zoom, or a window that is moved to another screen, changes the pixels that cells are rounded to. */
  #watchScreen(): void {
    this.#screen?.removeEventListener("change", this.#onScreenChange);
    this.#screen = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#screen.addEventListener("change", this.#onScreenChange);
  }

  readonly #onScreenChange = () => {
    this.#watchScreen();
    this.#onFontChange();
  };

  #onFontChange(): void {
    this.#layer.surface?.setFont(this.font());
    this.take();
  }

  get #plainCell(): CellSize | undefined {
    if (!this.#probe) return undefined;
    // Not displayed, it has no font that counts.
    if (this.#probe.offsetWidth === 0) return undefined;
    return cellSize(this.font());
  }
}
