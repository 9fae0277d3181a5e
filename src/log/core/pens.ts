import type { Params } from "./params.js";
import { Pen } from "./sgr.js";
import { UNDERLINE, type StyleTable } from "./styles.js";

/** A power of two; a log uses few styles at a time. */
const CACHED = 256;

/** Pens of more styles than these are not worth their memory. */
const MOST_KEPT = 4096;

interface Change {
  from: Pen | undefined;
  key: number;
  longKey: number;
  to: Pen;
}

/**
 * The pens of a log. A log changes between few of them, by the same sequences over and
 * over, so what a sequence makes of a pen is remembered.
 */
export class Pens {
  readonly plain = new Pen();

  readonly #styles: StyleTable;
  /** One pen for each style, so that two that draw the same are the same. */
  readonly #byStyle: (Pen | undefined)[] = [this.plain];
  readonly #changes = Array.from({ length: CACHED }, (): Change => {
    return { from: undefined, key: 0, longKey: 0, to: this.plain };
  });

  constructor(styles: StyleTable) {
    this.#styles = styles;
  }

  /** The pen after `CSI … m` with these parameters. */
  select(from: Pen, params: Params): Pen {
    const { key, longKey } = params;
    const change = this.#changes[hash(from.style, key, longKey)];
    const known =
      params.hasKey &&
      change?.from === from &&
      change.key === key &&
      change.longKey === longKey;
    if (known) return change.to;
    const pen = from.copy();
    pen.select(params);
    const to = this.#numbered(pen);
    if (params.hasKey && change) {
      change.from = from;
      change.key = key;
      change.longKey = longKey;
      change.to = to;
    }
    return to;
  }

  /** The same pen with another link, by number; 0 is none. */
  link(from: Pen, link: number): Pen {
    const pen = from.copy();
    pen.link(link);
    return this.#numbered(pen);
  }

  #numbered(pen: Pen): Pen {
    pen.style = this.#styles.id(
      pen.foreground,
      pen.background,
      pen.attributes,
      pen.underlineColor,
    );
    // Its style does not tell of a colour for underlines that are still to come.
    const told = pen.underlineColor === 0 || (pen.attributes & UNDERLINE) !== 0;
    // Once there are too many styles, new ones have that of plain text.
    const { foreground, background, attributes } = pen;
    const own = pen.style > 0 || (foreground | background | attributes) === 0;
    const isKept = told && own && pen.style < MOST_KEPT;
    return isKept ? (this.#byStyle[pen.style] ??= pen) : pen;
  }
}

function hash(style: number, key: number, longKey: number): number {
  const mixed = Math.imul(key ^ Math.imul(longKey, 0x85ebca6b), 0x9e3779b1);
  return ((mixed >>> 16) ^ mixed ^ style) & (CACHED - 1);
}
