const LINES = [
  "\x1b[32m✓\x1b[0m builds the cart from its articles \x1b[90m(12 ms)\x1b[0m",
  "npm http fetch GET 200 https://packages.example.com/lit 41ms (cache hit)",
  "#12 0.712 Get:3 http://deb.example.org/debian bookworm/main amd64 Packages [8786 kB]",
  "\x1b[36msrc/elements/log-view.ts\x1b[39m:\x1b[33m42\x1b[39m:\x1b[33m7\x1b[39m - \x1b[91mwarning\x1b[39m unused variable",
  "   Compiling serde v1.0.219",
  "2026-11-22T09:14:03.118Z INFO  [worker-7] 受注を処理しました order=58213 total=4,310円",
  '{"level":"info","msg":"request served","path":"/api/v2/articles","status":200,"ms":18.4}',
  "",
  "Receiving objects:  42% (540/1284)\rReceiving objects: 100% (1284/1284), 3.41 MiB, done.",
];

/** A log of about `size` bytes, in the proportions of real ones; the same for the same size. */
export function sampleLog(size: number): Uint8Array {
  const encoder = new TextEncoder();
  const bytes = new Uint8Array(size);
  let length = 0;
  let seed = 1;
  for (let line = 0; length < size; line++) {
    seed = (seed * 48_271) % 0x7fff_ffff;
    const time = 1_700_000_000_000 + line * 7;
    const text =
      line % 60 === 0
        ? `--- :hammer: Step ${line / 60}`
        : `${LINES[seed % LINES.length] ?? ""} ${seed % 97 === 0 ? "needle" : seed}`;
    const { written } = encoder.encodeInto(
      `\x1b_bk;t=${time}\x07${text}\r\n`,
      bytes.subarray(length),
    );
    if (written === 0) break;
    length += written;
  }
  return bytes.subarray(0, length);
}
