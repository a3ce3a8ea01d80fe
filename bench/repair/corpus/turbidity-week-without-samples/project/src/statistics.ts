import type { Sample } from "./samples.ts";

/** The average of samples; null where there are none. */
export function mean(samples: Sample[]): number | null {
  if (samples.length === 0) return null;
  return samples.reduce((sum, { ntu }) => sum + ntu, 0) / samples.length;
}

/** The highest value of samples. */
export function peak(samples: Sample[]): number {
  return samples.map(({ ntu }) => ntu).reduce((highest, ntu) => Math.max(highest, ntu));
}
