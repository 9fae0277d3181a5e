import type { PersonRecord } from "../world/records.js";

/** `2026-11-20T09:30:00.000Z`, as builds and jobs write times. */
export function iso(time: number): string;
export function iso(time: number | null): string | null;
export function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}

/** `2026-11-20 09:30:00 UTC`, as the access token writes times. Not ISO; Safari refuses it. */
export function utc(time: number | null): string | null {
  return time === null
    ? null
    : new Date(time).toISOString().replace("T", " ").replace(/\..*/, " UTC");
}

/** GraphQL ids are the type and the UUID in Base64. */
export function graphqlId(type: string, id: string): string {
  return btoa(`${type}---${id}`).replace(/=+$/, "");
}

export function personPayload(person: PersonRecord | null) {
  if (person === null) return null;
  const { id } = person;
  return {
    ...(id !== null && { id, graphql_id: graphqlId("User", id) }),
    name: person.name,
    email: person.email,
    avatar_url: person.avatarUrl,
    created_at: iso(person.createdAt),
  };
}

export function countBy<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): number {
  return items.reduce((count, item) => (test(item) ? count + 1 : count), 0);
}
