export interface Experiment {
  key: string;
  variants: string[];
  /** Shares of single variants; null: all variants have the same. */
  weights: Record<string, number> | null;
}

export interface Visitor {
  id: string;
  country: string;
}

/** Shares of all variants, in the order of these. */
export function sharesOf(experiment: Experiment): number[] {
  const weights = experiment.weights;
  if (weights === null) return experiment.variants.map(() => 1 / experiment.variants.length);
  const sum = Object.values(weights).reduce((a, b) => a + b, 0);
  return experiment.variants.map((variant) => (weights[variant] ?? 0) / sum);
}
