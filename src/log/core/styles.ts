import type {
  LogColor,
  LogImage,
  LogStyle,
  LogTarget,
  LogUnderline,
} from "./log-text.js";

/**
 * A style as four 32-bit numbers: foreground, background, attributes, colour of the
 * underline. A colour is 0 for the default, palette index + 1, or `RGB` | 24 bits. The
 * attributes hold flags, the kind of underline and, above both, the number of the link.
 */
export const STYLE_SIZE = 4;

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

/** A log may be made of nothing but new colours, of which there is no end in practice. */
export const MAX_STYLES = 2 ** 20;

/** Gives every distinct style and link a number, and remembers which are new. */
export class StyleTable {
  readonly #ids = new Map<number, Map<number, number>>();
  /** Those whose underline has a colour of its own, which are few. */
  readonly #underlined = new Map<string, number>();
  readonly #links = new Map<string, number>();
  #count = 1;
  #linkCount = 0;
  #newStyles: number[] = [];
  #newLinks: LogTarget[] = [];

  /** The number of a style; plain is 0, and so is a new one once there are a million. */
  id(
    foreground: number,
    background: number,
    attributes: number,
    underlineColor = 0,
  ): number {
    if (underlineColor !== 0 && (attributes & UNDERLINE) !== 0)
      return this.#underlinedId(
        foreground,
        background,
        attributes,
        underlineColor,
      );
    if (foreground === 0 && background === 0 && attributes === 0) return 0;
    const colors = foreground * 2 ** 26 + background;
    let byAttributes = this.#ids.get(colors);
    let id = byAttributes?.get(attributes);
    if (id !== undefined) return id;
    if (this.#count === MAX_STYLES) return 0;
    id = this.#count++;
    if (!byAttributes)
      this.#ids.set(colors, (byAttributes = new Map<number, number>()));
    byAttributes.set(attributes, id);
    this.#newStyles.push(foreground, background, attributes, 0);
    return id;
  }

  /** The number of a link; 0, which is no link, once there are two million. */
  link(url: string): number {
    return this.#target(url, url);
  }

  /** The number of a picture, which counts as a link. */
  image(image: LogImage): number {
    const { name, source, width, height } = image;
    const known =
      source.kind === "remote"
        ? JSON.stringify([name, source.href, width, height])
        : undefined;
    return this.#target(image, known);
  }

  /** What came since the last call. */
  take(): { styles: Uint32Array<ArrayBuffer>; links: LogTarget[] } {
    const taken = {
      styles: new Uint32Array(this.#newStyles),
      links: this.#newLinks,
    };
    this.#newStyles = [];
    this.#newLinks = [];
    return taken;
  }

  #underlinedId(...packed: readonly [number, number, number, number]): number {
    const key = packed.join();
    let id = this.#underlined.get(key);
    if (id !== undefined) return id;
    if (this.#count === MAX_STYLES) return 0;
    id = this.#count++;
    this.#underlined.set(key, id);
    this.#newStyles.push(...packed);
    return id;
  }

  /** @param key Tells targets that are the same; `undefined` for one that is always new. */
  #target(target: LogTarget, key: string | undefined): number {
    const known = key === undefined ? undefined : this.#links.get(key);
    if (known !== undefined) return known;
    if (this.#linkCount + 1 >= MAX_LINKS) return 0;
    const id = ++this.#linkCount;
    if (key !== undefined) this.#links.set(key, id);
    this.#newLinks.push(target);
    return id;
  }
}

/** A packed style as views know it. */
export function unpackStyle(
  foreground: number,
  background: number,
  attributes: number,
  underlineColor: number,
  targets: readonly LogTarget[],
): LogStyle {
  const target = targets[(attributes >>> LINK_SHIFT) - 1];
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
    underlineColor: color(underlineColor),
    href: typeof target === "string" ? target : undefined,
    image: typeof target === "string" ? undefined : target,
  };
}

function color(packed: number): LogColor {
  if (packed === 0) return undefined;
  return packed < RGB ? { palette: packed - 1 } : { rgb: packed - RGB };
}
