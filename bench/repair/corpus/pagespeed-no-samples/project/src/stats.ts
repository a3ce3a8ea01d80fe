import type { Sample, Summary } from "./types.ts";

export function percentile(values: number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}

export function average(values: number[]): number | null {
  return values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

export function worst(samples: Sample[]): Sample | null {
  return samples.reduce((one, other) => (other.lcp > one.lcp ? other : one));
}

export function summarise(page: string, samples: Sample[]): Summary {
  const times = samples.map(({ lcp }) => lcp);
  return {
    page,
    samples: samples.length,
    average: average(times),
    p75: percentile(times, 0.75),
    worst: worst(samples),
  };
}
