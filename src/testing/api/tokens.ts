import type { PersonRecord } from "../world/records.js";
import { Problem } from "./problem.js";

/** An API access token: it acts as its user, and never further than its scopes. */
export interface Token {
  readonly secret: string;
  readonly uuid: string;
  readonly description: string;
  readonly scopes: readonly string[];
  readonly user: PersonRecord;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

/** What the README asks a token to have. */
export const USUAL_SCOPES: readonly string[] = [
  "read_pipelines",
  "read_builds",
  "read_build_logs",
  "read_artifacts",
  "read_user",
  "read_organizations",
  "write_builds",
];

export function authenticate(
  headers: Headers,
  tokens: readonly Token[],
  now: number,
): Token {
  const secret = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  const token = tokens.find((one) => one.secret === secret);
  if (
    token === undefined ||
    (token.expiresAt !== null && token.expiresAt <= now)
  ) {
    throw new Problem(
      401,
      "Authentication required. Please supply a valid API Access Token: https://buildkite.com/docs/apis/rest-api#authentication",
    );
  }
  return token;
}

export function requireScope(token: Token, scope: string | undefined): void {
  if (scope === undefined || token.scopes.includes(scope)) return;
  throw new Problem(403, `Your access token doesn't have the ${scope} scope`);
}
