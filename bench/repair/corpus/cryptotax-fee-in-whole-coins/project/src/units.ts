/** Smallest units of a coin: how many decimals each has. */
export const DECIMALS: Record<string, number> = { ETH: 18, BTC: 8, USDC: 6 };

/** Units of an amount as exchanges write it: "0.25" of a coin with 8 decimals is 25000000n. */
export function toUnits(amount: string, coin: string): bigint {
  const decimals = DECIMALS[coin];
  if (decimals === undefined) throw new RangeError(`unknown coin ${coin}`);
  const [whole = "0", fraction = ""] = amount.split(".");
  if (fraction.length > decimals) throw new RangeError(`too many decimals in ${amount} ${coin}`);
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

export function fromUnits(units: bigint, coin: string): string {
  const decimals = DECIMALS[coin]!;
  const digits = units.toString().padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  return digits.slice(0, -decimals) + (fraction && `.${fraction}`);
}
