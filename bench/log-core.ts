import { LogDocument } from "../src/log/index.js";
import { RowModel } from "../src/log/core/rows.js";
import type { ByteScanner } from "../src/log/core/byte-scanner.js";
import { HorspoolScanner } from "../src/log/core/horspool-scanner.js";
import { LogParser } from "../src/log/core/log-parser.js";
import { LiteralSearch } from "../src/log/core/literal-search.js";
import { pieceEnd, PieceSearch } from "../src/log/core/piece-search.js";
import type { SearchQuery } from "../src/log/core/search.js";
import { generatedLog, type LogKind } from "../src/testing/generated-log.js";
import type { Measurement } from "./bench.js";
import { sampleLog } from "./sample-log.js";

const MEGABYTE = 1_000_000;
const SIZE = 50 * MEGABYTE;
const CHUNK = 64 * 1024;
const KINDS: readonly LogKind[] = [
  "ci",
  "one-line",
  "carriage-returns",
  "redraws",
];

/** How fast a log is parsed, searched and laid out in rows. */
export function measureLogCore(): Measurement[] {
  const bytes = sampleLog(SIZE);
  const log = new LogDocument();
  const measurements: Measurement[] = [];
  const measure = (name: string, run: () => void) => {
    const start = performance.now();
    run();
    const milliseconds = performance.now() - start;
    const rate = bytes.length / MEGABYTE / (milliseconds / 1000);
    measurements.push({
      name,
      milliseconds,
      detail: `${rate.toFixed(0)} MB/s`,
    });
  };

  measure("parse", () => {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      log.append(bytes.subarray(at, at + CHUNK));
    }
    log.end();
    log.text(0);
  });
  for (const kind of KINDS) measurements.push(measureParser(kind));
  measure("search, literal", () => search(log, { text: "needle" }));
  measure("search, literal, no WebAssembly", () =>
    search(log, { text: "needle" }, new HorspoolScanner()),
  );
  measure("search, one letter", () => search(log, { text: "e" }));
  measure("search, letters beyond ASCII", () => search(log, { text: "é" }));
  measure("search, whole word", () =>
    search(log, { text: "needle", wholeWord: true }),
  );
  measure("search, regular expression", () =>
    searchPieces(log, { text: "need.e|order=\\d+7\\b", regExp: true }),
  );

  const rows = new RowModel(log);
  measure("rows, wrapped at 80", () => {
    rows.wrap = 80;
  });
  measure("rows, all groups folded", () => {
    rows.setAllOpen(false);
  });
  return measurements;
}

/** The parser alone, as it runs in a worker: a delta for each chunk. */
function measureParser(kind: LogKind): Measurement {
  const chunks = [...generatedLog(SIZE, { kind })];
  const parser = new LogParser();
  let length = 0;
  const start = performance.now();
  for (const chunk of chunks) {
    parser.append(chunk);
    parser.takeDelta();
    length += chunk.length;
  }
  const milliseconds = performance.now() - start;
  const rate = length / MEGABYTE / (milliseconds / 1000);
  return {
    name: `parse, ${kind}`,
    milliseconds,
    detail: `${rate.toFixed(0)} MB/s`,
  };
}

function search(log: LogDocument, query: SearchQuery, scanner?: ByteScanner) {
  const search = new LiteralSearch(log, query, scanner);
  while (search.step());
}

/** As the second worker does it, less the copying. */
function searchPieces(log: LogDocument, query: SearchQuery): void {
  const search = new PieceSearch(query);
  for (let from = 0; from < log.bytes.length;) {
    const to = pieceEnd(log.bytes, from, 1 << 20);
    search.search(log.bytes.slice(from, to));
    from = to;
  }
}
