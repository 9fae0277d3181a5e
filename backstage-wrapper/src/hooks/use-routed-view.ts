import {
  NO_FILTERS,
  type BuildkiteNavigateEvent,
  type FilterState,
  type PipelineView,
} from "@buildkite/elements";
import { useCallback, useMemo } from "react";
import { useHref, useLocation, useNavigate, useParams } from "react-router-dom";
import {
  addressOf,
  filtersIn,
  othersIn,
  placeAt,
  type ViewPlace,
} from "../view-address.js";
import { useMount } from "./use-mount.js";

/** How a pipeline's view and the app's address follow each other. */
export interface RoutedView {
  /** Where the address leads; `undefined` where it names nothing that could be. */
  readonly place: ViewPlace | undefined;
  readonly filters: FilterState;
  /** Nobody has chosen filters yet, so that the view may begin with some. */
  readonly atFirst: boolean;
  /** The list, for a link within the app. */
  readonly home: string;
  /** For links that may be opened in a new tab or shared. */
  readonly hrefFor: (view: PipelineView) => string;
  readonly onNavigate: (event: BuildkiteNavigateEvent) => void;
}

/** Marks an address reached after filters were chosen: none in it is somebody's choice, too. */
const CHOSEN = { buildkiteFiltersChosen: true };

/**
 * Routes a pipeline's view below the route it stands in, whatever that route is.
 *
 * @param branch - What an address without filters is narrowed down to at first.
 */
export function useRoutedView(branch: string | undefined): RoutedView {
  const { "*": rest = "" } = useParams();
  const mount = useMount();
  const base = useHref(mount === "" ? "/" : mount).replace(/\/+$/, "");
  const location = useLocation();
  const navigate = useNavigate();

  const { search, hash } = location;
  const atFirst = !isChosen(location.state);
  const place = useMemo(
    () => placeAt(rest, hash, search),
    [rest, hash, search],
  );
  // Equal filters are the same object, so that nothing is asked again for a new line.
  const filters = useMemo(
    () =>
      filtersIn(new URLSearchParams(search)) ??
      initialFilters(atFirst ? branch : undefined),
    [search, atFirst, branch],
  );
  const others = useMemo(
    () => othersIn(new URLSearchParams(search)).toString(),
    [search],
  );
  const hrefFor = useCallback(
    (view: PipelineView) => base + addressOf(view, new URLSearchParams(others)),
    [base, others],
  );
  const onNavigate = useCallback(
    (event: BuildkiteNavigateEvent) => {
      event.preventDefault();
      const { view, replace } = event;
      const address = addressOf(view, new URLSearchParams(others));
      // Whoever goes on from a build that a link led to finds the list as it begins.
      const state = atFirst && view.filters === filters ? null : CHOSEN;
      navigate(mount + address, { replace, state });
    },
    [mount, others, navigate, atFirst, filters],
  );
  const home = `${mount === "" ? "/" : mount}${others === "" ? "" : `?${others}`}`;
  return { place, filters, atFirst, home, hrefFor, onNavigate };
}

function initialFilters(branch: string | undefined): FilterState {
  return branch === undefined
    ? NO_FILTERS
    : { ...NO_FILTERS, branches: [branch] };
}

function isChosen(state: unknown): boolean {
  return (
    typeof state === "object" &&
    state !== null &&
    "buildkiteFiltersChosen" in state
  );
}
