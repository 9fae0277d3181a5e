import { tabsBeside, unusualTab, type ViewTab } from "./list-view.js";

/**
 * What a pipeline's view shows, to and from the page's address:
 *
 *     ?build=12&tab=waterfall&job=0190a1b2-…&state=failed&branch=main#L120-L140
 *
 * `build` is a build's number, `tab` the way to look at it (jobs, if it says nothing) or,
 * without a build, at the pipeline (`?tab=insights`; its builds, if it says nothing), `job` a
 * job's UUID, the fragment a line of its log or a range of lines; whatever narrows the list
 * stands beside them. With the prefix `ci`, for two views on one page, the same reads
 *
 *     ?ci.build=12&ci.tab=waterfall&ci.job=0190a1b2-…&ci.state=failed&ci.branch=main#ci.L120-L140
 *
 * The address belongs to the page around the view: every other parameter, and every
 * fragment that is no line of this view, stays to the letter. Anybody can write an
 * address: what does not fit the grammar counts as absent.
 */
export interface ViewState {
  readonly build: number | undefined;
  /** A job of `build`, by its UUID. */
  readonly job: string | undefined;
  /** Lines of the job's log, counted from 1: `120` or `120-140`. */
  readonly line: string | undefined;
  /** How the build is looked at, or the pipeline where none is open; `undefined` for the usual way. */
  readonly tab: ViewTab | undefined;
  /** The list's filters as a query, such as `state=failed&branch=main`; their owner reads it. */
  readonly filters: string;
}

export interface AddressGrammar {
  /** Tells this view from others on the page; empty for the only one. See `isPrefix`. */
  readonly prefix: string;
  /** The parameters that filters are made of. */
  readonly filterParameters: readonly string[];
}

/** The list, unfiltered. */
export const START: ViewState = {
  build: undefined,
  job: undefined,
  line: undefined,
  tab: undefined,
  filters: "",
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const LINES = /^L([1-9]\d{0,8})(?:-L([1-9]\d{0,8}))?$/;

/** A single-page application may keep its own route in the fragment. */
const ROUTE_FRAGMENT = /^#[!/]/;

export function readView(address: URL, grammar: AddressGrammar): ViewState {
  const filters = new URLSearchParams();
  const own = new Map<string, string>();
  for (const [name, value] of address.searchParams) {
    const ours = ownName(name, grammar);
    if (ours === undefined || isForeignTab(ours, value, address, grammar))
      continue;
    if (grammar.filterParameters.includes(ours)) filters.append(ours, value);
    else if (!own.has(ours)) own.set(ours, value);
  }
  const build = parseBuildNumber(own.get("build") ?? "");
  const job = build === undefined ? build : parseJob(own.get("job") ?? "");
  const line = job && parseLine(address.hash, grammar);
  const tab = unusualTab(own.get("tab"), build);
  return { build, job, line, tab, filters: filters.toString() };
}

/** The same address, showing `view`. */
export function writeView(
  address: URL,
  { build, job, line, tab, filters }: ViewState,
  grammar: AddressGrammar,
): URL {
  const own = new URLSearchParams();
  if (build) own.append("build", `${build}`);
  const looked = unusualTab(tab, build);
  if (looked) own.append("tab", looked);
  if (build && job) own.append("job", job);
  for (const [name, value] of new URLSearchParams(filters))
    own.append(name, value);

  const written = new URL(address);
  written.search = [
    ...foreignPairs(address, grammar),
    ...[...own].map(([name, value]) => pair(dotted(name, grammar), value)),
  ].join("&");
  const shown = build && job && line;
  if (shown && !ROUTE_FRAGMENT.test(address.hash))
    written.hash = dotted(`L${shown.replace("-", "-L")}`, grammar);
  else if (parseLine(address.hash, grammar)) written.hash = "";
  return written;
}

export function sameView(a: ViewState, b: ViewState): boolean {
  return (
    a.build === b.build &&
    a.job === b.job &&
    a.line === b.line &&
    unusualTab(a.tab, a.build) === unusualTab(b.tab, b.build) &&
    a.filters === b.filters
  );
}

/** What may be a prefix: it has to read the same in a query and in a fragment. */
export function isPrefix(text: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(text);
}

/** A build's number, as an address or an attribute has it. */
export function parseBuildNumber(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

function parseJob(text: string): string | undefined {
  return UUID.test(text) ? text.toLowerCase() : undefined;
}

function parseLine(hash: string, grammar: AddressGrammar): string | undefined {
  const start = `#${dotted("", grammar)}`;
  const found = hash.startsWith(start) && LINES.exec(hash.slice(start.length));
  if (!found) return undefined;
  const [, first = "", last] = found;
  return last === undefined ? first : `${first}-${last}`;
}

function dotted(name: string, { prefix }: AddressGrammar): string {
  return prefix === "" ? name : `${prefix}.${name}`;
}

/** The name without the prefix; `undefined` for a parameter of somebody else's. */
function ownName(name: string, grammar: AddressGrammar): string | undefined {
  const start = dotted("", grammar);
  const bare = name.startsWith(start) ? name.slice(start.length) : "";
  const ours =
    bare === "build" ||
    bare === "job" ||
    bare === "tab" ||
    grammar.filterParameters.includes(bare);
  return ours ? bare : undefined;
}

/** Many pages have tabs of their own: one is this view's where it names a way to look at what is on show. */
function isForeignTab(
  name: string,
  value: string,
  address: URL,
  grammar: AddressGrammar,
): boolean {
  if (name !== "tab") return false;
  const number = address.searchParams.get(dotted("build", grammar));
  const build = parseBuildNumber(number ?? "");
  return !tabsBeside(build).some((tab) => tab === value);
}

/** As they were written: parsing and writing them anew could change them. */
function foreignPairs(address: URL, grammar: AddressGrammar): string[] {
  return address.search
    .slice(1)
    .split("&")
    .filter((text) => {
      const [pair] = new URLSearchParams(text);
      if (!pair) return false;
      const ours = ownName(pair[0], grammar);
      return (
        ours === undefined || isForeignTab(ours, pair[1], address, grammar)
      );
    });
}

/** Escapes only what a query cannot hold, so that `branch=release/*` stays readable. */
function pair(name: string, value: string): string {
  const escaped = encodeURIComponent(value).replace(
    /%(?:2F|3A|2C|40)/g,
    (code) => decodeURIComponent(code),
  );
  return `${encodeURIComponent(name)}=${escaped}`;
}
