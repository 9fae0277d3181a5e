/** Lists that are paged by number, with `Link` headers to the pages around. */
import { type Call, json } from "./call.js";
import { Problem } from "./problem.js";
import { API } from "../payloads/urls.js";

const DEFAULT_PER_PAGE = 30;
const MOST_PER_PAGE = 100;

/**
 * Buildkite refuses pages that lie deep in a list, without saying how deep. This is a
 * guess on the strict side: a client that passes here need not know the real figure.
 */
const DEEPEST_ITEM = 2_500;

/** One page of `items`; only that page is turned into payloads. */
export function paged<Item>(
  call: Call,
  items: readonly Item[],
  payload: (item: Item) => unknown,
): Response {
  const page = Math.max(1, wholeNumber(call, "page") ?? 1);
  const perPage = perPageOf(call, 1, DEFAULT_PER_PAGE);
  if (page * perPage > DEEPEST_ITEM) {
    throw new Problem(
      400,
      "Pagination this deep is not supported. Narrow the query with `branch` or `created_from`.",
    );
  }
  const start = (page - 1) * perPage;
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const link = [
    ...(page > 1 ? [linkTo(call, 1, "first")] : []),
    ...(page > 1 ? [linkTo(call, page - 1, "prev")] : []),
    ...(page < last ? [linkTo(call, page + 1, "next")] : []),
    ...(page < last ? [linkTo(call, last, "last")] : []),
  ].join(", ");
  return json(items.slice(start, start + perPage).map(payload), {
    headers: link === "" ? {} : { link },
  });
}

/** `per_page`, brought within bounds as Buildkite does, not refused. */
export function perPageOf(
  call: Call,
  least: number,
  byDefault: number,
): number {
  const asked = wholeNumber(call, "per_page") ?? byDefault;
  return Math.min(MOST_PER_PAGE, Math.max(least, asked));
}

function linkTo(call: Call, page: number, rel: string): string {
  const url = new URL(call.url.pathname + call.url.search, API);
  url.searchParams.set("page", String(page));
  return `<${url.href}>; rel="${rel}"`;
}

function wholeNumber(call: Call, name: string): number | undefined {
  const value = call.url.searchParams.get(name);
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
