/**
 * The headers that Backstage's proxy passes, both ways, when its configuration names no
 * others in `allowedHeaders` (@backstage/plugin-proxy-backend 0.6). Everything that
 * Buildkite says in `Link`, `RateLimit-*`, `Location` or `Content-Range` is lost, and so
 * is a `Range` on its way in.
 */
const PASSED: readonly string[] = [
  "accept",
  "accept-language",
  "cache-control",
  "content-language",
  "content-length",
  "content-type",
  "expires",
  "host",
  "last-modified",
  "pragma",
  "user-agent",
];

export function strippedHeaders(
  headers: Headers,
  allowed: readonly string[],
): Headers {
  const passed = new Set([
    ...PASSED,
    ...allowed.map((name) => name.toLowerCase()),
  ]);
  return new Headers([...headers].filter(([name]) => passed.has(name)));
}
