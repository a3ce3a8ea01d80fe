import { table } from "./db/query.js";

const PER_PAGE = 2;

/** Flats to let, cheapest first, by what the visitor has chosen. */
export function searchFlats({ city, maxRent, furnished }, page) {
  const query = table("flats").where({ state: "free" });
  if (city) query.where({ city });
  if (maxRent) query.whereAtMost("rent", maxRent);
  query.where({ furnished });
  return query
    .orderBy("rent")
    .limit(PER_PAGE, (page - 1) * PER_PAGE)
    .rows();
}

export function flatById(id) {
  return table("flats").where({ id }).rows()[0];
}
