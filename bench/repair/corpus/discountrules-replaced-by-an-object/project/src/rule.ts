export interface Rule {
  /** Percentage taken off. */
  percent: number;
  /** Quantity from which the rule holds. */
  from: number;
}

export function isRule(value: unknown): value is Rule {
  const { percent, from } = (value ?? {}) as Partial<Rule>;
  return typeof percent === "number" && percent > 0 && percent < 100 && Number.isInteger(from);
}
