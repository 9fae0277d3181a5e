const CASE = 0x20;

export function isLetter(byte: number): boolean {
  const lower = byte | CASE;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Of a letter, the small one. */
export function lowerCase(letter: number): number {
  return letter | CASE;
}

export function upperCase(letter: number): number {
  return letter & ~CASE;
}
