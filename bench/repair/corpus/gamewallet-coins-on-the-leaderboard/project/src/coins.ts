const DIGITS = /^[1-9]\d{0,30}$/;

/** Coins from JSON; undefined where they are none. */
export function readCoins(value: unknown): bigint | undefined {
  return typeof value === "string" && DIGITS.test(value) ? BigInt(value) : undefined;
}

export const writeCoins = (coins: bigint): string => coins.toString();
