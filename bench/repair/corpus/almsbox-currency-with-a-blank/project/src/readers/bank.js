import { cellsOf } from "../csv.js";

/** Gifts that came by transfer. */
export function bankGifts(text) {
  return cellsOf(text).map(([date, amount, currency, purpose]) => ({
    date,
    amount: Number(amount),
    currency: currency.trim().toUpperCase(),
    purpose: purpose || null,
  }));
}
