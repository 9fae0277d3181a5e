import type {
  RowSurface,
  SurfaceFont,
  TerminalRow,
} from "../../log/terminal/terminal-row.js";

/** Makes the surface; the module with xterm.js in it is fetched only when a log is opened. */
async function createSurface(
  container: HTMLElement,
  font: SurfaceFont,
): Promise<RowSurface> {
  const { XtermSurface } = await import("../../log/terminal/xterm-surface.js");
  return new XtermSurface(container, font);
}

export interface Picture {
  readonly rows: readonly (TerminalRow | undefined)[];
  readonly columns: number;
  readonly firstColumn: number;
  /** Pixels to move the whole by, for rows and columns that are scrolled off in part. */
  readonly shiftX: number;
  readonly shiftY: number;
}

/**
 * How long (ms) the terminal keeps out of the way: its code and its first rows cost some
 * 100 ms, while plain rows are there at once. Where a log has no lines yet it loads
 * meanwhile.
 */
const AFTER_ROWS = 60;
const WITHOUT_ROWS = 100;

/** Brings the surface into being once, keeps it at the window's size, and paints it. */
export class TerminalLayer {
  readonly #onReady: () => void;
  readonly #onFailure: () => void;
  #surface: RowSurface | undefined;
  #container: HTMLElement | undefined;
  #picture: Picture | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #rowsShown = false;

  /**
   * @param onReady Something can be painted.
   * @param onFailure The terminal could not be loaded; plain rows stay.
   */
  constructor(onReady: () => void, onFailure: () => void) {
    this.#onReady = onReady;
    this.#onFailure = onFailure;
  }

  get surface(): RowSurface | undefined {
    return this.#surface;
  }

  /** Makes the surface in good time; asked after every rendering. */
  prepare(
    container: HTMLElement,
    font: () => SurfaceFont,
    rowsShown: boolean,
  ): void {
    if (this.#container || this.#rowsShown) return;
    const open = () => this.#open(container, font());
    if (!rowsShown) {
      this.#timer ??= setTimeout(open, WITHOUT_ROWS);
      return;
    }
    this.#rowsShown = true;
    clearTimeout(this.#timer);
    this.#frame = requestAnimationFrame(() => {
      this.#timer = setTimeout(open, AFTER_ROWS);
    });
  }

  paint(picture: Picture): void {
    this.#picture = picture;
    this.#surface?.resize(picture.columns, picture.rows.length);
    this.#surface?.paint(picture.rows, picture.firstColumn);
  }

  close(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#timer = undefined;
    this.#rowsShown = false;
    this.#surface?.dispose();
    this.#surface = undefined;
    this.#container = undefined;
  }

  #open(container: HTMLElement, font: SurfaceFont): void {
    this.#container = container;
    createSurface(container, font).then(
      (surface) => {
        if (this.#container !== container) {
          surface.dispose();
          return;
        }
        this.#surface = surface;
        surface.onDrawn = () => this.#shift();
        this.#onReady();
      },
      () => this.#onFailure(),
    );
  }

  /** In the frame that shows the rows, so that text and shift never disagree. */
  #shift(): void {
    const { shiftX = 0, shiftY = 0 } = this.#picture ?? {};
    if (this.#container)
      this.#container.style.transform = `translate(${-shiftX}px, ${-shiftY}px)`;
  }
}
