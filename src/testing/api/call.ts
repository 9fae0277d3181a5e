import type { World } from "../world/world.js";
import { Problem } from "./problem.js";
import type { Token } from "./tokens.js";

/** One request that was authenticated and routed. */
export interface Call {
  readonly method: string;
  /** As Buildkite sees it: `https://api.buildkite.com/v2/…`. */
  readonly url: URL;
  /** The parts of the path that the route names. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: string;
  readonly token: Token;
  readonly world: World;
  /** Where download links point: another origin than the API's. */
  readonly artifactOrigin: string;
}

export type Handler = (call: Call) => Response;

export function json(
  body: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(body), {
    status: init.status ?? 200,
    headers: {
      "content-type": "application/json; charset=utf-8",
      ...init.headers,
    },
  });
}

/** The body as an object; an empty body counts as an empty object. */
export function bodyOf(call: Call): Readonly<Record<string, unknown>> {
  if (call.body.trim() === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(call.body);
  } catch {
    throw new Problem(400, "Problems parsing JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Problem(400, "Body should be a JSON object");
  }
  return value as Record<string, unknown>;
}

/** Every value of a parameter, written `name=` or `name[]=`. */
export function list(call: Call, name: string): string[] {
  const { searchParams } = call.url;
  return [...searchParams.getAll(name), ...searchParams.getAll(`${name}[]`)];
}

export function flag(call: Call, name: string, byDefault: boolean): boolean {
  const value = call.url.searchParams.get(name);
  return value === null ? byDefault : value === "true";
}
