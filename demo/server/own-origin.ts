import type { IncomingMessage } from "node:http";

const LOOPBACK_NAMES = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Why a request does not come from this server's own page; `undefined` where it does.
 *
 * Listening on loopback alone keeps other machines out, but not other pages in the
 * same browser: a foreign page may name the address (then `Origin` or
 * `Sec-Fetch-Site` gives it away) or let its own host name resolve to 127.0.0.1
 * (DNS rebinding; then `Host` does).
 */
export function foreignness(request: IncomingMessage): string | undefined {
  const { host, origin } = request.headers;
  const hosts = LOOPBACK_NAMES.map(
    (name) => `${name}:${request.socket.localPort}`,
  );
  if (host === undefined || !hosts.includes(host.toLowerCase()))
    return "This server answers only to its own loopback address.";
  if (origin !== undefined && origin !== `http://${host}`)
    return "This server answers only its own pages.";
  return undefined;
}

/**
 * The same for the API, where there is more to lose: no other page may reach it, not
 * even by an image or a link, which send no `Origin`.
 */
export function foreignnessToApi(request: IncomingMessage): string | undefined {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none")
    return "This server answers only its own pages.";
  return foreignness(request);
}
