import type { Minor } from "./money.ts";

export interface Corridor {
  /** Fee in thousandths of the amount. */
  fee: number;
  /** What is taken at least. */
  least: Minor;
  /** Margin on the rate of exchange, in thousandths. */
  margin: number;
}

export const CORRIDORS: Record<string, Corridor> = {
  "EUR-GHS": { fee: 12, least: 250n, margin: 6 },
  "EUR-PHP": { fee: 9, least: 199n, margin: 4 },
};
