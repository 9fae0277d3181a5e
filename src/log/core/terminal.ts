import { elementOf, hyperlink, safeUrl, timestamp } from "./control-strings.js";
import type { CursorPosition } from "./grid.js";
import { InlineImages } from "./images.js";
import type { LogTarget } from "./log-text.js";
import type { Params } from "./params.js";
import { Pens } from "./pens.js";
import type { Screen } from "./screen.js";
import type { SequenceHandler } from "./sequence-parser.js";
import type { Pen } from "./sgr.js";
import type { StyleTable } from "./styles.js";

const NUL_MARK = 0x2400; // ␀
const NUL = 0x00;
const DEL = 0x7f;
const BYTE_ORDER_MARK = 0xfeff;
const SELECT_GRAPHIC_RENDITION = 0x6d; // m
/** Below, no character is hidden, spelt out or wide, but for C1 controls. */
const FIRST_SPECIAL = 0x61c;

const CONTROLS: Readonly<Record<number, (screen: Screen) => void>> = {
  [0x08]: (screen) => screen.grid.move(-1, 0),
  [0x09]: (screen) => screen.tab(),
  [0x0a]: (screen) => screen.newline(),
  [0x0b]: (screen) => screen.newline(),
  [0x0c]: (screen) => screen.newline(),
  [0x0d]: (screen) => screen.carriageReturn(),
};

/** Control sequences by their final character. */
const MOVES: Readonly<
  Record<string, (screen: Screen, params: Params) => void>
> = {
  A: ({ grid }, params) => grid.move(0, -count(params)),
  B: ({ grid }, params) => grid.move(0, count(params)),
  C: ({ grid }, params) => grid.move(count(params), 0),
  D: ({ grid }, params) => grid.move(-count(params), 0),
  E: ({ grid }, params) => {
    grid.move(0, count(params));
    grid.carriageReturn();
  },
  F: ({ grid }, params) => {
    grid.move(0, -count(params));
    grid.carriageReturn();
  },
  G: moveToColumn,
  H: moveTo,
  J: (screen, params) => screen.eraseInDisplay(params.get(0, 0)),
  K: (screen, params) => screen.eraseInLine(params.get(0, 0)),
  X: ({ grid }, params) => grid.eraseCells(count(params)),
  a: ({ grid }, params) => grid.move(count(params), 0),
  d: ({ grid }) => grid.moveToNewRow(),
  e: ({ grid }, params) => grid.move(0, count(params)),
  f: moveTo,
  "`": moveToColumn,
};

function moveToColumn(screen: Screen, params: Params): void {
  const column = count(params) - 1;
  if (column === 0) screen.carriageReturn();
  else screen.grid.moveToColumn(column);
}

function moveTo({ grid }: Screen, params: Params): void {
  grid.moveToNewRow();
  grid.moveToColumn(count(params, 1) - 1);
}

interface SavedCursor {
  readonly position: CursorPosition;
  readonly pen: Pen;
}

/**
 * What the sequences of a log do to the screen. Where a terminal and Buildkite's page
 * differ, docs/log-semantics.md says which of them is followed.
 */
export class Terminal implements SequenceHandler {
  readonly #screen: Screen;
  readonly #styles: StyleTable;
  readonly #images = new InlineImages();
  readonly #pens: Pens;
  #pen: Pen;
  #saved: SavedCursor;
  #time: number | undefined;

  constructor(screen: Screen, styles: StyleTable) {
    this.#screen = screen;
    this.#styles = styles;
    this.#pens = new Pens(styles);
    this.#pen = this.#pens.plain;
    this.#saved = { position: { column: 0, row: 0 }, pen: this.#pen };
  }

  printAscii(bytes: Uint8Array, from: number): number {
    return this.#screen.printAscii(bytes, from);
  }

  print(code: number): void {
    if (code < FIRST_SPECIAL) {
      if (!isC1(code)) this.#screen.print(code);
    } else if (isBidiControl(code)) {
      // Spelt out: it cannot reorder what is around it, and nothing is hidden.
      this.#printText(
        `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`,
      );
    } else if (code !== BYTE_ORDER_MARK) {
      this.#screen.print(code);
    }
  }

  control(byte: number): void {
    if (byte === NUL) this.#screen.print(NUL_MARK);
    else CONTROLS[byte]?.(this.#screen);
  }

  escape(final: number): void {
    const char = String.fromCharCode(final);
    if (char === "7") this.#save();
    else if (char === "8") this.#restore();
    else if (char === "D") this.#screen.grid.index();
    else if (char === "E") {
      this.#screen.grid.index();
      this.#screen.carriageReturn();
    } else if (char === "M") this.#screen.grid.reverseIndex();
    else if (char === "c") this.#usePen(this.#pens.plain);
  }

  csi(final: number, params: Params): void {
    if (final === SELECT_GRAPHIC_RENDITION) {
      this.#usePen(this.#pens.select(this.#pen, params));
      return;
    }
    const char = String.fromCharCode(final);
    if (char === "s") this.#save();
    else if (char === "u") this.#restore();
    else MOVES[char]?.(this.#screen, params);
  }

  osc(payload: Uint8Array, cut: boolean): void {
    const url = hyperlink(payload);
    if (url !== undefined) {
      this.#usePen(
        this.#pens.link(this.#pen, this.#link(cut ? undefined : safeUrl(url))),
      );
      return;
    }
    const element = elementOf(payload, cut, this.#images);
    if (!element) return;
    const pen = this.#pen;
    this.#usePen(this.#pens.link(pen, this.#target(element.target)));
    this.#printText(element.text);
    this.#usePen(pen);
  }

  apc(bytes: Uint8Array, from: number, to: number): void {
    const time = timestamp(bytes, from, to, this.#time);
    if (time === undefined) return;
    this.#time = time;
    this.#screen.stamp(time);
  }

  #printText(text: string): void {
    for (const char of text) {
      const code = char.codePointAt(0) ?? 0;
      if (code >= 0x20 && code !== DEL) this.print(code);
    }
  }

  #link(url: string | undefined): number {
    return url === undefined ? 0 : this.#styles.link(url);
  }

  #target(target: LogTarget | undefined): number {
    return typeof target === "object"
      ? this.#styles.image(target)
      : this.#link(target);
  }

  #usePen(pen: Pen): void {
    this.#pen = pen;
    this.#screen.style = pen.style;
  }

  #save(): void {
    this.#saved = { position: this.#screen.position, pen: this.#pen };
  }

  #restore(): void {
    this.#screen.grid.restore(this.#saved.position);
    this.#usePen(this.#saved.pen);
  }
}

/** The number of cells or rows to move: 0 counts as 1. */
function count(params: Params, index = 0): number {
  return Math.max(1, params.get(index, 1));
}

/** Eight-bit forms of escape sequences, which a UTF-8 terminal does not obey. */
function isC1(code: number): boolean {
  return code >= 0x80 && code <= 0x9f;
}

/** Characters that reorder the text around them: Unicode's Bidi_Control. */
function isBidiControl(code: number): boolean {
  return (
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0x061c
  );
}
