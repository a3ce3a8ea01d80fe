import { fetchJson } from "./upstream.js";

export async function prices(zip, base, options) {
  const { stations } = await fetchJson(`${base}/stations?zip=${zip}`, options);
  return stations.map(({ name, e10 }) => ({ name, price: e10 })).toSorted((a, b) => a.price - b.price);
}
