/** An 8-bit RGB image, uncompressed but valid: every viewer draws it. Source: https://www.w3.org/TR/png-3/ */
export function png(
  width: number,
  height: number,
  colorAt: (x: number, y: number) => number,
): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array(height * (1 + width * 3));
  let at = 0;
  for (let y = 0; y < height; y++) {
    // No filter.
    rows[at++] = 0;
    for (let x = 0; x < width; x++) {
      const color = colorAt(x, y);
      rows[at++] = color >> 16;
      rows[at++] = color >> 8;
      rows[at++] = color;
    }
  }
  const header = [...uint32(width), ...uint32(height), 8, 2, 0, 0, 0];
  return concat([
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk("IHDR", header),
    chunk("IDAT", stored(rows)),
    chunk("IEND", []),
  ]);
}

type Bytes = Uint8Array | readonly number[];

function chunk(type: string, data: Bytes): Uint8Array {
  const body = concat([new TextEncoder().encode(type), data]);
  return concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** A zlib stream of stored blocks. Source: RFC 1950 and 1951. */
function stored(data: Uint8Array): Uint8Array {
  const blocks: Bytes[] = [[0x78, 0x01]];
  const most = 0xffff;
  for (let at = 0; at < data.length; at += most) {
    const block = data.subarray(at, at + most);
    const { length } = block;
    const isLast = at + most >= data.length;
    const sizes = [
      length & 255,
      length >> 8,
      ~length & 255,
      (~length >> 8) & 255,
    ];
    blocks.push([isLast ? 1 : 0, ...sizes], block);
  }
  return concat([...blocks, uint32(adler32(data))]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++)
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

function uint32(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function concat(parts: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(
    parts.reduce((length, part) => length + part.length, 0),
  );
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
