import type { BuildFilters, BuildState, Timestamp } from "../../api/types.js";

/** What a person narrows a pipeline's builds down to. */
export interface FilterState {
  readonly states: readonly BuildState[];
  /** Exact names, or patterns with `*`. */
  readonly branches: readonly string[];
  /** A Buildkite user's UUID: the API matches neither names nor e-mail addresses. */
  readonly creator: string | undefined;
  /** A full SHA: the API matches no abbreviation. */
  readonly commit: string | undefined;
  /** The first day, as `2026-11-01`, in the viewer's time zone. */
  readonly from: string | undefined;
  /** The last day, itself included. */
  readonly to: string | undefined;
  readonly metaData: Readonly<Record<string, string>>;
  /** Searched for among what is loaded: Buildkite has no text search. */
  readonly text: string;
}

export const NO_FILTERS: FilterState = {
  states: [],
  branches: [],
  creator: undefined,
  commit: undefined,
  from: undefined,
  to: undefined,
  metaData: {},
  text: "",
};

/**
 * What a person picks from, and the states each choice asks Buildkite for: the ones that
 * pass within seconds go with the one they lead to. These are all that the API filters by.
 */
export const STATE_CHOICES = {
  running: ["running"],
  failing: ["failing"],
  scheduled: ["creating", "scheduled"],
  passed: ["passed"],
  failed: ["failed"],
  blocked: ["blocked"],
  canceled: ["canceling", "canceled"],
  not_run: ["skipped", "not_run"],
} as const satisfies Readonly<Record<string, readonly BuildState[]>>;

export type StateChoice = keyof typeof STATE_CHOICES;

const CHOICES = Object.entries(STATE_CHOICES) as readonly [
  StateChoice,
  readonly BuildState[],
][];

export function isEmpty(filters: FilterState): boolean {
  return chips(filters).length === 0;
}

/** The part that Buildkite can answer; `text` is for the list to apply. */
export function toBuildFilters(filters: FilterState): BuildFilters {
  const { states, branches, creator, commit, from, to, metaData } = filters;
  const createdFrom = from === undefined ? undefined : startOfDay(from);
  const createdTo = to === undefined ? undefined : startOfDay(to, 1);
  return {
    ...(states.length > 0 && { states }),
    ...(branches.length > 0 && { branches }),
    ...(creator !== undefined && { creator }),
    ...(commit !== undefined && { commits: [commit] }),
    ...(createdFrom !== undefined && { createdFrom }),
    ...(createdTo !== undefined && { createdTo }),
    ...(Object.keys(metaData).length > 0 && { metaData }),
  };
}

/** How much of a choice is on: a link may ask for `skipped` without `not_run`. */
export function choiceOf(
  filters: FilterState,
  choice: StateChoice,
): "all" | "some" | "none" {
  const wanted: readonly BuildState[] = STATE_CHOICES[choice];
  const on = wanted.filter((state) => filters.states.includes(state)).length;
  if (on === 0) return "none";
  return on === wanted.length ? "all" : "some";
}

export function withChoice(
  filters: FilterState,
  choice: StateChoice,
  on: boolean,
): FilterState {
  const wanted: readonly BuildState[] = STATE_CHOICES[choice];
  const others = filters.states.filter((state) => !wanted.includes(state));
  return { ...filters, states: on ? [...others, ...wanted] : others };
}

/** One removable condition. */
export interface Chip {
  readonly kind:
    | "state"
    | "branch"
    | "creator"
    | "commit"
    | "from"
    | "to"
    | "metaData"
    | "text";
  readonly value: string;
  /** The filters once this chip is removed. */
  readonly without: FilterState;
}

/** Every condition in force, in the order of the controls. */
export function chips(filters: FilterState): readonly Chip[] {
  const { branches, creator, commit, from, to, metaData, text } = filters;
  const found: Chip[] = [...stateChips(filters)];
  for (const branch of branches) {
    const rest = branches.filter((other) => other !== branch);
    found.push({
      kind: "branch",
      value: branch,
      without: { ...filters, branches: rest },
    });
  }
  for (const [kind, value] of Object.entries({ creator, commit, from, to })) {
    if (value === undefined) continue;
    found.push({
      kind: kind as "creator" | "commit" | "from" | "to",
      value,
      without: { ...filters, [kind]: undefined },
    });
  }
  for (const [key, value] of Object.entries(metaData)) {
    const rest = Object.entries(metaData).filter(([other]) => other !== key);
    found.push({
      kind: "metaData",
      value: `${key}=${value}`,
      without: { ...filters, metaData: Object.fromEntries(rest) },
    });
  }
  if (text.trim() !== "")
    found.push({
      kind: "text",
      value: text,
      without: { ...filters, text: "" },
    });
  return found;
}

/** A chip per choice that is on as a whole, and one per state of the others. */
function stateChips(filters: FilterState): readonly Chip[] {
  return CHOICES.flatMap(([choice, states]): readonly Chip[] => {
    if (choiceOf(filters, choice) === "all")
      return [
        {
          kind: "state",
          value: choice,
          without: withChoice(filters, choice, false),
        },
      ];
    return states
      .filter((state) => filters.states.includes(state))
      .map((state) => ({
        kind: "state",
        value: state,
        without: {
          ...filters,
          states: filters.states.filter((other) => other !== state),
        },
      }));
  });
}

/** The first moment of a day in the viewer's time zone, `days` later; days are not all 24 hours long. */
function startOfDay(day: string, days = 0): Timestamp {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + days).getTime();
}
