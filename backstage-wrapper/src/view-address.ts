import {
  FILTER_PARAMETERS,
  NO_FILTERS,
  filtersFromSearchParams,
  filtersToSearchParams,
  type FilterState,
  type PipelineView,
  unusualTab,
} from "@buildkite/elements";
import { generatePath, matchPath } from "react-router-dom";

/** A build, below wherever the app has put a pipeline's view. */
export const BUILD_PATH = "/builds/:buildNumber";

/** A job of a build. */
export const JOB_PATH = "/builds/:buildNumber/jobs/:jobId";

/** The parameter that says which of an entity's pipelines is on show. */
export const PIPELINE_PARAMETER = "pipeline";

/** The parameter that says which tab of a build, or beside the builds, shows; absent for the first. */
const TAB_PARAMETER = "tab";

/** What the list is narrowed down to, apart from where in the view somebody is. */
export type ViewPlace = Omit<PipelineView, "filters">;

/**
 * What an address shows, or `undefined` where it names nothing that could be.
 *
 * @param rest - The path below the view's own.
 * @param hash - The fragment with its `#`: lines of the log.
 * @param search - The query with its `?`.
 */
export function placeAt(
  rest: string,
  hash: string,
  search = "",
): ViewPlace | undefined {
  const path = `/${rest.replace(/\/+$/, "")}`;
  const wanted = new URLSearchParams(search).get(TAB_PARAMETER) ?? "";
  if (path === "/") return { ...LIST, tab: unusualTab(wanted, undefined) };
  const job = matchPath(JOB_PATH, path)?.params;
  const { buildNumber } = job ?? matchPath(BUILD_PATH, path)?.params ?? {};
  const build = numberOf(buildNumber);
  if (build === undefined) return undefined;
  const tab = unusualTab(wanted, build);
  if (job?.jobId === undefined) return { ...LIST, build, tab };
  return { build, job: job.jobId, line: lineOf(hash), tab };
}

/** Where a view is shown: the path below the view's own, the query and the fragment. */
export function addressOf(
  { build, job, line, tab, filters }: PipelineView,
  others = new URLSearchParams(),
): string {
  const shown = unusualTab(tab, build);
  const looked = shown === undefined ? [] : [[TAB_PARAMETER, shown]];
  return (
    pathOf(build, job) +
    queryOf(
      new URLSearchParams([
        ...others,
        ...looked,
        ...filtersToSearchParams(filters),
      ]),
    ) +
    (job !== undefined && line !== undefined
      ? `#L${line.replace("-", "-L")}`
      : "")
  );
}

/** An entity's view of one of its pipelines; with a build, of that. */
export function pipelineAddress(
  pipeline: string | undefined,
  build?: number,
): string {
  const query = new URLSearchParams();
  if (pipeline !== undefined) query.set(PIPELINE_PARAMETER, pipeline);
  return addressOf({ ...LIST, build, filters: NO_FILTERS }, query);
}

/** The filters in a query; `undefined` if it has none. */
export function filtersIn(query: URLSearchParams): FilterState | undefined {
  const found = filtersFromSearchParams(query);
  return filtersToSearchParams(found).size === 0 ? undefined : found;
}

/** The part of a query that belongs to somebody else, who must find it as it was. */
export function othersIn(query: URLSearchParams): URLSearchParams {
  const own: readonly string[] = [...FILTER_PARAMETERS, TAB_PARAMETER];
  return new URLSearchParams(
    [...query].filter(([name]) => !own.includes(name)),
  );
}

const LIST: ViewPlace = {
  build: undefined,
  job: undefined,
  line: undefined,
  tab: undefined,
};

function pathOf(build: number | undefined, job: string | undefined): string {
  if (build === undefined) return "";
  const buildNumber = `${build}`;
  return job === undefined
    ? generatePath(BUILD_PATH, { buildNumber })
    : generatePath(JOB_PATH, { buildNumber, jobId: job });
}

function queryOf(query: URLSearchParams): string {
  // A branch such as `release/1.2` stays readable.
  const text = query.toString().replaceAll("%2F", "/");
  return text === "" ? "" : `?${text}`;
}

function numberOf(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : undefined;
}

function lineOf(hash: string): string | undefined {
  const [, first, last] =
    /^#L([1-9]\d{0,8})(?:-L([1-9]\d{0,8}))?$/.exec(hash) ?? [];
  return last === undefined ? first : `${first}-${last}`;
}
