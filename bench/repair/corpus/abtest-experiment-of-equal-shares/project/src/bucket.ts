import { type Experiment, sharesOf, type Visitor } from "./experiment.ts";
import { hash } from "./hash.ts";

export function variantOf(experiment: Experiment, visitor: Visitor): string {
  const point = hash(`${experiment.key}:${visitor.id}`);
  let upTo = 0;
  const shares = sharesOf(experiment);
  for (const [index, variant] of experiment.variants.entries()) {
    upTo += shares[index]!;
    if (point < upTo) return variant;
  }
  return experiment.variants.at(-1)!;
}

/** Variants that nobody can get. */
export function idleVariants(experiment: Experiment): string[] {
  const given = new Map(Object.entries(experiment.weights as Record<string, number>));
  return experiment.variants.filter((variant) => !given.get(variant));
}
