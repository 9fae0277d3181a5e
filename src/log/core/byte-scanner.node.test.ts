import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { assembleScanner } from "../../../scripts/wasm.js";
import { bytes } from "./block-list.js";
import { createByteScanner, type ByteScanner } from "./byte-scanner.js";
import { HorspoolScanner } from "./horspool-scanner.js";
import { SimdScanner } from "./simd-scanner.js";

const encode = (text: string) => new TextEncoder().encode(text);

/** What a scanner is held against: every place is tried. */
function naiveScan(
  text: Uint8Array,
  needle: Uint8Array,
  ignoreCase: boolean,
  from: number,
  to: number,
): number[] {
  const fold = (byte: number | undefined) =>
    ignoreCase && byte !== undefined && byte >= 0x41 && byte <= 0x5a
      ? byte + 0x20
      : byte;
  const found: number[] = [];
  for (let at = from; at < to && at + needle.length <= text.length; at++) {
    if (needle.every((byte, index) => fold(byte) === fold(text[at + index])))
      found.push(at);
  }
  return found;
}

/** Few different bytes, so that much is found; `@` and the like are letters but for the bit of the case. */
const byte = fc.constantFrom(
  ...encode("aAbBzZ@`[{ \n"),
  0x00,
  0xc3,
  0xe3,
  0xff,
);
const some = (maxLength: number, minLength = 0) =>
  fc.uint8Array({ minLength, maxLength }).chain(({ length }) =>
    fc
      .array(byte, {
        minLength: Math.max(minLength, length),
        maxLength: Math.max(minLength, length),
      })
      .map((values) => Uint8Array.from(values)),
  );

for (const [name, create] of [
  ["in WebAssembly", () => new SimdScanner()],
  ["in JavaScript", () => new HorspoolScanner()],
] as const satisfies readonly (readonly [string, () => ByteScanner])[]) {
  describe(`a byte scanner ${name}`, () => {
    const scanner = create();

    it("finds what a naive search finds, in any range", () => {
      fc.assert(
        fc.property(
          some(120),
          some(3, 1),
          fc.boolean(),
          fc.nat(130),
          fc.nat(130),
          (text, needle, ignoreCase, from, to) => {
            assert.deepEqual(
              [...scanner.scan(text, needle, { ignoreCase }, from, to)],
              naiveScan(text, needle, ignoreCase, from, to),
            );
          },
        ),
        { numRuns: 5_000 },
      );
    });

    it("finds long needles that the text was cut out of", () => {
      fc.assert(
        fc.property(
          some(200, 1),
          fc.nat(199),
          fc.integer({ min: 1, max: 90 }),
          fc.boolean(),
          (text, at, length, ignoreCase) => {
            const start = at % text.length;
            const needle = text.slice(start, start + length);
            const found = scanner.scan(text, needle, { ignoreCase }, 0, 999);
            assert.deepEqual(
              [...found],
              naiveScan(text, needle, ignoreCase, 0, 999),
            );
            assert.ok(found.includes(start));
          },
        ),
        { numRuns: 5_000 },
      );
    });

    it("finds across the edges of blocks and of its own pieces", () => {
      const log = bytes();
      const text = new Uint8Array(3_000_000).fill(0x2e);
      const places = [0, 262_140, 524_288, 1_048_570, 2_097_152, 2_999_993];
      for (const place of places) text.set(encode("Needle!"), place);
      log.append(text);
      for (const ignoreCase of [true, false])
        assert.deepEqual(
          [
            ...scanner.scan(
              log,
              encode(ignoreCase ? "nEEDLE!" : "Needle!"),
              { ignoreCase },
              0,
              log.length,
            ),
          ],
          places,
        );
    });

    it("finds nothing where there is nothing to find", () => {
      const none = (text: string, needle: string, from: number, to: number) =>
        assert.deepEqual(
          [
            ...scanner.scan(
              encode(text),
              encode(needle),
              { ignoreCase: true },
              from,
              to,
            ),
          ],
          [],
        );
      none("", "a", 0, 9);
      none("aaa", "", 0, 9);
      none("aaa", "aaaa", 0, 9);
      none("aaa", "a", 2, 1);
    });
  });
}

describe("the byte scanner", () => {
  it("is the one in WebAssembly where there is one, and one for all", () => {
    assert.ok(createByteScanner() instanceof SimdScanner);
    assert.equal(createByteScanner(), createByteScanner());
  });

  it("is assembled from its source as it stands", async () => {
    const written = join(import.meta.dirname, "scan-wasm.ts");
    assert.equal(
      readFileSync(written, "utf8"),
      await assembleScanner(),
      "run `npm run wasm`",
    );
  });
});
