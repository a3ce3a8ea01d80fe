import { BadParameter } from "./errors.js";

export function currencyOf(query) {
  const currency = query.currency ?? "EUR";
  if (!/^[A-Z]{3}$/.test(currency)) throw new BadParameter("currency", "must be three capital letters");
  return currency;
}

export function digitsOf(query) {
  const digits = Number(query.digits ?? 2);
  if (!Number.isInteger(digits)) throw new BadParameter("digits", "must be a whole number");
  return digits;
}
