/** The colours from 16 to 255 as every terminal with 256 colours has them: a 6×6×6 cube, then 24 greys. */
export function paletteRgb(index: number): number {
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return (grey << 16) | (grey << 8) | grey;
  }
  const cube = index - 16;
  const level = (step: number) => (step === 0 ? 0 : 55 + step * 40);
  return (
    (level(Math.floor(cube / 36)) << 16) |
    (level(Math.floor(cube / 6) % 6) << 8) |
    level(cube % 6)
  );
}

/** What tokens and CSS classes call the 16 basic colours, in the order of the palette. */
export const BASIC_NAMES = [
  "black",
  "red",
  "green",
  "yellow",
  "blue",
  "magenta",
  "cyan",
  "white",
  "bright-black",
  "bright-red",
  "bright-green",
  "bright-yellow",
  "bright-blue",
  "bright-magenta",
  "bright-cyan",
  "bright-white",
] as const;

/** The 16 basic colours as xterm has them: for where they cannot follow the page's scheme. */
const BASIC = [
  0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd,
  0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff,
  0x00ffff, 0xffffff,
];

export function basicRgb(index: number): number | undefined {
  return BASIC[index];
}
