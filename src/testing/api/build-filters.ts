import type { BuildRecord } from "../world/records.js";
import { BUILD_STATES } from "../world/states.js";
import { type Call, list } from "./call.js";
import { Problem } from "./problem.js";
import { wildcard } from "./wildcard.js";

type Test = (build: BuildRecord) => boolean;

/** Every filter of the list of builds; those that are given must all hold. */
export function buildFilter(call: Call): Test {
  const tests = [
    branchTest(list(call, "branch")),
    stateTest(list(call, "state")),
    commitTest(list(call, "commit")),
    creatorTest(call.url.searchParams.get("creator")),
    timeTest(call),
    metaDataTest(call.url.searchParams),
  ].filter((test) => test !== undefined);
  return (build) => tests.every((test) => test(build));
}

function branchTest(branches: readonly string[]): Test | undefined {
  if (branches.length === 0) return undefined;
  const patterns = branches.map(wildcard);
  return ({ branch }) => patterns.some((pattern) => pattern.test(branch));
}

function stateTest(states: readonly string[]): Test | undefined {
  if (states.length === 0) return undefined;
  for (const state of states) {
    if (!BUILD_STATES.has(state)) {
      throw new Problem(400, `Invalid state: ${state}`);
    }
  }
  const wanted = new Set(
    states.flatMap((state) =>
      state === "finished"
        ? ["passed", "failed", "blocked", "canceled"]
        : [state],
    ),
  );
  // A blocked build keeps its last state in the payload, yet is stored as blocked.
  return (build) => wanted.has(build.blocked ? "blocked" : build.state);
}

/** Full SHAs alone: an abbreviation matches nothing. */
function commitTest(commits: readonly string[]): Test | undefined {
  return commits.length === 0
    ? undefined
    : ({ commit }) => commits.includes(commit);
}

function creatorTest(creator: string | null): Test | undefined {
  return creator === null
    ? undefined
    : (build) => build.creator?.id === creator;
}

function timeTest(call: Call): Test {
  const createdFrom = time(call, "created_from") ?? -Infinity;
  const createdTo = time(call, "created_to") ?? Infinity;
  const finishedFrom = time(call, "finished_from");
  return ({ createdAt, finishedAt }) =>
    createdAt >= createdFrom &&
    createdAt < createdTo &&
    (finishedFrom === undefined ||
      (finishedAt !== null && finishedAt >= finishedFrom));
}

function time(call: Call, name: string): number | undefined {
  const value = call.url.searchParams.get(name);
  if (value === null) return undefined;
  const parsed = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(parsed)) {
    throw new Problem(400, `\`${name}\` is not an ISO 8601 time`);
  }
  return parsed;
}

function metaDataTest(search: URLSearchParams): Test | undefined {
  const wanted = new Map<string, string[]>();
  for (const [name, value] of search) {
    const key = /^meta_data\[(.+?)\](?:\[\])?$/.exec(name)?.[1];
    if (key !== undefined) wanted.set(key, [...(wanted.get(key) ?? []), value]);
  }
  if (wanted.size === 0) return undefined;
  return ({ metaData }) =>
    [...wanted].every(([key, values]) => values.includes(metaData[key] ?? ""));
}
