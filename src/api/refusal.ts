import type { BuildkiteProblem, FieldFault, MissingThing } from "./errors.js";
import { filledText, isFields, texts } from "./fields.js";
import type { Endpoint } from "./paths.js";
import { retryDelay } from "./rate-limit.js";

/** An answer other than success, read to its end. */
export interface Refusal {
  readonly status: number;
  readonly headers: Headers;
  /** Empty for HEAD, and where the proxy itself answers 404. */
  readonly text: string;
  /** `undefined` where the text is not JSON. */
  readonly json: unknown;
}

export async function readRefusal(response: Response): Promise<Refusal> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: parsedOrNot(text),
  };
}

/** What Buildkite names in the messages of its 404s. */
const THINGS: readonly MissingThing[] = [
  "organization",
  "pipeline",
  "build",
  "job",
  "log",
];

/** A 404 whose message names a kind of thing ("No build found") comes from a route that exists. */
export function namesMissingThing(refusal: Refusal): boolean {
  return /^no [a-z ]+ found\b/i.test(buildkiteMessage(refusal));
}

/**
 * What a refusal means, as far as it can be told without asking further. `undefined` for
 * a 404 that could mean several things.
 */
export function explainRefusal(
  refusal: Refusal,
  request: { readonly endpoint: Endpoint; readonly isWrite: boolean },
  now: number,
): BuildkiteProblem | undefined {
  const { status } = refusal;
  if (status === 401) {
    // The host answers `{ error: { name: 'AuthenticationError' } }`, or a page of its own;
    // Buildkite always answers `{ message }`.
    const fromBuildkite =
      buildkiteMessage(refusal) !== "" && hostError(refusal) === undefined;
    return { kind: fromBuildkite ? "token-rejected" : "signed-out" };
  }
  if (status === 403) return explainForbidden(refusal, request.endpoint);
  if (status === 404) return explainNotFound(refusal, request);
  if (status === 405 && request.isWrite) return { kind: "writes-refused" };
  if (status === 429) {
    const retryAfter = retryDelay(refusal.json, refusal.headers);
    return { kind: "rate-limited", retryAfter, retryAt: now + retryAfter };
  }
  if (status >= 500) return { kind: "server", status };
  if (status >= 400) {
    const faults = faultsIn(refusal);
    return {
      kind: "refused",
      details: allMessages(refusal),
      ...(faults.length > 0 && { faults }),
    };
  }
  return { kind: "unreadable", details: `it has the status ${status}.` };
}

function explainForbidden(
  refusal: Refusal,
  endpoint: Endpoint,
): BuildkiteProblem {
  const details = hostError(refusal) ?? buildkiteMessage(refusal);
  const named = /\b(?:read|write|delete)_[a-z_]+\b/.exec(details)?.[0];
  const scope =
    named ?? (/\bscopes?\b/i.test(details) ? endpoint.scope : undefined);
  return scope === undefined
    ? { kind: "forbidden", details }
    : { kind: "scope-missing", scope };
}

function explainNotFound(
  refusal: Refusal,
  {
    endpoint,
    isWrite,
  }: { readonly endpoint: Endpoint; readonly isWrite: boolean },
): BuildkiteProblem | undefined {
  // Backstage's proxy answers an empty 404 both to a method that it does not let through
  // and where it has no such endpoint; a page that writes has read through it before.
  if (isWrite && refusal.text === "") return { kind: "writes-refused" };
  const message = buildkiteMessage(refusal);
  const named = THINGS.find((thing) =>
    message.toLowerCase().startsWith(`no ${thing} `),
  );
  if (named !== undefined) return { kind: "not-found", what: named };
  // Whoever asks for a log has just read its job, so nothing else can be missing.
  return endpoint.what === "log" && message !== ""
    ? { kind: "not-found", what: "log" }
    : undefined;
}

/** What a validation says of single fields. */
function faultsIn(refusal: Refusal): readonly FieldFault[] {
  return errorsIn(refusal).flatMap((error) => {
    const field = isFields(error) ? filledText(error.field) : undefined;
    if (!isFields(error) || field === undefined) return [];
    const [code, message] = [error.code, error.message].map(filledText);
    return [{ field, code, message }];
  });
}

function errorsIn({ json }: Refusal): readonly unknown[] {
  const errors = isFields(json) ? json.errors : undefined;
  return Array.isArray(errors) ? errors : [];
}

/** Buildkite's `message` and the `errors` of a validation, each once. */
function allMessages(refusal: Refusal): string {
  const details = errorsIn(refusal).map(errorText);
  const messages = [
    hostError(refusal) ?? buildkiteMessage(refusal),
    ...details,
  ];
  return [...new Set(messages.filter((message) => message !== ""))].join(" ");
}

/** One entry of `errors`: text, or `{ field, code }` or `{ message }`. */
function errorText(error: unknown): string {
  if (!isFields(error)) return filledText(error) ?? "";
  const message = filledText(error.message);
  return message ?? texts([error.field, error.code]).join(": ");
}

function buildkiteMessage({ json }: Refusal): string {
  return isFields(json) ? (filledText(json.message) ?? "") : "";
}

/** Backstage's own errors are `{ error: { name, message } }`. */
function hostError({ json }: Refusal): string | undefined {
  const error = isFields(json) ? json.error : undefined;
  if (!isFields(error) || filledText(error.name) === undefined)
    return undefined;
  return filledText(error.message) ?? "";
}

function parsedOrNot(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
