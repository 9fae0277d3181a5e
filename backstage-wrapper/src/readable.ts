import { decomposeColor, hslToRgb } from "@material-ui/core/styles";

/** Red, green and blue from 0 to 255, and how opaque it is from 0 to 1. */
export type Colour = readonly [number, number, number, number];

/** WCAG's least contrast for text of usual size. */
export const TEXT_CONTRAST = 4.5;

/** And for what is no text: the rim of a field, the ring around what has the focus. */
export const SHAPE_CONTRAST = 3;

export interface Ground {
  /** The colour of text, which is readable on every surface. */
  readonly text: string;
  /** Everything that the colour may stand on. */
  readonly surfaces: readonly string[];
  /** Where it stands on a breath of itself, as in a notice: what that is laid on. */
  readonly tinted?: string;
}

/** Percent of its own colour behind a notice. */
const TINT = 9;

/**
 * A theme's colours of states are made for dots and bars; as text many are too pale. This gives
 * as much of the colour as can be read, and the colour of text for the rest.
 */
export function readable(
  colour: string,
  { text, surfaces, tinted }: Ground,
  contrast = TEXT_CONTRAST,
): string {
  try {
    const grounds = surfaces.map(parse);
    for (let percent = 100; percent > 0; percent -= 5) {
      const mixed = mix(parse(colour), percent, parse(text));
      const own = tinted === undefined ? [] : [mix(mixed, TINT, parse(tinted))];
      const fits = (ground: Colour) => contrastOn(mixed, ground) >= contrast;
      if ([...grounds, ...own].every(fits))
        return mixture(colour, percent, text);
    }
    return text;
  } catch {
    // Not all of CSS can be computed here, such as `var()`: half and half is mostly enough.
    return mixture(colour, 50, text);
  }
}

/** CSS for as many percent of one colour, and another for the rest. */
export function mixture(colour: string, percent: number, other: string) {
  return percent === 100
    ? colour
    : `color-mix(in srgb, ${colour} ${percent}%, ${other})`;
}

/** Reads what `mixture` writes, hexadecimal numbers, `rgb()` and `hsl()`; throws otherwise. */
export function parse(css: string): Colour {
  const [, first, percent, second] =
    /^color-mix\(in srgb, (.+) (\d+)%, (.+)\)$/.exec(css) ?? [];
  if (first !== undefined && second !== undefined)
    return mix(parse(first), Number(percent), parse(second));
  const { type, values } = decomposeColor(
    css.startsWith("hsl") ? hslToRgb(css) : css,
  );
  const [red, green, blue, alpha = 1] = values as readonly number[];
  const channels = [red, green, blue, alpha];
  if (!type.startsWith("rgb") || !channels.every(Number.isFinite))
    throw new Error(`${css} cannot be computed.`);
  return channels as unknown as Colour;
}

/** As `color-mix(in srgb, …)` does: a colour counts as much as it is opaque. */
export function mix(a: Colour, percent: number, b: Colour): Colour {
  const share = percent / 100;
  const alpha = a[3] * share + b[3] * (1 - share);
  const channel = (of: 0 | 1 | 2) =>
    (a[of] * a[3] * share + b[of] * b[3] * (1 - share)) / (alpha || 1);
  return [channel(0), channel(1), channel(2), alpha];
}

/** WCAG's contrast of a colour on an opaque ground, from 1 to 21. */
export function contrastOn(colour: Colour, ground: Colour): number {
  const shown = luminance(over(colour, ground));
  const behind = luminance(ground);
  return (Math.max(shown, behind) + 0.05) / (Math.min(shown, behind) + 0.05);
}

function over(colour: Colour, ground: Colour): Colour {
  const channel = (of: 0 | 1 | 2) =>
    colour[of] * colour[3] + ground[of] * (1 - colour[3]);
  return [channel(0), channel(1), channel(2), 1];
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  // A screen has whole channels; what is just readable before they are rounded may not be after.
  const part = Math.round(channel) / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
