export interface Line {
  name: string;
  /** In cents. */
  price: number;
  quantity: number;
  taxPercent: number;
}

export function net(line: Line): number {
  return line.price * line.quantity;
}

/** Tax of a line in cents, rounded to the nearest. */
export function tax(line: Line): number {
  return Math.floor((net(line) * line.taxPercent) / 100);
}

export function totals(lines: Line[]): { net: number; tax: number; gross: number } {
  let sum = 0;
  let taxes = 0;
  for (const line of lines) {
    sum += net(line);
    taxes += tax(line);
  }
  return { net: sum, tax: taxes, gross: sum + taxes };
}

export function euros(cents: number): string {
  const sign = cents < 0 ? "-" : "";
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
