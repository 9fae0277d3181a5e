import { createReadStream, readFileSync, statSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { LogFile } from "./log-files.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** What a slow network carries (bytes a second): 100 Mbit/s, less what it needs for itself. */
const SLOW = 12_000_000;

/** What a policy allows that does not know of WebAssembly. */
const NO_WASM = "script-src 'self'; worker-src 'self'";

/**
 * Pages and logs on loopback. `/log/10000000` is the log of that size; with
 * `?network=slow` it comes as over a slow network, with `?timestamps=no` without them.
 */
export class BenchServer {
  readonly #pages: string;
  readonly #logs = new Map<number, LogFile>();
  readonly #server: Server;
  /** Whether pages may compile WebAssembly. */
  wasm = true;

  constructor(pages: string) {
    this.#pages = pages;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
    });
  }

  add(log: LogFile): void {
    this.#logs.set(log.bytes, log);
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) =>
      this.#server.listen(0, "127.0.0.1", resolve),
    );
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(
    { url = "" }: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    const log = this.#logs.get(Number(pathname.replace("/log/", "")));
    if (!log) {
      this.#sendPage(pathname, response);
      return;
    }
    const plain = searchParams.get("timestamps") === "no";
    const path = plain ? log.plainPath : log.path;
    response.writeHead(200, {
      "content-type": "text/plain; charset=utf-8",
      "content-length": statSync(path).size,
      "cache-control": "no-store",
    });
    const file = createReadStream(path, { highWaterMark: 256 * 1024 });
    response.on("close", () => file.destroy());
    if (searchParams.get("network") === "slow") await trickle(file, response);
    else file.pipe(response);
  }

  #sendPage(pathname: string, response: ServerResponse): void {
    const path = normalize(join(this.#pages, pathname));
    try {
      const page = readFileSync(path);
      response.writeHead(200, {
        "content-type": TYPES[extname(path)] ?? "application/octet-stream",
        ...(this.wasm ? {} : { "content-security-policy": NO_WASM }),
      });
      response.end(page);
    } catch {
      response.writeHead(404).end(`There is no ${pathname}.`);
    }
  }
}

async function trickle(
  file: Readable,
  response: ServerResponse,
): Promise<void> {
  const start = performance.now();
  let sent = 0;
  for await (const piece of file as AsyncIterable<Buffer>) {
    for (let at = 0; at < piece.length; at += 32_768) {
      const part = piece.subarray(at, at + 32_768);
      response.write(part);
      sent += part.length;
      const due = (sent / SLOW) * 1000 - (performance.now() - start);
      if (due > 1) await setTimeout(due);
      if (response.destroyed) return;
    }
  }
  response.end();
}
