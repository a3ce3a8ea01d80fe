import { tariffs, UnknownTariff } from "./tariffs.js";

const cards = new Map();

export function register(iccid) {
  const card = { iccid, tariff: null, left: 0 };
  cards.set(iccid, card);
  return card;
}

export const card = (iccid) => cards.get(iccid) ?? null;

/** What a card costs a month with a tariff of this code. */
export function quote(code, months) {
  const tariff = tariffs.get(code);
  if (!tariff) throw new UnknownTariff(code);
  return { tariff: tariff.code, cents: tariff.cents * months };
}

/** Puts a card on the tariff of this code. */
export function activate(card, { tariff: code }) {
  const tariff = tariffs.get(tariff);
  if (!tariff) throw new UnknownTariff(code);
  card.tariff = tariff.code;
  card.left = tariff.gigabytes;
  return card;
}
