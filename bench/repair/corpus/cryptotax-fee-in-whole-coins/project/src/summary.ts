import type { Trade } from "./import.ts";
import { fromUnits } from "./units.ts";

/** What is left of each coin after all trades and fees. */
export function summary(trades: Trade[]): string[] {
  const held = new Map<string, bigint>();
  for (const { side, coin, units, fee } of trades) {
    const change = side === "buy" ? units : -units;
    held.set(coin, (held.get(coin) ?? 0n) + change - fee);
  }
  return [...held].map(([coin, units]) => `${coin} ${fromUnits(units, coin)}`);
}
