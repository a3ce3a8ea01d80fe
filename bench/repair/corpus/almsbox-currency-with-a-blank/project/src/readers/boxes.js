import { cellsOf } from "../csv.js";

/** Gifts from the boxes, as the sacristan types them in. */
export function boxGifts(text) {
  return cellsOf(text).map(([box, date, amount, currency]) => ({
    date,
    amount: Number(amount),
    currency: currency.toUpperCase(),
    purpose: `box at the ${box}`,
  }));
}
