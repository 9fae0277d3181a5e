import { Terminal } from "@xterm/xterm";
import xtermCss from "@xterm/xterm/css/xterm.css?inline";
import { LINE_HEIGHT } from "./cell-size.js";
import { cellUnicode } from "./cell-unicode.js";
import { paintRow } from "./row-painter.js";
import { surfaceStyles } from "./surface-styles.js";
import type {
  CellSize,
  RowSurface,
  SurfaceFont,
  TerminalRow,
} from "./terminal-row.js";

/** No autowrap: rows are cut to size before they are written. No cursor. */
const SETUP = "\x1b[?7l\x1b[?25l";

/**
 * Erases the screen. Erasing row by row (`CSI K`) would keep each row's old markers
 * and links alive, some thousands after a minute of scrolling; `CSI 2J` drops them.
 */
const CLEAR = "\x1b[0m\x1b[2J\x1b[H";

/**
 * Rows painted by xterm.js, which holds the window being looked at and nothing else:
 * no scrollback, no input, no selection, no links of its own.
 */
export class XtermSurface implements RowSurface {
  onDrawn: () => void = () => {};

  readonly #terminal: Terminal;
  readonly #container: HTMLElement;
  /** What was written last, until the size has changed. */
  #written: string | undefined;
  /** It is on the screen. */
  #isDrawn = false;

  /** @param container Is filled, and made inert: what it shows is told to assistive technology by the view. */
  constructor(container: HTMLElement, font: SurfaceFont) {
    this.#container = container;
    // Inert keeps xterm's hidden text area ("Terminal input") from focus and from the
    // accessibility tree, and the pointer for the view.
    container.inert = true;
    container.setAttribute("aria-hidden", "true");
    adoptStyles(container.getRootNode());

    this.#terminal = new Terminal({
      allowProposedApi: true,
      scrollback: 0,
      lineHeight: LINE_HEIGHT,
      fontFamily: font.family,
      fontSize: font.size,
      // Bold is bold; what a log prints in dark blue stays dark blue.
      drawBoldTextInBrightColors: false,
      cursorInactiveStyle: "none",
    });
    this.#terminal.unicode.register(cellUnicode);
    this.#terminal.unicode.activeVersion = cellUnicode.version;
    this.#terminal.open(container);
    this.#terminal.onRender(() => {
      this.#isDrawn = true;
      this.onDrawn();
    });
    this.#terminal.write(SETUP);
  }

  get cell(): CellSize {
    const screen = this.#container.querySelector(".xterm-screen");
    const { width, height } =
      screen?.getBoundingClientRect() ?? new DOMRect(0, 0, 0, 0);
    return {
      width: width / this.#terminal.cols,
      height: height / this.#terminal.rows,
    };
  }

  resize(columns: number, rows: number): void {
    if (columns === this.#terminal.cols && rows === this.#terminal.rows) return;
    this.#written = undefined;
    this.#terminal.resize(columns, rows);
  }

  paint(rows: readonly (TerminalRow | undefined)[], firstColumn: number): void {
    const columns = this.#terminal.cols;
    const text = rows
      .slice(0, this.#terminal.rows)
      .map((row) => (row ? paintRow(row, firstColumn, columns) : ""))
      .join("\r\n");
    // A log that grows below the window is drawn no more often for that: xterm.js makes
    // every row's elements anew.
    if (text === this.#written) {
      if (this.#isDrawn) this.onDrawn();
      return;
    }
    this.#written = text;
    this.#isDrawn = false;
    // xterm.js parses what follows an input at once rather than in a later task, so
    // that the rows are drawn in the frame of the scroll event that asked for them.
    this.#terminal.input("", true);
    this.#terminal.write(CLEAR + text);
  }

  setFont({ family, size }: SurfaceFont): void {
    const { options } = this.#terminal;
    // xterm.js measures only what changes, and a font that arrives late has the name
    // and the size that it had before. It renders all rows anew for every change.
    if (family === options.fontFamily && size === options.fontSize)
      options.fontFamily = "monospace";
    options.fontFamily = family;
    options.fontSize = size;
  }

  dispose(): void {
    this.onDrawn = () => {};
    this.#terminal.dispose();
    this.#container.replaceChildren();
  }
}

let sheets: readonly CSSStyleSheet[] | undefined;

/** Once for all surfaces, and once per root however many surfaces it holds. */
function adoptStyles(root: Node): void {
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  sheets ??= [xtermCss, surfaceStyles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  const missing = sheets.filter(
    (sheet) => !root.adoptedStyleSheets.includes(sheet),
  );
  root.adoptedStyleSheets.push(...missing);
}
