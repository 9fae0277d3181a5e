/**
 * The value below which `share` of all lie, from 0 to 1, by linear interpolation between
 * the two closest; `undefined` for no values.
 */
export function quantile(
  values: readonly number[],
  share: number,
): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
  const lower = sorted[Math.floor(place)];
  const upper = sorted[Math.ceil(place)];
  return lower === undefined || upper === undefined
    ? undefined
    : lower + (upper - lower) * (place % 1);
}

export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

export function average(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
