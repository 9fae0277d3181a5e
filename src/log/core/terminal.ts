import { elementOf, hyperlink, safeUrl, timestamp } from "./control-strings.js";
import { InlineImages } from "./images.js";
import type { LogTarget } from "./log-text.js";
import type { Params } from "./params.js";
import type { CursorPosition, Screen } from "./screen.js";
import type { SequenceHandler } from "./sequence-parser.js";
import { Pen } from "./sgr.js";
import type { StyleTable } from "./styles.js";

const NUL_MARK = 0x2400; // ␀
const NUL = 0x00;
const DEL = 0x7f;
const BYTE_ORDER_MARK = 0xfeff;

const CONTROLS: Readonly<Record<number, (screen: Screen) => void>> = {
  [0x08]: (screen) => screen.move(-1, 0),
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
  A: (screen, params) => screen.move(0, -count(params)),
  B: (screen, params) => screen.move(0, count(params)),
  C: (screen, params) => screen.move(count(params), 0),
  D: (screen, params) => screen.move(-count(params), 0),
  E: (screen, params) => {
    screen.move(0, count(params));
    screen.carriageReturn();
  },
  F: (screen, params) => {
    screen.move(0, -count(params));
    screen.carriageReturn();
  },
  G: (screen, params) => screen.moveToColumn(count(params) - 1),
  H: moveTo,
  J: (screen, params) => screen.eraseInDisplay(params.get(0, 0)),
  K: (screen, params) => screen.eraseInLine(params.get(0, 0)),
  X: (screen, params) => screen.eraseCells(count(params)),
  a: (screen, params) => screen.move(count(params), 0),
  d: (screen) => screen.moveToNewRow(),
  e: (screen, params) => screen.move(0, count(params)),
  f: moveTo,
  "`": (screen, params) => screen.moveToColumn(count(params) - 1),
};

function moveTo(screen: Screen, params: Params): void {
  screen.moveToNewRow();
  screen.moveToColumn(count(params, 1) - 1);
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
  #pen = new Pen();
  #saved: SavedCursor = { position: { column: 0, row: 0 }, pen: new Pen() };
  #time: number | undefined;

  constructor(screen: Screen, styles: StyleTable) {
    this.#screen = screen;
    this.#styles = styles;
  }

  printAscii(bytes: Uint8Array, from: number): number {
    return this.#screen.printAscii(bytes, from);
  }

  print(code: number): void {
    if (isBidiControl(code)) {
      // Spelt out: it cannot reorder what is around it, and nothing is hidden.
      this.#printText(
        `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`,
      );
    } else if (!isC1(code) && code !== BYTE_ORDER_MARK) {
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
    else if (char === "D") this.#screen.index();
    else if (char === "E") {
      this.#screen.index();
      this.#screen.carriageReturn();
    } else if (char === "M") this.#screen.reverseIndex();
    else if (char === "c") this.#usePen(new Pen());
  }

  csi(final: number, params: Params): void {
    const char = String.fromCharCode(final);
    if (char === "m") {
      this.#pen.select(params);
      this.#usePen(this.#pen);
    } else if (char === "s") this.#save();
    else if (char === "u") this.#restore();
    else MOVES[char]?.(this.#screen, params);
  }

  osc(payload: Uint8Array, cut: boolean): void {
    const url = hyperlink(payload);
    if (url !== undefined) {
      this.#usePen(
        this.#pen.linked(this.#link(cut ? undefined : safeUrl(url))),
      );
      return;
    }
    const element = elementOf(payload, cut, this.#images);
    if (!element) return;
    const pen = this.#pen;
    this.#usePen(pen.linked(this.#target(element.target)));
    this.#printText(element.text);
    this.#usePen(pen);
  }

  apc(payload: Uint8Array): void {
    const time = timestamp(payload, this.#time);
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
    this.#screen.style = this.#styles.id(
      pen.foreground,
      pen.background,
      pen.attributes,
      pen.underlineColor,
    );
  }

  #save(): void {
    this.#saved = { position: this.#screen.position(), pen: this.#pen.copy() };
  }

  #restore(): void {
    this.#screen.restore(this.#saved.position);
    this.#usePen(this.#saved.pen.copy());
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
