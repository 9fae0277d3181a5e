import type { CellSize, SurfaceFont } from "../../log/terminal/terminal-row.js";
import type { LogViewport } from "./log-viewport.js";
import { PROBE } from "./scroller-template.js";
import type { TerminalLayer } from "./terminal-layer.js";

/** Keeps the window's size and that of a character up to date. */
export class LogMeasure {
  readonly #viewport: LogViewport;
  readonly #layer: TerminalLayer;
  readonly #onChange: () => void;
  readonly #size = new ResizeObserver(() => this.take());
  /** A web font that arrives late, or another size, makes the probe's text another width. */
  readonly #fontSize = new ResizeObserver(() => this.#onFontChange());
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
    this.#scroller = scroller;
    this.#probe = probe;
    this.#size.observe(scroller);
    this.#fontSize.observe(probe);
  }

  stop(): void {
    this.#size.disconnect();
    this.#fontSize.disconnect();
  }

  /** Measures now: the terminal has come, whose cells have a size of their own. */
  take(): void {
    if (!this.#scroller) return;
    const { clientWidth, clientHeight } = this.#scroller;
    this.#viewport.setSize(clientWidth, clientHeight);
    const cell = this.#layer.surface?.cell ?? this.#probedCell;
    if (cell) this.#viewport.setCell(cell);
    this.#onChange();
  }

  /** As the probe's text is set; the terminal takes it over. */
  font(probe: HTMLElement): SurfaceFont {
    const { fontFamily, fontSize } = getComputedStyle(probe);
    return { family: fontFamily, size: Number.parseFloat(fontSize) };
  }

  #onFontChange(): void {
    if (this.#probe) this.#layer.surface?.setFont(this.font(this.#probe));
    this.take();
  }

  get #probedCell(): CellSize | undefined {
    if (!this.#probe) return undefined;
    const { width, height } = this.#probe.getBoundingClientRect();
    return { width: width / PROBE.length, height };
  }
}
