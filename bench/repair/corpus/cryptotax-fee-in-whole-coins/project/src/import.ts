import { toUnits } from "./units.ts";

export interface Trade {
  date: string;
  side: "buy" | "sell";
  coin: string;
  units: bigint;
  /** Paid in the same coin. */
  fee: bigint;
}

/** Trades of an exchange's export: date,side,coin,amount,fee. */
export function parseTrades(csv: string): Trade[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line) => {
    const [date, side, coin, amount, fee] = line.split(",") as [string, Trade["side"], string, string, string];
    return { date, side, coin, units: toUnits(amount, coin), fee: BigInt(fee) };
  });
}
