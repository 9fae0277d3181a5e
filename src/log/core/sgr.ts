import type { Params } from "./params.js";
import {
  BLINK,
  BOLD,
  CONCEAL,
  FAINT,
  INVERSE,
  ITALIC,
  LINK_SHIFT,
  OVERLINE,
  RGB,
  STRIKE,
  UNDERLINE,
  UNDERLINES,
  UNDERLINE_SHIFT,
} from "./styles.js";

/** The attributes that a parameter of SGR sets. */
const SET: Readonly<Record<number, number>> = {
  1: BOLD,
  2: FAINT,
  3: ITALIC,
  5: BLINK,
  6: BLINK,
  7: INVERSE,
  8: CONCEAL,
  9: STRIKE,
  53: OVERLINE,
};

/** The attributes that a parameter of SGR ends. */
const CLEARED: Readonly<Record<number, number>> = {
  22: BOLD | FAINT,
  23: ITALIC,
  24: UNDERLINE,
  25: BLINK,
  27: INVERSE,
  28: CONCEAL,
  29: STRIKE,
  55: OVERLINE,
};

/** What the next characters are drawn with, packed as in `styles.ts`. One that is in use never changes. */
export class Pen {
  /** The number of its style. */
  style = 0;
  foreground = 0;
  background = 0;
  attributes = 0;
  underlineColor = 0;

  copy(): Pen {
    const pen = new Pen();
    pen.style = this.style;
    pen.foreground = this.foreground;
    pen.background = this.background;
    pen.attributes = this.attributes;
    pen.underlineColor = this.underlineColor;
    return pen;
  }

  /** Sets the link, by number; 0 is none. SGR 0 does not end a link. */
  link(link: number): void {
    const attributes = this.attributes & ((1 << LINK_SHIFT) - 1);
    this.attributes = ((link << LINK_SHIFT) | attributes) >>> 0;
  }

  /** Applies the parameters of `CSI … m`; unknown ones do nothing. */
  select(params: Params): void {
    for (let index = 0; index < params.length; index = params.next(index)) {
      const value = params.get(index, 0);
      if (value === 38) index = this.#color(params, index, "foreground");
      else if (value === 48) index = this.#color(params, index, "background");
      else if (value === 58)
        index = this.#color(params, index, "underlineColor");
      else if (value === 4 && params.isSub(index + 1))
        this.#underline(params.get(index + 1, 0));
      else this.#apply(value);
    }
  }

  #apply(value: number): void {
    if (value === 0) {
      this.foreground = this.background = this.underlineColor = 0;
      this.#clear((1 << LINK_SHIFT) - 1);
    } else if (value >= 30 && value <= 37) this.foreground = value - 29;
    else if (value >= 90 && value <= 97) this.foreground = value - 81;
    else if (value === 39) this.foreground = 0;
    else if (value >= 40 && value <= 47) this.background = value - 39;
    else if (value >= 100 && value <= 107) this.background = value - 91;
    else if (value === 49) this.background = 0;
    else if (value === 59) this.underlineColor = 0;
    else if (value === 4) this.#underline(1);
    else if (value === 21) this.#underline(2);
    else {
      this.#set(SET[value] ?? 0);
      this.#clear(CLEARED[value] ?? 0);
    }
  }

  #set(flag: number): void {
    this.attributes = (this.attributes | flag) >>> 0;
  }

  #clear(flags: number): void {
    this.attributes = (this.attributes & ~flags) >>> 0;
  }

  #underline(kind: number): void {
    if (kind >= UNDERLINES.length) return;
    this.#clear(UNDERLINE);
    this.#set(kind << UNDERLINE_SHIFT);
  }

  /**
   * `38;5;n`, `38;2;r;g;b` and the same with colons, where a colour space may stand
   * before the three: `38:2::r:g:b`. Returns the index of the last parameter used.
   */
  #color(
    params: Params,
    at: number,
    target: "foreground" | "background" | "underlineColor",
  ): number {
    const colons = params.isSub(at + 1);
    const end = colons ? params.next(at) : params.length;
    const kind = params.get(at + 1, -1);
    let last = colons ? at : at + 1;
    let color: number | undefined;
    if (kind === 5) {
      if (at + 2 < end) color = palette(params.get(at + 2, 0));
      last = colons ? at : at + 2;
    } else if (kind === 2) {
      const red = colons && end - at > 5 ? at + 3 : at + 2;
      if (red + 2 < end)
        color = rgb(
          params.get(red, 0),
          params.get(red + 1, 0),
          params.get(red + 2, 0),
        );
      last = colons ? at : at + 4;
    }
    if (color !== undefined) this[target] = color;
    return last;
  }
}

function palette(index: number): number | undefined {
  return index <= 255 ? index + 1 : undefined;
}

function rgb(red: number, green: number, blue: number): number | undefined {
  const valid = red <= 255 && green <= 255 && blue <= 255;
  return valid ? RGB | (red << 16) | (green << 8) | blue : undefined;
}
