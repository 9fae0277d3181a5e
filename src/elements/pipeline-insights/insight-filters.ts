import type { Build, BuildState } from "../../api/types.js";
import { NO_FILTERS, type FilterState } from "../build-filters/filter-state.js";

/** The filters of a list that shows the builds behind a figure, as closely as days allow. */
export function filtersFor(
  builds: readonly Build[],
  branch: string | undefined,
  states: readonly BuildState[],
): FilterState {
  const times = builds.flatMap(({ createdAt }) => createdAt ?? []);
  return {
    ...NO_FILTERS,
    states,
    branches: branch === undefined ? [] : [branch],
    from: times.length === 0 ? undefined : dayOf(Math.min(...times)),
  };
}

/** The viewer's own day, as the filters count them. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
