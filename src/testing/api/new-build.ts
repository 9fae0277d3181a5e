import type { BuildSpec } from "../world/specs.js";
import { invalid } from "./problem.js";

type Body = Readonly<Record<string, unknown>>;
type Errors = { field: string; code: string }[];

/** The body of a request for a new build, checked field by field. */
export function newBuildFrom(body: Body): BuildSpec {
  const errors: Errors = [];
  const commit = requiredText(body, "commit", errors);
  const branch = requiredText(body, "branch", errors);
  const message = body.message ?? null;
  if (message !== null && typeof message !== "string") {
    errors.push({ field: "message", code: "invalid" });
  }
  const env = textMap(body, "env", errors);
  const metaData = textMap(body, "meta_data", errors);
  if (errors.length > 0) throw invalid(errors);
  return {
    commit,
    branch,
    message: typeof message === "string" ? message : null,
    env,
    metaData,
    author: authorOf(body.author),
    pullRequest: pullRequestOf(body),
  };
}

function requiredText(body: Body, field: string, errors: Errors): string {
  const value = body[field];
  if (typeof value === "string" && value.trim() !== "") return value;
  errors.push({
    field,
    code: value === undefined ? "missing_field" : "invalid",
  });
  return "";
}

/** Names and values alike must be text; numbers are not turned into it. */
function textMap(
  body: Body,
  field: string,
  errors: Errors,
): Record<string, string> {
  const value = body[field] ?? {};
  const isMap = typeof value === "object" && !Array.isArray(value);
  const entries: [string, unknown][] = isMap ? Object.entries(value) : [];
  const texts = entries.filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  if (!isMap || texts.length < entries.length) {
    errors.push({ field, code: "invalid" });
  }
  return Object.fromEntries(texts);
}

function authorOf(author: unknown): NonNullable<BuildSpec["author"]> | null {
  if (typeof author !== "object" || author === null) return null;
  const { name, email } = author as { name?: unknown; email?: unknown };
  return typeof name === "string" && typeof email === "string"
    ? { name, email }
    : null;
}

function pullRequestOf(
  body: Body,
): NonNullable<BuildSpec["pullRequest"]> | null {
  const id = body.pull_request_id;
  if (typeof id !== "string" && typeof id !== "number") return null;
  const base = body.pull_request_base_branch;
  return { id: String(id), ...(typeof base === "string" && { base }) };
}
