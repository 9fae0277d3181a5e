import { FIGURES, type FigureName } from "./figures.js";
import { GOALS, type Goal } from "./goals.js";
import { GIBIBYTE } from "./options.js";
import { figure, type Result, type Results } from "./results.js";
import { TITLES, VIEWERS } from "./viewers.js";

/** The figures of every size, side by side, and which goals were reached. */
export function resultTables({ results }: Results): string {
  const sizes = [...new Set(results.map(({ size }) => size))];
  return [
    ...sizes.map(
      (size) => `## ${formatSize(size)}\n\n${sizeTable(results, size)}`,
    ),
    `## Goals\n\n${goalTable(results)}`,
    ...problems(results),
  ].join("\n\n");
}

/** A row for each figure: ours, and the others with how many times as much they need. */
export function sizeTable(results: readonly Result[], size: number): string {
  const viewers = VIEWERS.filter((viewer) =>
    results.some((result) => result.viewer === viewer && result.size === size),
  );
  const rows = FIGURE_NAMES.flatMap((name) => {
    const values = viewers.map((viewer) => figure(results, viewer, size, name));
    if (values.every((value) => value === undefined)) return [];
    const [ours] = values;
    const cells = values.map((value, at) => {
      if (value === undefined) return "–";
      const shown = formatValue(value, name);
      const compares = at > 0 && ours && ours > 0 && FIGURES[name].unit !== "";
      return compares ? `${shown} (${formatRatio(value / ours)})` : shown;
    });
    return [[FIGURES[name].title, ...cells]];
  });
  return markdown([["", ...viewers.map((viewer) => TITLES[viewer])], ...rows]);
}

export function goalTable(results: readonly Result[]): string {
  const rows = measuredGoals(results).map(({ goal, value, limit }) => [
    `${FIGURES[goal.figure].title}, ${formatSize(goal.size)}`,
    goal.text,
    formatValue(value, goal.figure),
    value <= limit
      ? "reached"
      : `missed by ${formatValue(value - limit, goal.figure)}`,
  ]);
  return markdown([["", "goal", "measured", ""], ...rows]);
}

/** `first paint, 100 MB: 120 ms (at most 100 ms)`. */
export function missedGoals(results: readonly Result[]): string[] {
  return measuredGoals(results)
    .filter(({ value, limit }) => value > limit)
    .map(
      ({ goal, value }) =>
        `${FIGURES[goal.figure].title}, ${formatSize(goal.size)}: ${formatValue(value, goal.figure)} (${goal.text})`,
    );
}

interface MeasuredGoal {
  readonly goal: Goal;
  readonly value: number;
  readonly limit: number;
}

function measuredGoals(results: readonly Result[]): MeasuredGoal[] {
  return GOALS.flatMap((goal) => {
    const value = figure(results, "ours", goal.size, goal.figure);
    const limit = goal.limit(results);
    return value === undefined || limit === undefined
      ? []
      : [{ goal, value, limit }];
  });
}

export function formatSize(bytes: number): string {
  return bytes % GIBIBYTE === 0
    ? `${bytes / GIBIBYTE} GiB`
    : `${bytes / 1e6} MB`;
}

export function formatValue(value: number, name: FigureName): string {
  const { unit } = FIGURES[name];
  if (unit === "bytes") return `${formatNumber(value / 1e6)} MB`;
  return unit === ""
    ? formatNumber(Math.round(value))
    : `${formatNumber(value)} ms`;
}

const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];

function problems(results: readonly Result[]): string[] {
  const lines = results.flatMap(({ viewer, size, problems }) =>
    [...new Set(problems)].map(
      (problem) => `- ${TITLES[viewer]}, ${formatSize(size)}: ${problem}`,
    ),
  );
  return lines.length > 0 ? [`## Not finished\n\n${lines.join("\n")}`] : [];
}

function formatNumber(value: number): string {
  const digits = Math.abs(value) < 20 && value % 1 !== 0 ? 1 : 0;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}

function formatRatio(ratio: number): string {
  return `${ratio.toLocaleString("en", { maximumSignificantDigits: 2 })} ×`;
}

function markdown(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, at) =>
    Math.max(3, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [line(head), line(rule), ...body.map(line)].join("\n");
}
