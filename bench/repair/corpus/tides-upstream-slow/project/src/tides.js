import { fetchJson } from "./upstream.js";

export async function stationTides(station, options) {
  const { heights } = await fetchJson(`/stations/${encodeURIComponent(station)}`, options);
  return { station, high: Math.max(...heights), low: Math.min(...heights) };
}
