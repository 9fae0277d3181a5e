import type { ConfigApi } from "@backstage/core-plugin-api";
import { parsePipelineSlug } from "@buildkite/elements/api";

/** What an app's configuration says below `buildkite`. */
export interface BuildkiteSettings {
  /** The endpoint of Backstage's proxy that leads to Buildkite: a path, without a slash at its end. */
  readonly proxyPath: string;
  /** Slugs of the organizations whose pipelines may be shown; none for any. */
  readonly organizations: readonly string[];
  /** Builds that a list asks for at once, 1 to 100. */
  readonly pageSize: number;
  /** Nothing may be changed from here. */
  readonly readOnly: boolean;
  /** The most requests a minute that polling may bring a page to; 0 for no polling, `undefined` for no ceiling. */
  readonly maxRequestsPerMinute: number | undefined;
  /** Links lead to buildkite.com. */
  readonly links: boolean;
}

/** What has just been read, and where from. */
interface Read {
  readonly key: string;
  readonly value: unknown;
}

/** Throws where a value is none of those that are allowed: the key, a right example, what it is. */
export function readSettings(config: ConfigApi): BuildkiteSettings {
  const read = (key: string): Read => ({
    key: `buildkite.${key}`,
    value: config.getOptional(`buildkite.${key}`),
  });
  return {
    proxyPath: readPath(read("proxyPath")),
    organizations: readOrganizations(read("organizations")),
    pageSize: readPageSize(read("pageSize")),
    readOnly: readFlag(read("readOnly"), false),
    maxRequestsPerMinute: readCeiling(read("polling.maxRequestsPerMinute")),
    links: readFlag(read("links"), true),
  };
}

function readPath(read: Read): string {
  if (read.value === undefined) return "/buildkite/api";
  const right = /^(\/[\w~-][\w.~-]*)+\/?$/;
  if (typeof read.value === "string" && right.test(read.value))
    return read.value.replace(/\/$/, "");
  throw wrong(
    read,
    "the path of an endpoint below `proxy.endpoints`",
    "/buildkite/api",
  );
}

function readOrganizations(read: Read): readonly string[] {
  if (read.value === undefined) return [];
  const { value } = read;
  if (!Array.isArray(value) || !value.every(isOrganization))
    throw wrong(
      read,
      "a list of organizations' slugs, as they stand in addresses on buildkite.com",
      "[acme, acme-labs]",
    );
  return [...new Set(value)];
}

/** Judged by the elements' own grammar, which knows organizations in front of pipelines only. */
function isOrganization(value: unknown): value is string {
  if (typeof value !== "string") return false;
  try {
    return parsePipelineSlug(`${value}/x`).organization === value;
  } catch {
    return false;
  }
}

function readPageSize(read: Read): number {
  if (read.value === undefined) return 100;
  const size = numberOf(read.value);
  if (Number.isInteger(size) && size >= 1 && size <= 100) return size;
  throw wrong(read, "a whole number from 1 to 100", "50");
}

function readCeiling(read: Read): number | undefined {
  if (read.value === undefined) return undefined;
  const ceiling = numberOf(read.value);
  if (Number.isInteger(ceiling) && ceiling >= 0) return ceiling;
  throw wrong(read, "a whole number, 0 for no polling at all", "30");
}

function readFlag(read: Read, otherwise: boolean): boolean {
  if (read.value === undefined) return otherwise;
  // What comes out of an environment variable is text.
  if (read.value === true || read.value === "true") return true;
  if (read.value === false || read.value === "false") return false;
  throw wrong(read, "true or false", String(!otherwise));
}

/** Text is taken where it is a number: so it comes out of an environment variable. */
function numberOf(value: unknown): number {
  if (typeof value === "string" && value.trim() !== "") return Number(value);
  return typeof value === "number" ? value : Number.NaN;
}

function wrong({ key, value }: Read, wanted: string, example: string): Error {
  const name = key.slice(key.lastIndexOf(".") + 1);
  return new Error(
    `The app's configuration has no right value for ${key}: it has to be ${wanted}, such as “${name}: ${example}”, and is ${JSON.stringify(value)}.`,
  );
}
