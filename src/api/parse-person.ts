import { filledText, isFields, webAddress } from "./fields.js";
import type { Person } from "./types.js";

/**
 * A user (`{ id, name, email, avatar_url }`), a commit's author (`{ username?, name,
 * email }`), an author as bare text, `{}` or `null`: Buildkite sends them all.
 */
export function parsePerson(value: unknown): Person | undefined {
  const bare = filledText(value);
  if (bare !== undefined) return personFromText(bare);
  if (!isFields(value)) return undefined;
  const person: Person = {
    id: filledText(value.id),
    name: filledText(value.name) ?? filledText(value.username),
    email: filledText(value.email),
    avatarUrl: webAddress(value.avatar_url),
  };
  const known = [person.id, person.name, person.email].some(
    (field) => field !== undefined,
  );
  return known ? person : undefined;
}

/** `Ada <ada@example.com>`, as git writes authors, or one half of it. */
function personFromText(text: string): Person {
  const [, name = "", email = ""] =
    /^([^<]*)<([^<>]+)>$/.exec(text.trim()) ?? [];
  if (email !== "") {
    return {
      id: undefined,
      name: filledText(name.trim()),
      email,
      avatarUrl: undefined,
    };
  }
  const isEmail = /^\S+@\S+$/.test(text);
  return {
    id: undefined,
    name: isEmail ? undefined : text,
    email: isEmail ? text : undefined,
    avatarUrl: undefined,
  };
}
