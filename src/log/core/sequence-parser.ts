import { MOST_IMAGE_BYTES } from "./images.js";
import { Params } from "./params.js";
import { decodeWhole, REPLACEMENT, Utf8Decoder } from "./utf8-decoder.js";
import { bytesOfCode } from "./utf8-length.js";

/** What the bytes of a terminal mean, one call each. */
export interface SequenceHandler {
  /** Prints bytes while they are printable ASCII, as the first is; returns the index of the next. */
  printAscii(bytes: Uint8Array, from: number): number;
  print(code: number): void;
  /** A C0 control character other than ESC. */
  control(byte: number): void;
  /** ESC and one character, without intermediates. */
  escape(final: number): void;
  /** CSI without private markers or intermediates. */
  csi(final: number, params: Params): void;
  /** An operating system command: hyperlinks, images and more; `cut` where it was too long to be kept whole. */
  osc(payload: Uint8Array, cut: boolean): void;
  /** An application program command, from one index to another: Buildkite's timestamps. */
  apc(bytes: Uint8Array, from: number, to: number): void;
}

const GROUND = 0;
const ESCAPE = 1;
/** ESC with intermediates, as in `ESC ( B`: swallowed up to its final character. */
const ESCAPE_IGNORE = 2;
const CSI = 3;
/** CSI with a private marker or an intermediate, as in `CSI ? 25 l`: swallowed. */
const CSI_IGNORE = 4;
const STRING = 5;
/** A character whose last byte is still to come. */
const CHARACTER = 6;

const BEL = 0x07;
const LF = 0x0a;
const CAN = 0x18;
const SUB = 0x1a;
const ESC = 0x1b;
const SPACE = 0x20;
const DEL = 0x7f;

const OSC = 0x5d; // ]
const APC = 0x5f; // _
const DCS = 0x50; // P
const SOS = 0x58; // X
const PM = 0x5e; // ^

// A longer URL is no URL; an image in base64 takes four bytes for three.
const MOST_PAYLOAD = 8192;
const MOST_IMAGE_PAYLOAD = MOST_PAYLOAD + Math.ceil((MOST_IMAGE_BYTES * 4) / 3);
const IMAGE = [0x31, 0x33, 0x33, 0x37, 0x3b]; // 1337;

/**
 * Cuts a byte stream into text, controls and escape sequences, as ECMA-48 and xterm
 * do. A chunk may end anywhere. Sequences that are malformed or not known vanish.
 */
export class SequenceParser {
  readonly #handler: SequenceHandler;
  readonly #params = new Params();
  readonly #utf8 = new Utf8Decoder();
  #payload = new Uint8Array(MOST_PAYLOAD);
  #payloadLength = 0;
  #payloadCut = false;
  #stringKind = 0;
  #state = GROUND;

  constructor(handler: SequenceHandler) {
    this.#handler = handler;
  }

  parse(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#state === GROUND) at = this.#ground(bytes, at);
      else if (this.#state === CSI) at = this.#csi(bytes, at);
      else if (this.#state === STRING) at = this.#string(bytes, at);
      else if (this.#state === CHARACTER) at = this.#character(bytes, at);
      else at = this.#sequence(bytes, at);
    }
  }

  /** No more bytes: a character that is cut off is malformed, a sequence vanishes. */
  end(): void {
    if (this.#state === CHARACTER) this.#handler.print(REPLACEMENT);
    this.#utf8.reset();
    this.#state = GROUND;
  }

  /** Reads text and controls up to the next sequence. */
  #ground(bytes: Uint8Array, from: number): number {
    const handler = this.#handler;
    let at = from;
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      if (byte >= SPACE && byte < DEL) {
        at = handler.printAscii(bytes, at);
      } else if (byte >= 0x80) {
        const code = decodeWhole(bytes, at);
        if (code === undefined) return this.#character(bytes, at);
        handler.print(code);
        at += bytesOfCode(code);
      } else {
        at++;
        if (byte === ESC) {
          this.#state = ESCAPE;
          return at;
        }
        if (byte < SPACE) handler.control(byte);
      }
    }
    return at;
  }

  /** One byte of a character that is cut off by the chunk, or malformed. */
  #character(bytes: Uint8Array, at: number): number {
    const byte = bytes[at] ?? 0;
    const utf8 = this.#utf8;
    if (utf8.pending && !utf8.accepts(byte)) {
      utf8.reset();
      this.#state = GROUND;
      this.#handler.print(REPLACEMENT);
      return at;
    }
    const code = utf8.push(byte);
    if (code !== undefined) this.#handler.print(code);
    this.#state = utf8.pending ? CHARACTER : GROUND;
    return at + 1;
  }

  /** One byte of an escape or control sequence. */
  #sequence(bytes: Uint8Array, at: number): number {
    const byte = bytes[at] ?? 0;
    if (byte === ESC) {
      this.#state = ESCAPE;
    } else if (byte === CAN || byte === SUB) {
      this.#state = GROUND;
    } else if (byte < SPACE) {
      // ECMA-48 leaves it open; terminals obey a control inside a sequence and go on.
      this.#handler.control(byte);
    } else if (byte >= 0x80) {
      this.#state = GROUND;
      return at;
    } else if (byte !== DEL) {
      if (this.#state === ESCAPE) this.#escape(byte);
      else this.#ignore(byte);
    }
    return at + 1;
  }

  #escape(byte: number): void {
    if (byte === 0x5b) {
      this.#params.reset();
      this.#state = CSI;
    } else if (
      byte === OSC ||
      byte === APC ||
      byte === DCS ||
      byte === SOS ||
      byte === PM
    ) {
      this.#stringKind = byte;
      this.#payloadLength = 0;
      this.#payloadCut = false;
      this.#state = STRING;
    } else if (byte < 0x30) {
      this.#state = ESCAPE_IGNORE;
    } else {
      this.#state = GROUND;
      this.#handler.escape(byte);
    }
  }

  #csi(bytes: Uint8Array, from: number): number {
    const params = this.#params;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39) {
        params.digit(byte - 0x30);
      } else if (byte === 0x3a || byte === 0x3b) {
        params.separate(byte === 0x3a);
      } else if (byte >= 0x40 && byte < DEL) {
        this.#state = GROUND;
        this.#handler.csi(byte, params);
        return at + 1;
      } else {
        if (byte >= SPACE && byte < 0x40) this.#state = CSI_IGNORE;
        return this.#sequence(bytes, at);
      }
    }
    return bytes.length;
  }

  #ignore(byte: number): void {
    const final = this.#state === CSI_IGNORE ? 0x40 : 0x30;
    if (byte >= final) this.#state = GROUND;
  }

  /** Reads a string up to BEL or ESC (with which `ESC \\` begins), or to the end of the chunk. */
  #string(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      const start = at;
      while (at < bytes.length && (bytes[at] ?? 0) >= SPACE) at++;
      const byte = bytes[at];
      const dispatched =
        byte === ESC || (byte === BEL && this.#stringKind !== DCS);
      const isWhole = dispatched && this.#payloadLength === 0;
      if (isWhole && at - start <= MOST_PAYLOAD) {
        this.#state = byte === ESC ? ESCAPE : GROUND;
        this.#dispatchString(bytes, start, at);
        return at + 1;
      }
      this.#keep(bytes.subarray(start, at));
      if (byte === undefined) return at;
      if (this.#endsString(byte)) {
        this.#state = byte === ESC ? ESCAPE : GROUND;
        if (dispatched)
          this.#dispatchString(this.#payload, 0, this.#payloadLength);
        // The line feed itself still counts.
        return byte === LF ? at : at + 1;
      }
      at++;
    }
    return at;
  }

  #keep(piece: Uint8Array): void {
    let kept = 0;
    while (kept < piece.length) {
      const room = this.#payload.length - this.#payloadLength;
      if (room === 0 && !this.#makeRoom()) return;
      const part = piece.subarray(kept, kept + room);
      this.#payload.set(part, this.#payloadLength);
      this.#payloadLength += part.length;
      kept += part.length;
    }
  }

  /** An image may be longer than other strings are. */
  #makeRoom(): boolean {
    this.#payloadCut ||=
      !this.#isImage() || this.#payload.length === MOST_IMAGE_PAYLOAD;
    if (this.#payloadCut) return false;
    const larger = new Uint8Array(
      Math.min(MOST_IMAGE_PAYLOAD, this.#payload.length * 4),
    );
    larger.set(this.#payload);
    this.#payload = larger;
    return true;
  }

  /** A line feed ends a string that was never closed: it costs a line, not the log. */
  #endsString(byte: number): boolean {
    if (byte === BEL) return this.#stringKind !== DCS;
    if (byte === LF) return this.#stringKind !== DCS && !this.#isImage();
    return byte === ESC || byte === CAN || byte === SUB;
  }

  /** Images come in base64, which many tools break into lines. */
  #isImage(): boolean {
    return (
      this.#stringKind === OSC &&
      IMAGE.every((byte, index) => this.#payload[index] === byte)
    );
  }

  #dispatchString(bytes: Uint8Array, from: number, to: number): void {
    if (this.#stringKind === OSC)
      this.#handler.osc(bytes.subarray(from, to), this.#payloadCut);
    else if (this.#stringKind === APC) this.#handler.apc(bytes, from, to);
    if (this.#payload.length > MOST_PAYLOAD)
      this.#payload = new Uint8Array(MOST_PAYLOAD);
  }
}
