import type { SimulatedBuildkite } from "./simulate-buildkite.js";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; tests look into it freely. */
  readonly json: unknown;
}

/** Asks the API itself, as in `ask(server, "GET /v2/access-token")`, with the right token unless told otherwise. */
export async function ask(
  server: SimulatedBuildkite,
  request: string,
  options: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const [method = "GET", path = "/"] = request.split(" ");
  const response = await server.api(
    new Request(`https://api.buildkite.com${path}`, {
      method,
      headers: { authorization: `Bearer ${server.token}`, ...options.headers },
      ...(options.body !== undefined && {
        body:
          typeof options.body === "string"
            ? options.body
            : JSON.stringify(options.body),
      }),
    }),
  );
  const text = await response.text();
  const isJson =
    response.headers.get("content-type")?.includes("json") ?? false;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text !== "" ? (JSON.parse(text) as unknown) : undefined,
  };
}

/** Walks into an answer: `at(answer.json, "jobs", 0, "name")`. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown>)[key],
    value,
  );
}

/** One field of each item of a list. */
export function each(value: unknown, field: string): unknown[] {
  return (value as Record<string, unknown>[]).map((item) => item[field]);
}
