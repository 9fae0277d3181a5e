import { expectFields, text, texts, time } from "./fields.js";
import { parsePerson } from "./parse-person.js";
import type { AccessToken } from "./types.js";

export function parseAccessToken(value: unknown): AccessToken {
  const token = expectFields(value, "The access token");
  return {
    uuid: text(token.uuid) ?? "",
    scopes: texts(token.scopes),
    user: parsePerson(token.user),
    expiresAt: time(token.expires_at),
  };
}
