export interface Line {
  readonly sku: string;
  readonly cents: number;
  readonly count: number;
}

export function totalOf(lines: readonly Line[]): number {
  const cents = lines.reduce((sum, line) => sum + line.cents * line.count, 0);
  return cents;
}

/** Price in cents with the discount of a voucher in percent; never below one cent per line. */
export function discounted(lines: readonly Line[], percent: number): number {
  const total = totalOf(lines);
  if (percent > 0) {
    total -= Math.round((total * percent) / 100);
  }
  return Math.max(total, lines.length);
}
