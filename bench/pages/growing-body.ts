/** A body that does not end when the response does: its job is still writing. */
export function growingBody(response: Response): {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly append: (bytes: Uint8Array<ArrayBuffer>) => void;
} {
  const { readable, writable } = new TransformStream<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  >();
  void response.body?.pipeTo(writable, { preventClose: true });
  return {
    stream: readable,
    append(bytes) {
      const writer = writable.getWriter();
      void writer.write(bytes);
      writer.releaseLock();
    },
  };
}
