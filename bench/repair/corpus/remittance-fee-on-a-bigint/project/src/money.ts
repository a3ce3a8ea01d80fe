/** Amounts are in minor units, and of any size. */
export type Minor = bigint;

/** So many thousandths of an amount, rounded down. */
export function permille(amount: Minor, thousandths: number): Minor {
  return (amount * BigInt(thousandths)) / 1000n;
}

export function larger(left: Minor, right: Minor): Minor {
  return left > right ? left : right;
}

export function shown(amount: Minor): string {
  const digits = amount.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
