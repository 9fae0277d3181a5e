/** A request that Buildkite refuses: thrown anywhere in a handler, answered by the router. */
export class Problem extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.body = { message, ...more };
    this.headers = headers;
  }
}

/** 404 as Buildkite words it: `No build found`. */
export function notFound(what: string): Problem {
  return new Problem(404, `No ${what} found`);
}

/** 422 with a list of what is wrong, field by field. */
export function invalid(
  errors: readonly { field: string; code: string }[],
): Problem {
  return new Problem(422, "Validation Failed", { errors });
}
