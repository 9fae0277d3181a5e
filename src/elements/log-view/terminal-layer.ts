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

/** Brings the surface into being once, keeps it at the window's size, and paints it. */
export class TerminalLayer {
  readonly #onReady: () => void;
  #surface: RowSurface | undefined;
  #container: HTMLElement | undefined;
  #picture: Picture | undefined;

  constructor(onReady: () => void) {
    this.#onReady = onReady;
  }

  get surface(): RowSurface | undefined {
    return this.#surface;
  }

  /** Starts loading; `onReady` is called once something can be painted. */
  open(container: HTMLElement, font: () => SurfaceFont): void {
    if (this.#container) return;
    this.#container = container;
    void createSurface(container, font()).then((surface) => {
      if (this.#container !== container) {
        surface.dispose();
        return;
      }
      this.#surface = surface;
      surface.onDrawn = () => this.#shift();
      this.#onReady();
    });
  }

  paint(picture: Picture): void {
    this.#picture = picture;
    this.#surface?.resize(picture.columns, picture.rows.length);
    this.#surface?.paint(picture.rows, picture.firstColumn);
  }

  close(): void {
    this.#surface?.dispose();
    this.#surface = undefined;
    this.#container = undefined;
  }

  /** In the frame that shows the rows, so that text and shift never disagree. */
  #shift(): void {
    const { shiftX = 0, shiftY = 0 } = this.#picture ?? {};
    if (this.#container)
      this.#container.style.transform = `translate(${-shiftX}px, ${-shiftY}px)`;
  }
}
