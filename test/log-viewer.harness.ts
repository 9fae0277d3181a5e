import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "puppeteer-core";

const standalone = join(import.meta.dirname, "../dist/standalone");

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8"><title>A log</title><link rel="icon" href="data:,">
    <style>buildkite-log-viewer { block-size: 600px }</style>
  </head>
  <body><script type="module" src="/elements/buildkite-elements.js"></script></body>
</html>`;

/** A server of an empty page with the standalone bundle. */
export interface ViewerServer {
  readonly address: string;
  stop(): void;
}

export interface ViewerServerOptions {
  /** The page's Content-Security-Policy. */
  readonly policy: string;
  /** Answers other paths than those of the page and of its scripts. */
  readonly answer?: (path: string, response: ServerResponse) => void;
}

export async function serveViewer({
  policy,
  answer = (_, response) => response.writeHead(404).end(),
}: ViewerServerOptions): Promise<ViewerServer> {
  const server = createServer(({ url = "" }, response) => {
    const script = /^\/elements\/([a-z-]+\.js)$/.exec(url)?.[1];
    if (script)
      response
        .writeHead(200, { "content-type": "text/javascript" })
        .end(readFileSync(join(standalone, script)));
    else if (url === "/")
      response
        .writeHead(200, {
          "content-type": "text/html",
          "content-security-policy": policy,
        })
        .end(PAGE);
    else answer(url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What an element with a selector inside of shadow roots says, once it says what is wanted. */
export async function see(
  page: Page,
  selector: string,
  wanted: RegExp,
): Promise<void> {
  // Looked for at every frame: mutations inside shadow roots are seen by nobody outside.
  await page.waitForFunction(
    (path, source) => {
      const roots = path.split(" >>> ");
      const last = roots.pop() ?? "";
      let root: ParentNode | null | undefined = document;
      for (const host of roots) root = root?.querySelector(host)?.shadowRoot;
      const found = [...(root?.querySelectorAll(last) ?? [])];
      return new RegExp(source).test(
        found.map(({ textContent }) => textContent).join("\n"),
      );
    },
    { polling: "raf" },
    selector,
    wanted.source,
  );
}

export const VIEWER = "buildkite-log-viewer";
export const STATUS = `${VIEWER} >>> [part=status]`;
export const ROWS = `${VIEWER} >>> buildkite-log-view >>> .rows`;
export const FOUND = `${VIEWER} >>> buildkite-log-search >>> .count`;
export const SEARCH_PROBLEM = `${VIEWER} >>> buildkite-log-search >>> .problem`;
