/** An amount as it is shown: `1018.4` is `1018.40 €`. */
export function euros(amount: number): string {
  return `${amount.toFixed(2)} €`;
}

export const sum = (amounts: number[]): number => amounts.reduce((left, right) => left + right, 0);
