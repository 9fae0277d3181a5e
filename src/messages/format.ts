/**
 * Times and numbers as people write them, by the platform's `Intl`. Formatters are
 * costly to make and few are ever needed, so each is made once.
 */
const formatters = new Map<string, unknown>();

function once<Formatter>(key: string, make: () => Formatter): Formatter {
  let formatter = formatters.get(key) as Formatter | undefined;
  if (!formatter) {
    formatter = make();
    formatters.set(key, formatter);
  }
  return formatter;
}

export type TimeZone = "local" | "utc";

function zone(timeZone: TimeZone): Intl.DateTimeFormatOptions {
  return timeZone === "utc" ? { timeZone: "UTC" } : {};
}

/** `22 Nov 2026, 13:45:10` as the language writes it; with the zone's name, so that it can be trusted. */
export function formatDateTime(
  time: number,
  language: string,
  timeZone: TimeZone = "local",
): string {
  return once(
    `date-time ${language} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(language, {
        year: "numeric",
        month: "short",
        day: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        timeZoneName: "short",
        ...zone(timeZone),
      }),
  ).format(time);
}

/** `13:45`, with the day where that is not within 24 hours of `now`. */
export function formatMoment(
  time: number,
  now: number,
  language: string,
  timeZone: TimeZone = "local",
): string {
  const isNear = Math.abs(now - time) < 86_400_000;
  const day = isNear ? {} : ({ month: "short", day: "numeric" } as const);
  return once(
    `moment ${isNear} ${language} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(language, {
        ...day,
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
        ...zone(timeZone),
      }),
  ).format(time);
}

/** `13:45:10.123`, for a line of a log. */
export function formatClockTime(
  time: number,
  language: string,
  timeZone: TimeZone = "local",
): string {
  return once(
    `clock ${language} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(language, {
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        fractionalSecondDigits: 3,
        hourCycle: "h23",
        ...zone(timeZone),
      }),
  ).format(time);
}

const RELATIVE_UNITS = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** `5 minutes ago`; under a minute, `now` or what the language says for it. */
export function formatRelative(
  time: number,
  now: number,
  language: string,
): string {
  const format = once(
    `relative ${language}`,
    () => new Intl.RelativeTimeFormat(language, { numeric: "auto" }),
  );
  const seconds = (time - now) / 1000;
  for (const [unit, length] of RELATIVE_UNITS) {
    if (Math.abs(seconds) >= length)
      return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, "second");
}

/**
 * `1h 4m`, `3m 20s`, `12s`: the two largest units, which is as exact as anybody reads.
 * Never below zero: a viewer's clock may be behind Buildkite's.
 */
export function formatDuration(ms: number, language: string): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const parts = [
    ["day", Math.floor(total / 86_400)],
    ["hour", Math.floor(total / 3_600) % 24],
    ["minute", Math.floor(total / 60) % 60],
    ["second", total % 60],
  ] as const;
  const first = parts.findIndex(([, amount]) => amount > 0);
  if (first === -1) return unit(0, "second", language);
  return parts
    .slice(first, first + 2)
    .filter(([, amount], index) => index === 0 || amount > 0)
    .map(([name, amount]) => unit(amount, name, language))
    .join(" ");
}

function unit(amount: number, name: string, language: string): string {
  return once(
    `unit ${name} ${language}`,
    () =>
      new Intl.NumberFormat(language, {
        style: "unit",
        unit: name,
        unitDisplay: "narrow",
      }),
  ).format(amount);
}

/** `1.24s`, `0.003s`: how long a test took. */
export function formatSeconds(seconds: number, language: string): string {
  return once(
    `seconds ${language}`,
    () =>
      new Intl.NumberFormat(language, {
        style: "unit",
        unit: "second",
        unitDisplay: "narrow",
        maximumFractionDigits: 3,
      }),
  ).format(seconds);
}

export function formatNumber(value: number, language: string): string {
  return once(
    `number ${language}`,
    () => new Intl.NumberFormat(language),
  ).format(value);
}

/** `12%`, of a share from 0 to 1. */
export function formatShare(share: number, language: string): string {
  return once(
    `share ${language}`,
    () => new Intl.NumberFormat(language, { style: "percent" }),
  ).format(share);
}

/** `1.2 MB`; bytes are counted in thousands, as browsers and Buildkite do. */
export function formatBytes(bytes: number, language: string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  const power = Math.min(
    units.length - 1,
    bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3),
  );
  const name = units[power] ?? "byte";
  return once(
    `bytes ${name} ${language}`,
    () =>
      new Intl.NumberFormat(language, {
        style: "unit",
        unit: name,
        unitDisplay: power === 0 ? "long" : "short",
        maximumFractionDigits: power === 0 ? 0 : 1,
      }),
  ).format(bytes / 1000 ** power);
}
