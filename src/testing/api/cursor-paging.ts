/** Lists that are paged by cursor: `{ items, links }`, where a cursor stands for the item beside the page. */
import { API } from "../payloads/urls.js";
import { type Call, json } from "./call.js";
import { perPageOf } from "./paging.js";
import { Problem } from "./problem.js";

const LEAST_PER_PAGE = 30;

export function pagedByCursor<Item extends { readonly id: string }>(
  call: Call,
  items: readonly Item[],
  payload: (item: Item) => unknown,
): Response {
  const perPage = perPageOf(call, LEAST_PER_PAGE, LEAST_PER_PAGE);
  const { searchParams } = call.url;
  const after = searchParams.get("after");
  const before = searchParams.get("before");
  if (after !== null && before !== null) {
    throw new Problem(400, "Only one of `after` and `before` can be given");
  }
  const end = before === null ? items.length : indexOf(items, before, "before");
  const start =
    after !== null
      ? indexOf(items, after, "after") + 1
      : before !== null
        ? Math.max(0, end - perPage)
        : 0;
  const page = items.slice(start, Math.min(end, start + perPage));
  const first = page[0];
  const last = page.at(-1);
  const more = start + page.length < items.length;
  return json({
    items: page.map(payload),
    links: {
      self: API + call.url.pathname + call.url.search,
      ...(start > 0 && { first: linkTo(call, {}) }),
      ...(start > 0 && first && { prev: linkTo(call, { before: first.id }) }),
      ...(more && last && { next: linkTo(call, { after: last.id }) }),
    },
  });
}

function indexOf(
  items: readonly { readonly id: string }[],
  cursor: string,
  name: string,
): number {
  const index = items.findIndex((item) => cursorOf(item.id) === cursor);
  if (index === -1) throw new Problem(400, `Invalid \`${name}\` cursor`);
  return index;
}

function linkTo(call: Call, at: { after?: string; before?: string }): string {
  const url = new URL(call.url.pathname + call.url.search, API);
  url.searchParams.delete("after");
  url.searchParams.delete("before");
  for (const [name, id] of Object.entries(at)) {
    url.searchParams.set(name, cursorOf(id));
  }
  return url.href;
}

/** Opaque, so that nobody is tempted to make one from an id. */
function cursorOf(id: string): string {
  return btoa(`cursor:${id}`).replace(/=+$/, "");
}
