/** A median with the least and the greatest of the values it stands for. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number };

/** NaN for no values. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: medianOf(values), low: Math.min(...values), high: Math.max(...values) };
}

/** "1.25 [1.10–1.40]"; with one value only the value; a dash for none. */
export function formatSpread({ median, low, high }: Spread): string {
  if (Number.isNaN(median)) return '–';
  return low === high
    ? formatNumber(median)
    : `${formatNumber(median)} [${formatNumber(low)}–${formatNumber(high)}]`;
}

/** Three digits at the most after a small number's first, none after a large one's. */
export function formatNumber(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
