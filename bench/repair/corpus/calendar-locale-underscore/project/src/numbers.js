import { tagOf } from "./locales.js";

export const money = (cents, currency, locale) =>
  new Intl.NumberFormat(tagOf(locale), { style: "currency", currency }).format(cents / 100);
