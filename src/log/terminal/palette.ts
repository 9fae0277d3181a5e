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
