/** Assembles the byte scanner: `scan.wat`, which people read, to `scan-wasm.ts`, which is imported. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import wabt from "wabt";

const folder = join(import.meta.dirname, "../src/log/core");

/** The module that `scan.wat` makes, as TypeScript. */
export async function assembleScanner(): Promise<string> {
  const { parseWat } = await wabt();
  const source = readFileSync(join(folder, "scan.wat"), "utf8");
  const module = parseWat("scan.wat", source, { simd: true });
  module.validate();
  const { buffer } = module.toBinary({});
  module.destroy();
  return `/** Made of scan.wat by \`npm run wasm\`: a WebAssembly module in base64. */
export const SCAN_WASM =
  "${Buffer.from(buffer).toString("base64")}";
`;
}

if (import.meta.filename === process.argv[1])
  writeFileSync(join(folder, "scan-wasm.ts"), await assembleScanner());
