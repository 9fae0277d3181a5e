import { element, hyperlink, safeUrl, timestamp } from "./control-strings.js";
import type { Params } from "./params.js";
import type { CursorPosition, Screen } from "./screen.js";
import type { SequenceHandler } from "./sequence-parser.js";
import { Pen } from "./sgr.js";
import type { StyleTable } from "./styles.js";

const NUL_MARK = 0x2400; // ␀
const DEL = 0x7f;
const BYTE_ORDER_MARK = 0xfeff;

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
  readonly #decoder = new TextDecoder();
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
    switch (byte) {
      case 0x00:
        return this.#screen.print(NUL_MARK);
      case 0x08:
        return this.#screen.move(-1, 0);
      case 0x09:
        return this.#screen.tab();
      case 0x0a:
      case 0x0b:
      case 0x0c:
        return this.#screen.newline();
      case 0x0d:
        return this.#screen.carriageReturn();
    }
  }

  escape(final: number): void {
    switch (String.fromCharCode(final)) {
      case "7":
        return this.#save();
      case "8":
        return this.#restore();
      case "D":
        return this.#screen.index();
      case "E":
        return this.#screen.newline();
      case "M":
        return this.#screen.reverseIndex();
      case "c":
        // A reset clears the screen of a terminal; of a log only the style.
        this.#pen = new Pen();
        return this.#usePen();
    }
  }

  csi(final: number, params: Params): void {
    const screen = this.#screen;
    // A count of 0 counts as 1.
    const count = Math.max(1, params.get(0, 1));
    switch (String.fromCharCode(final)) {
      case "m":
        this.#pen.select(params);
        return this.#usePen();
      case "A":
        return screen.move(0, -count);
      case "B":
      case "e":
        return screen.move(0, count);
      case "C":
      case "a":
        return screen.move(count, 0);
      case "D":
        return screen.move(-count, 0);
      case "E":
        screen.move(0, count);
        return screen.carriageReturn();
      case "F":
        screen.move(0, -count);
        return screen.carriageReturn();
      case "G":
      case "`":
        return screen.moveToColumn(count - 1);
      case "H":
      case "f":
        screen.moveToNewRow();
        return screen.moveToColumn(Math.max(1, params.get(1, 1)) - 1);
      case "d":
        return screen.moveToNewRow();
      case "J":
        return screen.eraseInDisplay(params.get(0, 0));
      case "K":
        return screen.eraseInLine(params.get(0, 0));
      case "X":
        return screen.eraseCells(count);
      case "s":
        return this.#save();
      case "u":
        return this.#restore();
    }
  }

  osc(payload: Uint8Array): void {
    const text = this.#decoder.decode(payload);
    const url = hyperlink(text);
    if (url !== undefined) {
      this.#pen.link(this.#link(safeUrl(url)));
      this.#usePen();
      return;
    }
    const linked = element(text);
    if (!linked) return;
    const pen = this.#pen.copy();
    this.#pen.link(this.#link(linked.href));
    this.#usePen();
    this.#printText(linked.text);
    this.#pen = pen;
    this.#usePen();
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

  #usePen(): void {
    const { foreground, background, attributes } = this.#pen;
    this.#screen.style = this.#styles.id(foreground, background, attributes);
  }

  #save(): void {
    this.#saved = { position: this.#screen.position(), pen: this.#pen.copy() };
  }

  #restore(): void {
    this.#screen.restore(this.#saved.position);
    this.#pen = this.#saved.pen.copy();
    this.#usePen();
  }
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
