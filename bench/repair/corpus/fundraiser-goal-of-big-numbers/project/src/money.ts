/** An amount in cents, written in euros. */
export function euros(cents: number | bigint): string {
  return (Number(cents) / 100).toFixed(2);
}
