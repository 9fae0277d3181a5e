import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, statfsSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  generatedLog,
  type GeneratedLogFacts,
} from "../../src/testing/index.js";

/** A generated log on this computer. */
export interface LogFile extends GeneratedLogFacts {
  readonly path: string;
  /** The same without the agent's timestamps. */
  readonly plainPath: string;
}

const folder = join(tmpdir(), "buildkite-elements-bench");

/** Writes the log of a size, if that was not done before; in the system's folder for such files. */
export async function logFile(size: number): Promise<LogFile> {
  mkdirSync(folder, { recursive: true });
  // Another generator makes other files.
  const hash = createHash("sha256");
  for (const piece of generatedLog(1_000_000)) hash.update(piece);
  const path = join(folder, `${size}-${hash.digest("hex").slice(0, 8)}.log`);
  const plainPath = path.replace(/\.log$/, "-plain.log");
  const wanted = existsSync(path) && existsSync(plainPath);
  if (!wanted) checkSpace(size);
  const facts = await generate(size, wanted ? [] : [path, plainPath]);
  return { ...facts, path, plainPath };
}

async function generate(
  size: number,
  paths: readonly string[],
): Promise<GeneratedLogFacts> {
  const [whole, plain] = await Promise.all(
    paths.map((path) => open(`${path}.part`, "w")),
  );
  const log = generatedLog(size);
  for (;;) {
    const { done, value } = log.next();
    if (!done) {
      await whole?.writeFile(value);
      await plain?.writeFile(withoutTimestamps(value));
      continue;
    }
    await whole?.close();
    await plain?.close();
    // A file that was begun and not ended is not taken for a log next time.
    for (const path of paths) renameSync(`${path}.part`, path);
    return value;
  }
}

/** `ESC _bk;t=` with 13 digits and BEL, as the generator writes it. */
const TIMESTAMP = Buffer.from("\x1b_bk;t=");
const TIMESTAMP_LENGTH = TIMESTAMP.length + 14;

function withoutTimestamps(piece: Uint8Array): Uint8Array {
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
  const rest: Buffer[] = [];
  let start = 0;
  for (;;) {
    const at = bytes.indexOf(TIMESTAMP, start);
    rest.push(bytes.subarray(start, at < 0 ? undefined : at));
    if (at < 0) return Buffer.concat(rest);
    start = at + TIMESTAMP_LENGTH;
  }
}

function checkSpace(size: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 3 * size)
    throw new Error(
      `${folder} has no room for two logs of ${size} bytes. Free some, or set TMPDIR to another folder.`,
    );
}
