import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

export interface SlowServer extends AsyncDisposable {
  readonly host: string;
}

/** Serves a directory's files in 24 pieces over two seconds, so that whoever downloads one draws its progress. */
export async function serveSlowly(directory: string): Promise<SlowServer> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      const bytes = await readFile(join(directory, path)).catch(
        () => undefined,
      );
      if (!bytes) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        "content-length": bytes.length,
        "content-type": path.endsWith(".html")
          ? "text/html"
          : "application/octet-stream",
      });
      const size = Math.ceil(bytes.length / 24);
      for (let at = 0; at < bytes.length; at += size) {
        response.write(bytes.subarray(at, at + size));
        if (bytes.length > 10_000) await delay(85);
      }
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
