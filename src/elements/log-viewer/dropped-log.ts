import type { LogSource } from "../../log/worker/log-source.js";

/** Bytes that tell a text from something else. */
const HEAD = 4096;

/** Compressed bytes that are sure to hold as much. */
const PACKED_HEAD = 1 << 16;

/** It is a picture, an archive, a program: nothing that could be read. */
export class NoTextError extends Error {
  override readonly name = "NoTextError";
}

/**
 * What is to be read of a file that somebody chose: unpacked by gzip's own mark, whatever
 * it is called, and as UTF-8. Rejects with a `NoTextError` where it is no text, and with
 * the browser's own error where it cannot be read, as a folder cannot.
 */
export async function logInFile(file: File): Promise<LogSource> {
  const head = await headOf(file);
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return asUtf8(file, "utf-16le");
  if (first === 0xfe && second === 0xff) return asUtf8(file, "utf-16be");
  if (first !== 0x1f || second !== 0x8b) return checked(head, file);
  const unpacked = await unpackedHeadOf(file);
  return checked(unpacked, file.stream().pipeThrough(gunzip()));
}

function checked(head: Uint8Array, source: LogSource): LogSource {
  if (isText(head)) return source;
  throw new NoTextError("The file is no text.");
}

async function headOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
}

async function unpackedHeadOf(file: File): Promise<Uint8Array> {
  const stream = file.slice(0, PACKED_HEAD).stream().pipeThrough(gunzip());
  const reader = stream.getReader();
  const { value = new Uint8Array() } = await reader.read();
  // It was cut off, so that its end is an error, which is nobody's business here.
  reader.cancel().catch(() => undefined);
  return value.subarray(0, HEAD);
}

/** PowerShell writes its output like this. */
function asUtf8(file: File, encoding: string): ReadableStream<Uint8Array> {
  return file
    .stream()
    .pipeThrough(new TextDecoderStream(encoding))
    .pipeThrough(new TextEncoderStream());
}

function gunzip(): DecompressionStream {
  return new DecompressionStream("gzip");
}

/** Controls other than those that a terminal knows, and what is no UTF-8. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const STRANGE = /[\u0000-\u0006\u000e-\u001a\u001c-\u001f\ufffd]/g;

/** A log may have a stray byte, but not one in ten that no text has. */
function isText(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  const strange = text.match(STRANGE);
  return (strange?.length ?? 0) * 10 <= text.length;
}
