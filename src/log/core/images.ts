import type { ImageType, InlineImage, PictureSize } from "./log-text.js";

/** The most that an image written into the log may have: bytes once decoded, and pixels. */
export const MOST_IMAGE_BYTES = 5 << 20;
export const MOST_IMAGE_PIXELS = 16e6;

/** What all the images written into one log may take together, in bytes. */
export const MOST_BYTES_OF_A_LOG = 64 << 20;

/** The images that a log brings along: small enough, known by their first bytes, not too many. */
export class InlineImages {
  #room = MOST_BYTES_OF_A_LOG;

  /**
   * @param base64 As it stands in the log: ASCII, maybe with blanks.
   * @param cut There was more of it than is kept.
   */
  read(base64: Uint8Array, cut: boolean): InlineImage {
    if (cut) return refused("size");
    const bytes = decodeBase64(base64);
    if (!bytes) return refused("format");
    if (bytes.length > MOST_IMAGE_BYTES) return refused("size");
    const known = recognise(bytes);
    if (!known) return refused("format");
    const { width, height } = known.pixels;
    if (width * height > MOST_IMAGE_PIXELS) return refused("pixels");
    if (bytes.length > this.#room) return refused("total");
    this.#room -= bytes.length;
    return { kind: "inline", bytes, ...known };
  }
}

function refused(reason: "size" | "pixels" | "format" | "total"): InlineImage {
  return { kind: "refused", reason };
}

interface Known {
  readonly type: ImageType;
  readonly pixels: PictureSize;
}

/** What an image is by its own bytes, whatever its name says; `undefined` for what a page should not draw. */
export function recognise(bytes: Uint8Array): Known | undefined {
  for (const [type, read] of READERS) {
    const pixels = read(bytes);
    if (pixels && pixels.width > 0 && pixels.height > 0)
      return { type, pixels };
  }
  return undefined;
}

type Reader = (bytes: Uint8Array) => PictureSize | undefined;

/** Formats that hold pixels and nothing that runs or loads: no SVG. */
const READERS: readonly (readonly [ImageType, Reader])[] = [
  ["image/png", pngSize],
  ["image/jpeg", jpegSize],
  ["image/gif", gifSize],
  ["image/webp", webpSize],
  ["image/avif", avifSize],
];

/** Source: https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(bytes: Uint8Array): PictureSize | undefined {
  if (!holds(bytes, 0, "\x89PNG\r\n\x1a\n") || !holds(bytes, 12, "IHDR"))
    return undefined;
  return { width: bigEndian(bytes, 16, 4), height: bigEndian(bytes, 20, 4) };
}

/** The segments up to the one that begins a frame. Source: ITU-T T.81, B.2.2. */
function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  if (!holds(bytes, 0, "\xff\xd8\xff")) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
    if (marker >= 0xc0 && marker <= 0xcf && !isTable)
      return {
        width: bigEndian(bytes, at + 7, 2),
        height: bigEndian(bytes, at + 5, 2),
      };
    at += marker === 0xff ? 1 : 2 + bigEndian(bytes, at + 2, 2);
  }
  return undefined;
}

function gifSize(bytes: Uint8Array): PictureSize | undefined {
  if (!holds(bytes, 0, "GIF87a") && !holds(bytes, 0, "GIF89a"))
    return undefined;
  return {
    width: littleEndian(bytes, 6, 2),
    height: littleEndian(bytes, 8, 2),
  };
}

/** Source: https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(bytes: Uint8Array): PictureSize | undefined {
  if (!holds(bytes, 0, "RIFF") || !holds(bytes, 8, "WEBP")) return undefined;
  if (holds(bytes, 12, "VP8X"))
    return {
      width: littleEndian(bytes, 24, 3) + 1,
      height: littleEndian(bytes, 27, 3) + 1,
    };
  if (holds(bytes, 12, "VP8L")) {
    const packed = littleEndian(bytes, 21, 4);
    return {
      width: (packed & 0x3fff) + 1,
      height: ((packed >>> 14) & 0x3fff) + 1,
    };
  }
  if (!holds(bytes, 12, "VP8 ")) return undefined;
  return {
    width: littleEndian(bytes, 26, 2) & 0x3fff,
    height: littleEndian(bytes, 28, 2) & 0x3fff,
  };
}

/** How far into an AVIF its dimensions may stand: its metadata comes first. */
const AVIF_HEAD = 4096;

/** The largest of the sizes in its properties: it may hold a thumbnail besides. Source: ISO/IEC 23008-12, 6.5.3. */
function avifSize(bytes: Uint8Array): PictureSize | undefined {
  if (!holds(bytes, 4, "ftypavif") && !holds(bytes, 4, "ftypavis"))
    return undefined;
  let largest: PictureSize = { width: 0, height: 0 };
  const end = Math.min(AVIF_HEAD, bytes.length - 16);
  for (let at = 8; at < end; at++) {
    if (!holds(bytes, at, "ispe")) continue;
    const width = bigEndian(bytes, at + 8, 4);
    const height = bigEndian(bytes, at + 12, 4);
    if (width * height > largest.width * largest.height)
      largest = { width, height };
  }
  return largest;
}

function holds(bytes: Uint8Array, at: number, chars: string): boolean {
  for (let index = 0; index < chars.length; index++) {
    if (bytes[at + index] !== chars.charCodeAt(index)) return false;
  }
  return true;
}

function bigEndian(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index++)
    value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

function littleEndian(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = count - 1; index >= 0; index--)
    value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

const ALPHABET =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const NONE = 0xff;
const SIXES = new Uint8Array(256).fill(NONE);
for (let six = 0; six < 64; six++) SIXES[ALPHABET.charCodeAt(six)] = six;
const SPACE = 0x20;
const PADDING = 0x3d;

/** `undefined` where it is none. Made from bytes, so that megabytes never become a string. */
export function decodeBase64(
  base64: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  const decoded = new Uint8Array(Math.ceil(base64.length * 0.75));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (const char of base64) {
    const six = SIXES[char] ?? NONE;
    if (six === NONE) {
      if (char === PADDING) break;
      if (char === SPACE) continue;
      return undefined;
    }
    bits = (bits << 6) | six;
    if (++count === 4) {
      decoded[length++] = bits >> 16;
      decoded[length++] = bits >> 8;
      decoded[length++] = bits;
      bits = count = 0;
    }
  }
  // Two or three that are left hold one or two bytes.
  if (count > 1) decoded[length++] = bits >> (count === 2 ? 4 : 10);
  if (count > 2) decoded[length++] = bits >> 2;
  return decoded.slice(0, length);
}
