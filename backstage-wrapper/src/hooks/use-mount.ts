import { useLocation, useParams } from "react-router-dom";

/**
 * The path of the route that this stands in, without what `*` has matched and without a slash
 * at its end: in front of an address within it, so `""` at the root. It is cut off the
 * location, because what a relative path means below a `*` depends on the app's router and
 * its `v7_relativeSplatPath`.
 */
export function useMount(): string {
  const { "*": rest = "" } = useParams();
  return mountOf(useLocation().pathname, rest);
}

/**
 * @param pathname - The whole path, percent-encoded as a location has it.
 * @param rest - What `*` has matched at the end of it, decoded as the router does.
 */
export function mountOf(pathname: string, rest: string): string {
  const segments = pathname.replace(/\/+$/, "").split("/");
  const decoded = decode(segments);
  const below = trim(rest);
  // One encoded segment may have become several, so that counting them would not do.
  let end = segments.length;
  while (end > 1 && trim(decoded.slice(end).join("/")) !== below) end--;
  return segments.slice(0, end).join("/").replace(/\/+$/, "");
}

/** As the router reads them: all as they are where one is malformed, and `%2F` as a slash. */
function decode(segments: readonly string[]): string[] {
  const slashed = (segment: string) => segment.replaceAll("%2F", "/");
  try {
    return segments.map((segment) => slashed(decodeURIComponent(segment)));
  } catch {
    return segments.map(slashed);
  }
}

function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, "");
}
