import { fields, parseList, text } from "./fields.js";
import type { CursorPage, Page } from "./types.js";

/** Hosts send `Link` headers of their own, to preload a style sheet, say. */
const PAGE_LINK = /\brel="?(?:first|prev|next|last)\b/;

/** The query parameter of an address; the address itself is never called. */
function parameterOf(
  address: string | undefined,
  name: string,
): string | undefined {
  if (address === undefined) return undefined;
  // Only the query matters, so any base does for a relative address.
  const url = URL.canParse(address, "https://api.buildkite.com")
    ? new URL(address, "https://api.buildkite.com")
    : undefined;
  return url?.searchParams.get(name) ?? undefined;
}

/**
 * One page of a list that is paged by number. The `Link` header says whether there is a
 * next one; where the proxy drops it, a page that is not full is the last.
 */
export function parsePage<Item>(
  { value, headers }: { readonly value: unknown; readonly headers: Headers },
  asked: { readonly page: number; readonly per_page: number },
  what: string,
  parse: (value: unknown) => Item,
): Page<Item> {
  const items = parseList(value, what, parse);
  const link = headers.get("Link") ?? "";
  if (PAGE_LINK.test(link)) return { items, nextPage: nextPageOf(link) };
  const isFull = Array.isArray(value) && value.length >= asked.per_page;
  return { items, nextPage: isFull ? asked.page + 1 : undefined };
}

/** One page of `{ items, links: { next } }`, of which only the `after` of `next` is read. */
export function parseCursorPage<Item>(
  value: unknown,
  what: string,
  parse: (value: unknown) => Item,
): CursorPage<Item> {
  const { items, links } = fields(value);
  const next = text(fields(links).next);
  return {
    items: parseList(items, what, parse),
    after: parameterOf(next, "after"),
  };
}

/** Every page from the first on, each asked for when the one before has been used. */
export async function* eachPage<Item>(
  load: (page: number) => Promise<Page<Item>>,
): AsyncGenerator<readonly Item[], void, void> {
  let page: number | undefined = 1;
  while (page !== undefined) {
    const { items, nextPage }: Page<Item> = await load(page);
    yield items;
    page = nextPage;
  }
}

/** The same for lists that are paged by cursor. */
export async function* eachCursorPage<Item>(
  load: (after: string | undefined) => Promise<CursorPage<Item>>,
): AsyncGenerator<readonly Item[], void, void> {
  let after: string | undefined;
  do {
    const page: CursorPage<Item> = await load(after);
    yield page.items;
    // A cursor that leads to itself would never end.
    after = page.after === after ? undefined : page.after;
  } while (after !== undefined);
}

function nextPageOf(link: string): number | undefined {
  const next = /<([^>]*)>\s*;[^,<]*\brel="?next"?/.exec(link)?.[1];
  const page = Number(parameterOf(next, "page"));
  return Number.isSafeInteger(page) && page > 0 ? page : undefined;
}
