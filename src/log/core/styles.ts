import type { LogColor, LogStyle, LogUnderline } from "./log-text.js";

/**
 * A style as three 32-bit numbers: foreground, background, attributes. A colour is 0
 * for the default, palette index + 1, or `RGB` | 24 bits. The attributes hold flags,
 * the kind of underline and, above both, the number of the link.
 */
export const STYLE_SIZE = 3;

export const RGB = 1 << 24;

export const BOLD = 1;
export const FAINT = 1 << 1;
export const ITALIC = 1 << 2;
export const BLINK = 1 << 3;
export const INVERSE = 1 << 4;
export const CONCEAL = 1 << 5;
export const STRIKE = 1 << 6;
export const OVERLINE = 1 << 7;

export const UNDERLINE_SHIFT = 8;
export const UNDERLINE = 7 << UNDERLINE_SHIFT;
export const UNDERLINES: readonly (LogUnderline | false)[] = [
  false,
  "single",
  "double",
  "curly",
  "dotted",
  "dashed",
];

export const LINK_SHIFT = 11;
export const MAX_LINKS = 2 ** (32 - LINK_SHIFT);

/** Gives every distinct style and link a number, and remembers which are new. */
export class StyleTable {
  readonly #ids = new Map<number, Map<number, number>>();
  readonly #links = new Map<string, number>();
  #count = 1;
  #newStyles: number[] = [];
  #newLinks: string[] = [];

  /** The number of a style; plain is 0. */
  id(foreground: number, background: number, attributes: number): number {
    if (foreground === 0 && background === 0 && attributes === 0) return 0;
    const colors = foreground * 2 ** 26 + background;
    let byAttributes = this.#ids.get(colors);
    if (!byAttributes)
      this.#ids.set(colors, (byAttributes = new Map<number, number>()));
    let id = byAttributes.get(attributes);
    if (id === undefined) {
      id = this.#count++;
      byAttributes.set(attributes, id);
      this.#newStyles.push(foreground, background, attributes);
    }
    return id;
  }

  /** The number of a link; 0, which is no link, once there are two million. */
  link(url: string): number {
    let id = this.#links.get(url);
    if (id === undefined) {
      id = this.#links.size + 1;
      if (id >= MAX_LINKS) return 0;
      this.#links.set(url, id);
      this.#newLinks.push(url);
    }
    return id;
  }

  /** What came since the last call. */
  take(): { styles: Uint32Array<ArrayBuffer>; links: string[] } {
    const taken = {
      styles: new Uint32Array(this.#newStyles),
      links: this.#newLinks,
    };
    this.#newStyles = [];
    this.#newLinks = [];
    return taken;
  }
}

/** A packed style as views know it. */
export function unpackStyle(
  foreground: number,
  background: number,
  attributes: number,
  links: readonly string[],
): LogStyle {
  const link = attributes >>> LINK_SHIFT;
  return {
    foreground: color(foreground),
    background: color(background),
    bold: (attributes & BOLD) !== 0,
    faint: (attributes & FAINT) !== 0,
    italic: (attributes & ITALIC) !== 0,
    underline:
      UNDERLINES[(attributes & UNDERLINE) >>> UNDERLINE_SHIFT] ?? false,
    blink: (attributes & BLINK) !== 0,
    inverse: (attributes & INVERSE) !== 0,
    conceal: (attributes & CONCEAL) !== 0,
    strike: (attributes & STRIKE) !== 0,
    overline: (attributes & OVERLINE) !== 0,
    href: link === 0 ? undefined : links[link - 1],
  };
}

function color(packed: number): LogColor {
  if (packed === 0) return undefined;
  return packed < RGB ? { palette: packed - 1 } : { rgb: packed - RGB };
}
