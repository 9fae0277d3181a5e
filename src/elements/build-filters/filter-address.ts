import type { BuildState } from "../../api/types.js";
import { NO_FILTERS, STATE_CHOICES, type FilterState } from "./filter-state.js";

/*
 * Filters in an address, for people to bookmark and share:
 *
 *   state=failed,passed & branch=main & branch=release/* & creator=<uuid> & commit=<sha>
 *   & from=2026-11-01 & to=2026-11-30 & meta=<key>:<value> & q=<text>
 *
 * A colon within a meta-data key is written `%3A`, so that the first one ends the key.
 * An address can be written by anybody: what does not fit the grammar is left out.
 */

/** The parameters that belong to the filters; an address may have others. */
export const FILTER_PARAMETERS = [
  "state",
  "branch",
  "creator",
  "commit",
  "from",
  "to",
  "meta",
  "q",
] as const;

const STATES: readonly string[] = Object.values(STATE_CHOICES).flat();

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** SHA-1, or SHA-256 as git's newer repositories have. */
const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Longer than any branch that git hosts accept, and short enough for many in an address. */
const MAX_LENGTH = 255;

/** As many of one kind as anybody would pick by hand. */
const MAX_VALUES = 30;

export function toSearchParams(filters: FilterState): URLSearchParams {
  const { states, branches, creator, commit, from, to, metaData, text } =
    filters;
  const params = new URLSearchParams();
  if (states.length > 0) params.set("state", states.join(","));
  for (const branch of branches) params.append("branch", branch);
  if (creator !== undefined) params.set("creator", creator);
  if (commit !== undefined) params.set("commit", commit);
  if (from !== undefined) params.set("from", from);
  if (to !== undefined) params.set("to", to);
  for (const [key, value] of Object.entries(metaData))
    params.append("meta", `${escapeKey(key)}:${value}`);
  if (text !== "") params.set("q", text);
  return params;
}

export function fromSearchParams(params: URLSearchParams): FilterState {
  const states = unique(
    params
      .getAll("state")
      .flatMap((list) => list.split(","))
      .filter((state) => STATES.includes(state)),
  ) as readonly BuildState[];
  return {
    ...NO_FILTERS,
    states,
    branches: unique(params.getAll("branch").flatMap(plainText)),
    creator: parseUuid(params.get("creator")),
    commit: parseFullSha(params.get("commit")),
    from: parseDay(params.get("from")),
    to: parseDay(params.get("to")),
    metaData: parseMetaData(params.getAll("meta")),
    text: plainText(params.get("q") ?? "")[0] ?? "",
  };
}

/** A commit that the API can match; `undefined` for an abbreviation and for anything else. */
export function parseFullSha(text: string | null): string | undefined {
  const sha = text?.trim().toLowerCase() ?? "";
  return FULL_SHA.test(sha) ? sha : undefined;
}

/** `2026-11-01`, if there is such a day. */
export function parseDay(text: string | null): string | undefined {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  // Some engines roll 30 February over instead of refusing it.
  return new Date(time).toISOString().startsWith(text) ? text : undefined;
}

/** Trimmed text in a list of one; none where it is empty, too long or has control characters. */
export function plainText(text: string): readonly string[] {
  const trimmed = text.trim();
  const usable =
    trimmed !== "" && trimmed.length <= MAX_LENGTH && !/\p{Cc}/u.test(trimmed);
  return usable ? [trimmed] : [];
}

function parseUuid(text: string | null): string | undefined {
  const uuid = text?.toLowerCase() ?? "";
  return UUID.test(uuid) ? uuid : undefined;
}

function parseMetaData(
  texts: readonly string[],
): Readonly<Record<string, string>> {
  const entries = texts.slice(0, MAX_VALUES).flatMap((text) => {
    const [usable] = plainText(text);
    const colon = usable?.indexOf(":") ?? -1;
    if (usable === undefined || colon < 1) return [];
    return [[unescapeKey(usable.slice(0, colon)), usable.slice(colon + 1)]];
  });
  return Object.fromEntries(entries) as Readonly<Record<string, string>>;
}

function escapeKey(key: string): string {
  return key.replaceAll("%", "%25").replaceAll(":", "%3A");
}

function unescapeKey(key: string): string {
  return key.replace(/%3A/gi, ":").replaceAll("%25", "%");
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].slice(0, MAX_VALUES);
}
