import { BuildkiteError } from "./errors.js";
import type { Timestamp } from "./types.js";

/**
 * Readers for JSON from outside. Only a wrong top shape is an error: a field that is
 * missing, `null` or of another type than documented reads as `undefined`.
 */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A nested object; without one, an object without fields. */
export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The top of an answer that is one object. */
export function expectFields(value: unknown, what: string): Fields {
  if (isFields(value)) return value;
  throw unreadable(`${what} is not an object.`);
}

/** A field without which the object names nothing. */
export function expectText(value: unknown, what: string): string {
  const read = text(value);
  if (read !== undefined && read !== "") return read;
  throw unreadable(`${what} is missing.`);
}

export function expectNumber(value: unknown, what: string): number {
  const read = number(value);
  if (read !== undefined) return read;
  throw unreadable(`${what} is missing.`);
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Text for showing; Buildkite sends `''` and `null` alike for "none". */
export function filledText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

export function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value)
    ? value
    : undefined;
}

/** Counts are 0 where they are missing. */
export function count(value: unknown): number {
  return Math.max(0, number(value) ?? 0);
}

export function flag(value: unknown): boolean {
  return value === true;
}

export function texts(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "string")
    : [];
}

/** A link that a page may follow; anything but http and https is dropped. */
export function webAddress(value: unknown): string | undefined {
  const address = text(value);
  return address !== undefined && /^https?:\/\/[^\s]+$/i.test(address)
    ? address
    : undefined;
}

/**
 * ISO 8601 as builds and jobs send it (`2025-07-16T06:07:42.000Z`), and the form of the
 * access token and some pipelines (`2025-07-16 06:07:42 UTC`), which `Date.parse` reads
 * differently, or not at all, from browser to browser. Times without a zone are in UTC.
 */
export function time(value: unknown): Timestamp | undefined {
  const found =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?) ?(Z|UTC|[+-]\d\d:?\d\d)?$/.exec(
      text(value)?.trim() ?? "",
    );
  if (found === null) return undefined;
  const [, date, clock, zone = "Z"] = found;
  const offset =
    zone === "UTC" || zone === "Z"
      ? "Z"
      : zone.replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2");
  return number(Date.parse(`${date}T${clock}${offset}`));
}

/** Buildkite writes `canceled`; the double l occurs in the tests of its own Go client. */
export function state(value: unknown): string | undefined {
  const read = filledText(value);
  return read === "cancelled" ? "canceled" : read;
}

function unreadable(details: string): BuildkiteError {
  return new BuildkiteError({ kind: "unreadable", details });
}

/**
 * Parses the items of a list one by one: one that names nothing is left out, so that it
 * does not hide its neighbours.
 */
export function parseEach<Item>(
  values: readonly unknown[],
  parse: (value: unknown) => Item,
): readonly Item[] {
  return values.flatMap((value) => {
    try {
      return [parse(value)];
    } catch {
      return [];
    }
  });
}

/** An answer that is a list. One of whose items none can be read is no answer of Buildkite's. */
export function parseList<Item>(
  value: unknown,
  what: string,
  parse: (value: unknown) => Item,
): readonly Item[] {
  if (!Array.isArray(value)) throw unreadable(`${what} are not a list.`);
  const items = parseEach(value, parse);
  if (items.length === 0 && value.length > 0)
    throw unreadable(`${what} have no ids.`);
  return items;
}
