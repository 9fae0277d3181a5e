import type { LogText } from "../core/log-text.js";
import {
  searchPattern,
  type SearchMatch,
  type SearchQuery,
} from "../core/search.js";
import { MOST_MATCHES } from "../core/match-list.js";
import { createLogWorker, type CreateWorker } from "./create-worker.js";
import { SlicedFinder } from "./sliced-finder.js";
import { WorkerFinder } from "./worker-finder.js";

/** How far a search is, or why it stopped. */
export type FinderState =
  | "searching"
  /** Everything that there is has been searched; more may come. */
  | "done"
  /** There are more matches than are kept: it stopped at the first one too many. */
  | "limited"
  /** One piece of the log took so long that the search was ended. */
  | "slow"
  /** A regular expression needs a worker, and there is none to be had. */
  | "no-worker";

/** One search over a log that may still grow. */
export interface LogFinder {
  readonly state: FinderState;
  readonly matchCount: number;
  /** In the order of the log. */
  match(index: number): SearchMatch | undefined;
  /** The index of the first match at `line` or below; `matchCount` if there is none. */
  firstMatchFrom(line: number): number;
  /** The line of a match; -1 where there is none. Cheaper than the match. */
  lineOf(index: number): number;
  /** Those of a line that reach into the UTF-16 offsets `from` to `to`, if given. */
  matchesOf(line: number, from?: number, to?: number): readonly SearchMatch[];
  /** Lines before this one have been searched. */
  readonly searchedLines: number;
  /** What was found in lines before this one is final: they never change again, nor do their matches. */
  readonly finalLines: number;
  /** Says that the log has changed. */
  refresh(): void;
  stop(): void;
}

/**
 * Starts a search; `onChange` is called as matches come. Throws a SyntaxError where the
 * query is no regular expression.
 *
 * Plain text is searched on this thread, in slices: its patterns take linear time. A
 * regular expression may take for ever on a single line (`(a+)+$`), and nothing can
 * interrupt one: it runs in a second worker, which can be ended.
 */
export function findInLog(
  log: LogText,
  query: SearchQuery,
  onChange: () => void,
  createWorker: CreateWorker | false = createLogWorker,
  mostMatches = MOST_MATCHES,
): LogFinder {
  if (!query.regExp) return new SlicedFinder(log, query, onChange, mostMatches);
  searchPattern(query);
  return new WorkerFinder(log, query, onChange, createWorker, mostMatches);
}
